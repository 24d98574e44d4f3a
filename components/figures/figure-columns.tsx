import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Column } from '@/components/list/list-table'
import type { Locale } from '@/db/enums'
import { columnsOf, type FigureColumn, namelessColumns, statusNames } from '@/domain/counting/figure-columns'
import { type MeasureKey, measures } from '@/domain/counting/measures'
import type { FigureRow } from '@/domain/counting/open-figure'
import { countryName, formatDay, formatNumber, formatScore } from '@/lib/format'

const sorted: Partial<Record<FigureColumn, string>> = {
  name: 'name',
  starts: 'starts',
  day: 'day',
  title: 'title',
  received: 'received',
}
const numeric: readonly FigureColumn[] = [
  'seats',
  'deployments',
  'days',
  'daysWorked',
  'before',
  'after',
  'nth',
]

/** What stands in the columns of the rows behind a figure, as words and as numbers of the reader's language. */
export async function figureColumns(measure: MeasureKey, readsNames: boolean): Promise<Column<FigureRow>[]> {
  const kind = measures[measure].rows
  const t = await getTranslations('figures')
  const tEnum = await getTranslations('enums')
  const locale = (await getLocale()) as Locale
  const nothing = '–'
  const number = (value: number | null | undefined) => (value == null ? nothing : formatNumber(value, locale))
  const score = (value: number | null | undefined, of: number | null | undefined) =>
    value == null ? nothing : formatScore(value, of, locale)
  const day = (value: string | null | undefined) => (value ? formatDay(value, locale) : nothing)
  const cells: Record<FigureColumn, (row: FigureRow) => string> = {
    name: (row) => (row.familyNames ? `${row.familyNames}, ${row.givenNames}` : t('participant')),
    gender: ({ gender }) => (gender ? tEnum(`gender.${gender}`) : t('unknown')),
    institution: ({ institution }) => institution ?? nothing,
    institutionKind: (row) =>
      row.institutionKind ? tEnum(`institutionKind.${row.institutionKind}`) : nothing,
    country: ({ countryCode }) => (countryCode ? countryName(countryCode, locale) : nothing),
    seats: ({ seats }) => number(seats),
    deployments: ({ seats }) => number(seats),
    activity: ({ title }) => title ?? nothing,
    action: ({ action }) => action ?? nothing,
    starts: ({ startsOn }) => day(startsOn),
    role: ({ role }) => (role ? tEnum(`participationRole.${role}`) : nothing),
    days: ({ days }) => number(days),
    daysWorked: ({ days }) => number(days),
    completed: ({ completed }) => (completed === undefined ? nothing : t(completed ? 'yes' : 'no')),
    before: ({ scoreBefore, scoreBeforeOf }) => score(scoreBefore, scoreBeforeOf),
    after: ({ scoreAfter, scoreAfterOf }) => score(scoreAfter, scoreAfterOf),
    day: (row) => day(row.day),
    nth: ({ nth }) => number(nth),
    note: ({ note }) => note ?? nothing,
    title: ({ title }) => title ?? nothing,
    reference: ({ reference }) => reference ?? nothing,
    status: ({ status }) => (status && statusNames[kind] ? tEnum(`${statusNames[kind]}.${status}`) : nothing),
    received: ({ startsOn }) => day(startsOn),
    decided: ({ decidedOn }) => day(decidedOn),
    number: ({ number }) => number ?? nothing,
  }
  const isRole = measure === 'seats' || measure === 'attendances'
  return columnsOf[kind]
    .filter((name) => readsNames || namelessColumns.includes(name))
    .filter((name) => name !== 'role' || isRole)
    .map((name, at) => ({
      key: name,
      header: t(`columns.${name}`),
      cell: cells[name],
      primary: at === 0,
      title: at === 0,
      ...(sorted[name] && (readsNames || name !== 'name') ? { sort: sorted[name] } : {}),
      ...(numeric.includes(name) ? { numeric: true, className: 'tabular' } : {}),
      ...(name === 'starts' ||
      name === 'received' ||
      name === 'decided' ||
      name === 'day' ||
      name === 'country'
        ? { className: 'whitespace-nowrap' }
        : {}),
    }))
}

/** Where a row leads; nowhere where its reader may not know even where it was. */
export function hrefOfRow(measure: MeasureKey, row: FigureRow): string | null {
  switch (measures[measure].rows) {
    case 'people':
    case 'seats':
    case 'days':
    case 'experts':
      return row.personId
        ? `/people/${row.personId}`
        : row.activityId
          ? `/activities/${row.activityId}`
          : null
    case 'activities':
      return `/activities/${row.id}`
    case 'actions':
    case 'underWay':
      return `/actions/${row.reference}`
    case 'requests':
      return `/requests/${row.reference}`
    case 'results':
      return `/results/${row.reference}`
    default:
      return row.activityId ? `/activities/${row.activityId}` : null
  }
}
