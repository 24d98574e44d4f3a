import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import type { Locale } from '@/db/enums'
import { rosterFields } from '@/domain/rosters/fields'
import type { ListMapping } from '@/domain/rosters/inputs'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import type { Scale } from '@/domain/rosters/scales'
import { formatDay, formatNumber } from '@/lib/format'
import { letterOf } from './column-letter'
import { HowItWasRead } from './how-it-was-read'
import { ReadingChoices } from './reading-choices'
import { ScaleChoice } from './scale-choice'

type Props = {
  preview: Pick<
    RosterPreview,
    | 'columns'
    | 'problems'
    | 'sheets'
    | 'days'
    | 'sessions'
    | 'authority'
    | 'encoding'
    | 'accented'
    | 'halves'
    | 'consentTexts'
    | 'rows'
  >
  mapping: ListMapping
  /** The address of the preview without any choice. */
  pathname: string
}

/** What each column became, and a form to say otherwise: it is the address of the same page, so it needs no script. */
export function ColumnMapping({ preview, mapping, pathname }: Props) {
  const t = useTranslations('rosters.preview.columns')
  const tWhy = useTranslations('rosterProblems')
  const { headerOf, meaning } = useWords(preview)
  const { columns, problems } = preview
  const open = columns.filter(({ field, how, day }) => how === 'unknown' || (field === 'day' && !day)).length
  const changed =
    mapping.headerRow !== undefined ||
    Object.keys(mapping.columns).length > 0 ||
    mapping.sheetDays !== undefined ||
    Object.keys(mapping).some((name) => readingChoices.has(name))
  return (
    <div className="space-y-4">
      <HowItWasRead preview={preview} mapping={mapping} />
      {problems.length > 0 ? (
        <Alert tone="attention">
          <ul>
            {problems.map(({ code, params }) => (
              <li key={`${code} ${params.header}`}>{tWhy(code, params as never)}</li>
            ))}
          </ul>
        </Alert>
      ) : null}
      <details open={open > 0 || problems.length > 0 || changed} className="group">
        <summary className="flex min-h-11 flex-wrap items-center gap-x-3 md:min-h-9">
          <span className="font-semibold">
            {open > 0
              ? t('open', { open, count: columns.length })
              : t('understood', { count: columns.length })}
          </span>
          <span className="link group-open:hidden">{t('change')}</span>
          <span className="w-full text-ink-soft text-sm group-open:hidden">
            {columns
              .map(
                ({ header, index, field, day, session }) =>
                  `${headerOf(header, index)} → ${meaning(field, day, session)}`,
              )
              .join(' · ')}
          </span>
        </summary>
        <form action={pathname} className="mt-4 space-y-6">
          <HowItIsLaidOut preview={preview} mapping={mapping} />
          <ul className="divide-y divide-line border-line border-y">
            {columns.map((column) => (
              <ColumnChoice
                key={`${column.index} ${column.headerKey}`}
                column={column}
                preview={preview}
                chosenScale={mapping.scales?.[column.index]}
              />
            ))}
          </ul>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit">{t('apply')}</Button>
            {changed || mapping.sheets ? (
              <Button asChild variant="quiet">
                <Link href={pathname}>{t('reset')}</Link>
              </Button>
            ) : null}
          </div>
        </form>
      </details>
    </div>
  )
}

/** Which sheets are read, and where their headers stand. */
function HowItIsLaidOut({ preview, mapping }: Pick<Props, 'preview' | 'mapping'>) {
  const { sheets, days } = preview
  const t = useTranslations('rosters.preview.columns')
  const tLists = useTranslations('rosters.lists.columns')
  const locale = useLocale() as Locale
  const found = sheets
    .filter(({ isRead }) => isRead)
    .map(({ headerRow }) => (headerRow === 0 ? t('noneFound') : formatNumber(headerRow, locale)))
  return (
    <div className="flex flex-wrap gap-x-12 gap-y-5">
      {sheets.length > 1 ? (
        <fieldset>
          <legend className="font-semibold">{t('sheets')}</legend>
          {sheets.map(({ index, name, rows, isRead, isHidden, namedDay, hasDays }) => (
            <div key={index} className="flex flex-wrap items-start gap-x-6 gap-y-1 py-1.5">
              <label className="flex min-h-11 items-start gap-3 md:min-h-9">
                <input
                  type="checkbox"
                  name="sheet"
                  value={index}
                  defaultChecked={isRead}
                  className="mt-1 size-5 shrink-0"
                />
                <span>
                  {name}{' '}
                  <span className="text-ink-soft text-sm">
                    {[
                      rows === null ? '' : t('sheetRows', { count: rows }),
                      isHidden ? tLists('sheetHidden') : '',
                    ]
                      .filter(Boolean)
                      .join(', ')}
                  </span>
                </span>
              </label>
              {hasDays || !isRead ? null : (
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
                  <label htmlFor={`day-of-${index}`}>{tLists('sheetDay')}</label>
                  <NativeSelect
                    id={`day-of-${index}`}
                    name={`d${index}`}
                    defaultValue={mapping.sheetDays?.[index] ?? ''}
                    key={`${mapping.sheetDays?.[index]}`}
                    className="w-auto"
                  >
                    <option value="">
                      {namedDay ? tLists('dayOfName', { day: formatDay(namedDay, locale) }) : tLists('noDay')}
                    </option>
                    {namedDay ? <option value="none">{tLists('noDay')}</option> : null}
                    {days.map((one) => (
                      <option key={one} value={one}>
                        {formatDay(one, locale)}
                      </option>
                    ))}
                  </NativeSelect>
                </p>
              )}
            </div>
          ))}
        </fieldset>
      ) : null}
      <div>
        <label htmlFor="header-row" className="font-semibold">
          {t('headerRow')}
        </label>
        <p id="header-row-help" className="text-ink-soft text-sm">
          {t('headerRowHelp', { found: [...new Set(found)].join(', ') })}
        </p>
        <Input
          id="header-row"
          name="header"
          type="number"
          min={0}
          max={50_000}
          defaultValue={mapping.headerRow}
          aria-describedby="header-row-help"
          className="mt-1.5 max-w-28"
        />
      </div>
      <ReadingChoices preview={preview} mapping={mapping} />
    </div>
  )
}

