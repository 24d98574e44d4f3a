import type { Db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { type Actor, isStaff } from '@/domain/actor'
import { columnsOf, type FigureColumn, namelessColumns, statusNames } from '@/domain/counting/figure-columns'
import { isOfParticipants, type MeasureKey, measures, type RowKind } from '@/domain/counting/measures'
import { allRowsOfFigure, type FigureRow } from '@/domain/counting/open-figure'
import type { Scope } from '@/domain/counting/scope'
import { plainText } from './cell-text'
import { countryName } from './format'
import { hxl } from './hxl'
import type { StreamCell, StreamedTable } from './stream-table'
import { textsIn } from './texts'

const days: readonly FigureColumn[] = ['starts', 'day', 'received', 'decided']
const numbers: readonly FigureColumn[] = [
  'seats',
  'deployments',
  'days',
  'daysWorked',
  'before',
  'after',
  'nth',
]

const tags: Record<FigureColumn, keyof typeof hxl> = {
  name: 'person',
  gender: 'gender',
  institution: 'organisation',
  institutionKind: 'organisationKind',
  country: 'country',
  seats: 'seats',
  deployments: 'count',
  activity: 'activity',
  action: 'action',
  starts: 'starts',
  role: 'role',
  days: 'days',
  daysWorked: 'days',
  completed: 'completed',
  before: 'scoreBefore',
  after: 'scoreAfter',
  day: 'day',
  nth: 'count',
  note: 'note',
  title: 'activity',
  reference: 'actionCode',
  status: 'status',
  received: 'received',
  decided: 'decided',
  number: 'activityNumber',
}

/** Where a title and a reference are those of something else than an activity. */
const tagsOf: Partial<Record<RowKind, Partial<typeof tags>>> = {
  actions: { title: 'action', reference: 'actionCode' },
  underWay: { title: 'action', reference: 'actionCode' },
  requests: { title: 'request', reference: 'requestCode' },
  results: { title: 'result', reference: 'resultCode' },
}

/** The rows behind a figure, as far as the actor may read them, as a table that is read as it is written. */
export function figureTable(
  db: Db,
  actor: Actor,
  { measure, scope }: { measure: MeasureKey; scope: Scope },
  locale: Locale,
): StreamedTable {
  const t = textsIn(locale)
  const kind = measures[measure].rows
  const all = isStaff(actor) || !isOfParticipants(kind)
  const names = columnsOf[kind].filter((name) => all || namelessColumns.includes(name))
  const status = statusNames[kind]
  const written = (row: FigureRow): Record<FigureColumn, StreamCell | undefined> => ({
    name: row.familyNames ? `${row.familyNames}, ${row.givenNames}` : t('figures.participant'),
    gender: t(row.gender ? `enums.gender.${row.gender}` : 'figures.unknown'),
    institution: row.institution,
    institutionKind: row.institutionKind && t(`enums.institutionKind.${row.institutionKind}`),
    country: row.countryCode && countryName(row.countryCode, locale),
    seats: row.seats,
    deployments: row.seats,
    activity: row.title,
    action: row.action,
    starts: row.startsOn,
    role: row.role && t(`enums.participationRole.${row.role}`),
    days: row.days,
    daysWorked: row.days,
    completed: row.completed === undefined ? null : t(row.completed ? 'figures.yes' : 'figures.no'),
    before: row.scoreBefore,
    after: row.scoreAfter,
    day: row.day,
    nth: row.nth,
    note: row.note,
    title: row.title,
    reference: row.reference,
    status: status && row.status ? t(`enums.${status}.${row.status}` as 'enums.gender.female') : null,
    received: row.startsOn,
    decided: row.decidedOn,
    number: row.number,
  })
  async function* batches() {
    for await (const rows of allRowsOfFigure(db, actor, measure, scope))
      yield rows.map((row) => {
        const cells = written(row)
        return names.map((name) => {
          const cell = cells[name] ?? null
          return typeof cell === 'string' ? plainText(cell) : cell
        })
      })
  }
  return {
    columns: names.map((name) => ({
      label: t(`figures.columns.${name}`),
      type: days.includes(name) ? 'day' : numbers.includes(name) ? 'number' : 'text',
      width: 24,
      hxl: hxl[tagsOf[kind]?.[name] ?? tags[name]],
    })),
    batches: batches(),
  }
}
