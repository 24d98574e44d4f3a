import { useLocale, useTranslations } from 'next-intl'
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
import { Guesses } from './guesses'
import { ImportForm } from './import-form'
import { mappingQuery } from './mapping-params'
import { PassedOver } from './passed-over'
import { PreviewRows, type RowsHref } from './preview-rows'
import { ProblemRows } from './problem-rows'
import { RowToCorrect } from './row-to-correct'
import { type RowParams, rowsShown } from './rows-shown'

type Send = (before: ActionAnswer | null, form: FormData) => Promise<ActionAnswer>

/** Everything that recording a list would come to, and the button that does it. */
export function ListPreview({
  activityId,
  preview,
  mapping,
  params,
  record,
  correct,
}: {
  activityId: number
  preview: RosterPreview
  mapping: ListMapping
  /** What the address asks for besides the mapping. */
  params: RowParams
  record: Send
  correct: Parameters<typeof RowToCorrect>[0]['send']
}) {
  const t = useTranslations('rosters.preview')
  const tProblems = useTranslations('rosters.problems')
  const { upload, counts, rows } = preview
  const pathname = `/activities/${activityId}/roster/import/${upload.id}`
  const query = mappingQuery(mapping)
  const href = hrefOf(pathname, query)
  const shown = rowsShown(preview, params)
  const doubtful = rows.flatMap(({ key, standing }) => (standing.kind === 'doubtful' ? [key] : []))
  const hasProblems = rows.some(({ entry }) => entry.problems.length > 0)
  return (
    <div className="space-y-12">
      <Counts counts={counts} href={href} />
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
      {preview.guesses.length > 0 ? <Guesses guesses={preview.guesses} href={href} /> : null}
      <ClientMessages of={['rosters', 'rosterFields']}>
        <RowToCorrect
          activityId={activityId}
          preview={preview}
          row={params.row}
          back={href({ ...params, row: undefined })}
          send={correct}
        />
        {rows.length > 0 ? (
          <ImportForm
            key={`${query} ${shown.group} ${shown.from} ${params.guess}`}
            record={record}
            id={activityId}
            uploadId={upload.id}
            mapping={JSON.stringify(mapping)}
            certain={counts.new + counts.known - certainLeftOut(preview)}
            doubtful={doubtful}
            counted={countedAnyway(preview)}
            said={preview.said.choices}
          >
            <PreviewRows preview={preview} shown={shown} href={href} />
          </ImportForm>
        ) : (
          <EmptyState title={t('nobody')}>{t('nobodyHint')}</EmptyState>
        )}
      </ClientMessages>
      {preview.skipped.length > 0 ? <PassedOver skipped={preview.skipped} /> : null}
    </div>
  )
}

/** Other views of the rows keep how the list is read. */
const hrefOf =
  (pathname: string, query: string): RowsHref =>
  (params) => {
    const own = new URLSearchParams(
      Object.entries(params).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    )
    return `${pathname}?${[query, own.toString()].filter(Boolean).join('&')}#${params.row ? 'row' : 'rows'}`
  }

const certainLeftOut = ({ rows }: RosterPreview) =>
  rows.filter(({ isLeftOut, standing }) => isLeftOut && ['new', 'known'].includes(standing.kind)).length

/** The candidates of doubtful rows who are recorded whatever is chosen, as choices name them. */
function countedAnyway({ rows }: RosterPreview) {
  const certain = new Set(
    rows.flatMap(({ key, standing, isLeftOut }) => {
      if (isLeftOut) return []
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

function Counts({ counts, href }: Pick<RosterPreview, 'counts'> & { href: RowsHref }) {
  const t = useTranslations('rosters.preview.counts')
  const locale = useLocale() as Locale
  const figure = (
    kind: 'new' | 'known' | 'doubtful' | 'unreadable' | 'repeat' | 'leftOut',
    note: string | null = null,
  ) => (
    <Figure
      value={formatNumber(counts[kind], locale)}
      unit={t(kind, { count: counts[kind] })}
      href={counts[kind] > 0 ? href({ show: kind }) : undefined}
      note={note}
    />
  )
  return (
    <Section id="counts" title={t('heading')}>
      <Figures>
        {figure('new')}
        {figure('known', counts.seated > 0 ? t('seated', { count: counts.seated }) : null)}
        {figure('doubtful')}
        {figure('unreadable')}
        {counts.repeat > 0 ? figure('repeat') : null}
        {counts.leftOut > 0 ? figure('leftOut') : null}
      </Figures>
    </Section>
  )
}
