import { useLocale, useTranslations } from 'next-intl'
import { type ListUrl, listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { Figure, Figures } from '@/components/record/figure'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Locale } from '@/db/enums'
import type { ListMapping } from '@/domain/rosters/inputs'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import type { ActionAnswer } from '@/lib/answer'
import { formatNumber } from '@/lib/format'
import { ColumnMapping } from './column-mapping'
import { DoubtfulRows } from './doubtful-rows'
import { ImportForm } from './import-form'
import { mappingQuery } from './mapping-params'
import { ProblemRows } from './problem-rows'
import { SettledRows } from './settled-rows'

/** Everything that recording a list would come to, and the button that does it. */
export function ListPreview({
  activityId,
  preview,
  mapping,
  params,
  record,
}: {
  activityId: number
  preview: RosterPreview
  mapping: ListMapping
  /** What the address asks for besides the mapping. */
  params: { show?: string; from?: string }
  record: (before: ActionAnswer | null, form: FormData) => Promise<ActionAnswer>
}) {
  const t = useTranslations('rosters.preview')
  const tProblems = useTranslations('rosters.problems')
  const { upload, counts } = preview
  const pathname = `/activities/${activityId}/roster/import/${upload.id}`
  const query = mappingQuery(mapping)
  const certain = counts.new + counts.known
  const doubtful = preview.rows.flatMap(({ key, standing }) => (standing.kind === 'doubtful' ? [key] : []))
  const hasProblems = preview.rows.some(({ entry }) => entry.problems.length > 0)
  return (
    <div className="space-y-12">
      <Counts counts={counts} />
      <Section id="columns" title={t('columns.heading')} count={preview.columns.length}>
        <ColumnMapping preview={preview} mapping={mapping} pathname={pathname} />
      </Section>
      {hasProblems ? (
        <Section id="problems" title={tProblems('heading')}>
          <ProblemRows
            preview={preview}
            download={`/api/rosters/${upload.id}/problems?activity=${activityId}${query && `&${query}`}`}
          />
        </Section>
      ) : null}
      {certain + doubtful.length > 0 || counts.repeat + counts.leftOut > 0 ? (
        <ClientMessages of={['rosters']}>
          <ImportForm
            key={query}
            record={record}
            id={activityId}
            uploadId={upload.id}
            mapping={JSON.stringify(mapping)}
            certain={certain}
            doubtful={doubtful}
            counted={countedAnyway(preview)}
          >
            {doubtful.length > 0 ? (
              <Section id="doubtful" title={t('doubtful.heading')} count={doubtful.length}>
                <p className="mb-5 max-w-prose">{t('doubtful.intro')}</p>
                <DoubtfulRows preview={preview} />
              </Section>
            ) : null}
            <SettledRows preview={preview} url={settledUrl(pathname, query, params)} />
          </ImportForm>
        </ClientMessages>
      ) : (
        <EmptyState title={t('nobody')}>{t('nobodyHint')}</EmptyState>
      )}
    </div>
  )
}

/** The candidates of doubtful rows who are recorded whatever is chosen, as choices name them. */
function countedAnyway({ rows }: RosterPreview) {
  const certain = new Set(
    rows.flatMap(({ key, standing }) => {
      if (standing.kind === 'new') return [`row:${key}`]
      return standing.kind === 'known' ? [`row:${key}`, `person:${standing.personId}`] : []
    }),
  )
  const named = rows.flatMap(({ standing }) =>
    standing.kind === 'doubtful'
      ? standing.candidates.map((one) => ('personId' in one ? `person:${one.personId}` : `row:${one.row}`))
      : [],
  )
  return [...new Set(named)].filter((choice) => certain.has(choice))
}

/** The pages of the folded tables keep how the list is read. */
function settledUrl(
  pathname: string,
  query: string,
  { show, from }: { show?: string; from?: string },
): ListUrl {
  const url = listUrl(pathname, { show, from })
  return {
    ...url,
    href: (changes) => {
      const [path, own = ''] = url.href(changes).split('?')
      return `${path}?${[query, own].filter(Boolean).join('&')}`
    },
  }
}

function Counts({ counts }: Pick<RosterPreview, 'counts'>) {
  const t = useTranslations('rosters.preview.counts')
  const locale = useLocale() as Locale
  const figure = (kind: 'new' | 'known' | 'doubtful' | 'unreadable' | 'repeat' | 'leftOut', href: string) => (
    <Figure
      value={formatNumber(counts[kind], locale)}
      unit={t(kind, { count: counts[kind] })}
      href={counts[kind] > 0 ? href : undefined}
    />
  )
  return (
    <Section id="counts" title={t('heading')}>
      <Figures>
        {figure('new', '#new')}
        <Figure
          value={formatNumber(counts.known, locale)}
          unit={t('known', { count: counts.known })}
          href={counts.known > 0 ? '#known' : undefined}
          note={counts.seated > 0 ? t('seated', { count: counts.seated }) : null}
        />
        {figure('doubtful', '#doubtful')}
        {figure('unreadable', '#problems')}
        {counts.repeat > 0 ? figure('repeat', '#repeat') : null}
        {counts.leftOut > 0 ? figure('leftOut', '#leftOut') : null}
      </Figures>
    </Section>
  )
}
