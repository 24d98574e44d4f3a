import { useLocale, useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import { Section } from '@/components/record/section'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { guessInstitutionKind } from '@/domain/rosters/institution-kinds'
import type { PreviewRow, RosterPreview } from '@/domain/rosters/preview-roster'
import { cn } from '@/lib/cn'
import { countryName, formatNumber, formatScore } from '@/lib/format'
import { DoubtfulRows } from './doubtful-rows'
import { countGroups, type RowParams, type RowsShown, rowGroups } from './rows-shown'

type Preview = Pick<RosterPreview, 'rows' | 'people' | 'sheets' | 'counts' | 'days' | 'said' | 'columns'>
/** The address of another view of the rows. */
export type RowsHref = (params: RowParams) => string

/**
 * The rows of a list, group by group and page by page. They stand in the form that records the list: whatever leads to
 * other rows is a button of it, so that what was said about these is kept on the way, without script too.
 */
export function PreviewRows({
  preview,
  shown,
  href,
}: {
  preview: Preview
  shown: RowsShown
  href: RowsHref
}) {
  const t = useTranslations('rosters.lists.rows')
  const locale = useLocale() as Locale
  const counts = countGroups(preview)
  const columns = useColumns(preview, (row) => href({ ...view(shown), row }))
  const { group, rows, from, size, count } = shown
  return (
    <Section id="rows" title={t('heading')}>
      <fieldset className="mb-5 flex flex-wrap gap-1.5">
        <legend className="sr-only">{t('show')}</legend>
        {rowGroups.map((one) =>
          counts[one] > 0 ? (
            <button
              key={one}
              type="submit"
              name="go"
              value={href({ show: one })}
              aria-current={one === group ? 'true' : undefined}
              className={cn(
                'inline-flex min-h-11 cursor-pointer items-center gap-1.5 rounded-full border px-3.5 text-sm md:min-h-8',
                one === group
                  ? 'border-action bg-action-soft font-semibold text-action-strong'
                  : 'border-line bg-surface text-ink hover:border-line-strong hover:bg-sunken',
              )}
            >
              {t(`group.${one}`)} <span className="tabular">{formatNumber(counts[one], locale)}</span>
            </button>
          ) : null,
        )}
      </fieldset>
      {group === 'doubtful' ? (
        <>
          <p className="mb-5 max-w-prose">{t('doubtfulIntro')}</p>
          <DoubtfulRows preview={preview} rows={rows} change={(row) => href({ ...view(shown), row })} />
        </>
      ) : (
        <ListTable caption={t(`group.${group}`)} columns={columns} rows={rows} rowKey={({ key }) => key} />
      )}
      {count > size ? (
        <div className="mt-5 flex flex-wrap items-center gap-4">
          {from > 0 ? (
            <Button
              type="submit"
              size="small"
              name="go"
              value={href({ show: group, from: String(from - size) })}
            >
              {t('previous')}
            </Button>
          ) : null}
          <span className="text-ink-soft">
            {t('page', { from: from + 1, to: Math.min(from + size, count), count })}
          </span>
          {from + size < count ? (
            <Button
              type="submit"
              size="small"
              name="go"
              value={href({ show: group, from: String(from + size) })}
            >
              {t('next')}
            </Button>
          ) : null}
        </div>
      ) : null}
    </Section>
  )
}

const view = ({ group, from }: RowsShown): RowParams => ({
  show: group,
  from: from > 0 ? String(from) : undefined,
})

function useColumns(preview: Preview, change: (row: string) => string): Column<PreviewRow>[] {
  const t = useTranslations('rosters.lists.rows')
  const tFact = useTranslations('rosters.preview.facts')
  const tGroup = useTranslations('rosters.preview.groups')
  const tEnum = useTranslations('enums')
  const locale = useLocale() as Locale
  const { sheets, days } = preview
  const hasScores = preview.columns.some(({ scale }) => scale)
  const score = (value: number | null, of: number | null | undefined) =>
    value === null ? '–' : formatScore(value, of, locale)
  const several = sheets.filter(({ isRead }) => isRead).length > 1
  const nameOf = ({ entry }: PreviewRow) =>
    `${entry.givenNames} ${entry.familyNames}`.trim() || tGroup('noName')
  return [
    {
      key: 'row',
      header: tFact('row'),
      numeric: true,
      className: 'md:w-16',
      cell: ({ sheet, entry }) => (several ? `${sheets[sheet]?.name} ${entry.row}` : entry.row),
    },
    {
      key: 'name',
      header: tFact('name'),
      title: true,
      cell: (row) => (
        <>
          {nameOf(row)}
          {row.entry.email ? (
            <span className="block break-all font-normal text-ink-soft text-sm">{row.entry.email}</span>
          ) : null}
        </>
      ),
    },
    {
      key: 'gender',
      header: tFact('gender'),
      cell: ({ entry }) => tEnum(`gender.${entry.gender}`),
    },
    {
      key: 'institution',
      header: tFact('institution'),
      cell: ({ entry }) => (
        <>
          {entry.institution ?? '–'}
          {entry.country ? (
            <span className="block text-ink-soft text-sm">{countryName(entry.country, locale)}</span>
          ) : null}
        </>
      ),
    },
    { key: 'becomes', header: tFact('becomes'), cell: (row) => <Becomes row={row} preview={preview} /> },
    {
      key: 'days',
      header: tFact('days'),
      numeric: true,
      cell: ({ entry }) =>
        entry.hasDays
          ? tGroup(entry.parts ? 'daysInPart' : 'daysOf', {
              days: entry.days.length,
              all: days.length,
              parts: Object.keys(entry.parts ?? {}).length,
            })
          : '–',
    },
    ...(hasScores
      ? [
          {
            key: 'scores',
            header: tFact('scores'),
            numeric: true,
            cell: ({ entry }: PreviewRow) =>
              entry.scoreBefore === null && entry.scoreAfter === null
                ? '–'
                : `${score(entry.scoreBefore, entry.scoreBeforeOf)} → ${score(entry.scoreAfter, entry.scoreAfterOf)}`,
          },
        ]
      : []),
    {
      key: 'out',
      header: t('leaveOut'),
      cell: (row) =>
        row.standing.kind === 'unreadable' || row.standing.kind === 'leftOut' ? (
          '–'
        ) : (
          <LeaveOut row={row} label={t('leaveOutOf', { name: nameOf(row) })} />
        ),
    },
    {
      key: 'change',
      header: t('change'),
      cell: (row) => (
        <Button
          type="submit"
          size="small"
          variant="quiet"
          name="go"
          value={change(row.key)}
          aria-label={t('changeOf', { name: nameOf(row), row: row.entry.row })}
        >
          {t('change')}
        </Button>
      ),
    },
  ]
}

/** Without the box of a page, nobody could tell a box that was unticked from one that was not there. */
const LeaveOut = ({ row, label }: { row: PreviewRow; label: string }) => (
  <label className="inline-flex min-h-11 items-center md:min-h-9">
    <input type="hidden" name="shown" value={row.key} />
    <input
      type="checkbox"
      name="leaveOut"
      value={row.key}
      defaultChecked={row.isLeftOut}
      data-counts={row.standing.kind === 'new' || row.standing.kind === 'known' ? '' : undefined}
      aria-label={label}
      className="size-5"
    />
  </label>
)

/** What a row becomes, and everything about it that was guessed or left out. */
function Becomes({ row, preview: { rows, people, said } }: { row: PreviewRow; preview: Preview }) {
  const t = useTranslations('rosters.lists.rows')
  const tGroup = useTranslations('rosters.preview.groups')
  const tWhy = useTranslations('matchReasons')
  const tGuess = useTranslations('rosterGuesses')
  const tProblem = useTranslations('rosterProblems')
  const tEnum = useTranslations('enums')
  const { standing, entry, guesses } = row
  const why = 'why' in standing ? standing.why.map((one) => tWhy(one)) : []
  const isNew = said.choices[row.key] === 'other'
  const words: string[] = []
  if (standing.kind === 'repeat')
    words.push(tGroup('asRow', { row: rows.find(({ key }) => key === standing.row)?.entry.row ?? 0 }), ...why)
  if (standing.kind === 'known') {
    if (people.get(standing.personId)?.isSeated) words.push(tGroup('seated'))
    words.push(...(standing.decided ? [tGroup('decided')] : why))
  }
  const first = isNew && standing.kind !== 'doubtful' ? t('saidNew') : `${t(`kind.${standing.kind}`)}`
  return (
    <>
      {first}
      {words.length > 0 && !isNew ? `: ${words.join(', ')}` : null}
      {row.isCorrected ? <span className="block text-sm">{t('corrected')}</span> : null}
      <ul className="text-ink-soft text-sm">
        {guesses.map(({ code, field, from }) => (
          <li key={code}>
            {tGuess(code, { from })}
            {field === 'givenNames' ? `: ${entry.givenNames} | ${entry.familyNames}` : null}
            {field === 'institutionKind' && entry.institution
              ? `: ${tEnum(`institutionKind.${kindOf(row)}`)}`
              : null}
          </li>
        ))}
        {entry.problems.map(({ code, field, params }) => (
          <li key={`${code} ${field} ${params.column}`} className="text-attention">
            {tProblem(code, params as never)}
          </li>
        ))}
      </ul>
    </>
  )
}

const kindOf = ({ entry }: PreviewRow) =>
  entry.institutionKind ?? guessInstitutionKind(entry.institution ?? '') ?? 'national_government'