type Column = RosterPreview['columns'][number]

function ColumnChoice({
  column,
  preview,
  chosenScale,
}: {
  column: Column
  preview: Props['preview']
  chosenScale: Scale | undefined
}) {
  const { days, authority } = preview
  const t = useTranslations('rosters.preview.columns')
  const tField = useTranslations('rosterFields')
  const tLists = useTranslations('rosters.lists.columns')
  const { headerOf, meaning } = useWords(preview)
  const header = headerOf(column.header, column.index)
  const name = `c${column.index}`
  const sessions = sessionsOf(preview)
  const offered = new Set(
    days.flatMap((day) => [`day:${day}`, ...sessions.map((_, at) => `day:${day}:${at + 1}`)]),
  )
  if (column.day) offered.add(meaningOf(column))
  return (
    <li className="grid items-start gap-x-6 gap-y-1.5 py-3 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_minmax(0,2fr)]">
      <label htmlFor={name} className="font-semibold md:pt-2">
        <span className="sr-only">{t('holdsOf', { header })}</span>
        <span aria-hidden>{header}</span>
      </label>
      <p className="text-ink-soft text-sm md:pt-2.5">
        {column.samples.length > 0 ? (
          <>
            <span className="sr-only">{t('samples')} </span>
            {column.samples.slice(0, 3).join(' · ')}
          </>
        ) : null}
      </p>
      <div>
        <NativeSelect
          id={name}
          name={name}
          defaultValue={column.how === 'chosen' ? meaningOf(column) : ''}
          key={`${column.how} ${meaningOf(column)}`}
          aria-describedby={`${name}-how`}
        >
          <option value="">
            {meaning(column.proposed.field, column.proposed.day, column.proposed.session)}
          </option>
          {rosterFields
            .filter((field) => field !== 'day')
            .map((field) => (
              <option key={field} value={field}>
                {tField(field)}
              </option>
            ))}
          {[...offered].map((said) => (
            <option key={said} value={said}>
              {meaning('day', said.slice(4, 14), Number(said.slice(15)) || null)}
            </option>
          ))}
        </NativeSelect>
        <p id={`${name}-how`} className="mt-1 text-ink-soft text-sm">
          {column.how === 'remembered' && column.isOwn && authority
            ? tLists('asBefore', { authority: authority.name })
            : t(`how.${column.how}`)}
        </p>
        {column.scale ? <ScaleChoice column={column} header={header} chosen={chosenScale} /> : null}
      </div>
    </li>
  )
}

/** What a column is called, and what it holds. */
function useWords(preview: Pick<Props['preview'], 'halves' | 'sessions'>) {
  const sessions = sessionsOf(preview)
  const t = useTranslations('rosters.preview.columns')
  const tField = useTranslations('rosterFields')
  const locale = useLocale() as Locale
  return {
    headerOf: (header: string, index: number) => header || t('noHeader', { letter: letterOf(index) }),
    meaning: (field: Column['field'], day: string | null | undefined, session: number | null | undefined) => {
      if (field === null) return t('nothingYet')
      if (field !== 'day') return tField(field)
      if (!day) return t('anyDay')
      const named = session ? (sessions[session - 1] ?? formatNumber(session, locale)) : null
      return named
        ? t('dayPart', { day: formatDay(day, locale), session: named })
        : t('day', { day: formatDay(day, locale) })
    },
  }
}

const meaningOf = ({ field, day, session }: Column) =>
  field === null ? 'unknown' : field === 'day' ? `day:${day}${session ? `:${session}` : ''}` : field

/** The sessions that a column may be one of; none where a day is one whole. */
function sessionsOf({ halves, sessions }: Pick<Props['preview'], 'halves' | 'sessions'>) {
  const all = halves?.sessions ?? sessions
  return all.length > 1 ? all : []
}

/** What of a mapping is chosen for the whole list. */
const readingChoices = new Set(['scales', 'halves', 'hidden', 'encoding', 'consentText', 'consentLanguage'])
