import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Facts } from '@/components/record/facts'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { RowCandidate } from '@/domain/rosters/judge-rows'
import type { PreviewPerson, PreviewRow, RosterPreview } from '@/domain/rosters/preview-roster'
import { cn } from '@/lib/cn'
import { countryName, formatDay } from '@/lib/format'

type Preview = Pick<RosterPreview, 'rows' | 'people' | 'sheets' | 'said'>

/** The rows of which it is not certain who they are, each beside those whom it could be, and the choice. */
export function DoubtfulRows({
  preview,
  rows,
  change,
}: {
  preview: Preview
  /** Those of the page. */
  rows: readonly PreviewRow[]
  /** The address where a row is set right. */
  change: (row: string) => string
}) {
  const byKey = new Map(preview.rows.map((row) => [row.key, row]))
  return (
    <ol className="space-y-6">
      {rows.map((row) =>
        row.standing.kind === 'doubtful' ? (
          <li key={row.key}>
            <DoubtfulRow
              row={row}
              candidates={row.standing.candidates}
              preview={preview}
              byKey={byKey}
              change={change(row.key)}
            />
          </li>
        ) : null,
      )}
    </ol>
  )
}

function DoubtfulRow({
  row,
  candidates,
  preview,
  byKey,
  change,
}: {
  row: PreviewRow
  candidates: readonly RowCandidate[]
  preview: Preview
  byKey: ReadonlyMap<string, PreviewRow>
  change: string
}) {
  const t = useTranslations('rosters.preview.doubtful')
  const tWhy = useTranslations('matchReasons')
  const tRows = useTranslations('rosters.lists.rows')
  const place = useRowName(preview)
  const said = preview.said.choices[row.key]
  return (
    <fieldset
      data-row={row.key}
      tabIndex={-1}
      className="rounded-lg border border-line bg-surface p-4 focus-visible:outline-offset-0 sm:p-5"
    >
      <legend className="sr-only">{place(row)}</legend>
      <div className={cn('grid gap-4 md:grid-cols-2', candidates.length > 1 && 'xl:grid-cols-3')}>
        <div className="rounded-md bg-sunken p-4">
          <p aria-hidden className="mb-2 text-ink-soft text-sm">
            {place(row)}
          </p>
          <RowFacts row={row} />
        </div>
        {candidates.map((candidate) => {
          const isPerson = 'personId' in candidate
          const value = isPerson ? `person:${candidate.personId}` : `row:${candidate.row}`
          const other = isPerson ? undefined : byKey.get(candidate.row)
          const known = isPerson ? preview.people.get(candidate.personId) : undefined
          return (
            <Choice
              key={value}
              row={row.key}
              value={value}
              isChosen={said === value}
              label={other ? t('sameRow', { row: other.entry.row }) : t('samePerson')}
              note={candidate.why.map((why) => tWhy(why)).join(', ')}
            >
              {known ? <PersonFacts person={known} /> : other ? <RowFacts row={other} /> : null}
            </Choice>
          )
        })}
      </div>
      <div className="mt-4 flex flex-wrap gap-x-8 gap-y-1">
        <Choice row={row.key} value="new" isChosen={said === 'new'} label={t('new')} bare />
        <Choice row={row.key} value="out" isChosen={said === 'out'} label={t('out')} bare />
        <Button
          type="submit"
          size="small"
          variant="quiet"
          name="go"
          value={change}
          aria-label={tRows('changeOf', {
            name: `${row.entry.givenNames} ${row.entry.familyNames}`,
            row: row.entry.row,
          })}
        >
          {tRows('change')}
        </Button>
      </div>
    </fieldset>
  )
}

function Choice({
  row,
  value,
  isChosen,
  label,
  note,
  bare,
  children,
}: {
  row: string
  value: string
  isChosen: boolean
  label: string
  note?: string
  bare?: boolean
  children?: ReactNode
}) {
  return (
    <label
      className={cn(
        'flex min-h-11 items-start gap-3 md:min-h-9',
        !bare &&
          'rounded-md border border-line-strong p-4 hover:bg-sunken has-checked:border-action has-checked:bg-action-soft',
      )}
    >
      <input
        type="radio"
        name={`choice.${row}`}
        value={value}
        defaultChecked={isChosen}
        className="mt-1 size-5 shrink-0"
      />
      <span className="min-w-0 flex-1">
        <span className={bare ? undefined : 'block font-semibold'}>{label}</span>
        {note ? <span className="mb-2 block text-ink-soft text-sm">{note}</span> : null}
        {children}
      </span>
    </label>
  )
}

function RowFacts({ row: { entry } }: { row: PreviewRow }) {
  const t = useTranslations('rosters.preview.facts')
  const locale = useLocale() as Locale
  return (
    <Lines
      name={`${entry.givenNames} ${entry.familyNames}`}
      lines={[
        { label: t('email'), value: entry.email },
        { label: t('institution'), value: entry.institution },
        { label: t('position'), value: entry.position },
        { label: t('country'), value: entry.country ? countryName(entry.country, locale) : null },
        { label: t('dateOfBirth'), value: entry.dateOfBirth ? formatDay(entry.dateOfBirth, locale) : null },
      ]}
    />
  )
}

function PersonFacts({ person }: { person: PreviewPerson }) {
  const t = useTranslations('rosters.preview.facts')
  const tDoubt = useTranslations('rosters.preview.doubtful')
  const locale = useLocale() as Locale
  return (
    <Lines
      name={`${person.givenNames} ${person.familyNames}`}
      lines={[
        { label: t('email'), value: person.email },
        { label: t('institution'), value: person.institution },
        { label: t('position'), value: person.position },
        { label: t('country'), value: person.countryCode ? countryName(person.countryCode, locale) : null },
        {
          label: t('activities'),
          value: [
            tDoubt('activities', { count: person.activities }),
            person.isSeated ? tDoubt('seated') : null,
          ]
            .filter(Boolean)
            .join(', '),
        },
      ]}
    />
  )
}

const Lines = ({ name, lines }: { name: string; lines: { label: string; value: string | null }[] }) => (
  <>
    <span className="mb-2 block font-semibold text-lg leading-snug">{name}</span>
    <Facts facts={lines} className="text-sm sm:grid-cols-[7rem_minmax(0,1fr)] sm:gap-x-3 sm:gap-y-0.5" />
  </>
)

/** What a row is called: by its number, and its sheet where there are several. */
function useRowName({ sheets }: Pick<Preview, 'sheets'>) {
  const t = useTranslations('rosters.preview.doubtful')
  const several = sheets.filter(({ isRead }) => isRead).length > 1
  return ({ sheet, entry }: PreviewRow) =>
    several
      ? t('onListSheet', { sheet: sheets[sheet]?.name ?? '', row: entry.row })
      : t('onList', { row: entry.row })
}
