import { and } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Gender, InstitutionKind, ParticipationRole } from '@/db/enums'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { keysetPage, type ListQuery, type Page } from '../paging'
import { traineesBy } from './breakdowns'
import { countMeasures } from './count-measures'
import { isOfParticipants, type Measure, type MeasureKey, measures } from './measures'
import { rowsBehind } from './rows-behind'
import { personalParts, type Scope, unknown } from './scope'
import { hidesSmall, shownPart } from './small-cells'

/** A row behind a figure; what its kind doesn't have, or its reader may not know, is not there. */
export type FigureRow = {
  id: number
  personId?: number | null
  givenNames?: string | null
  familyNames?: string | null
  gender?: Gender | null
  institution?: string | null
  institutionKind?: InstitutionKind | null
  countryCode?: string | null
  role?: ParticipationRole
  /** Seats or activities of somebody in the scope. */
  seats?: number
  activityId?: number | null
  title?: string | null
  number?: string
  startsOn?: string | null
  decidedOn?: string | null
  action?: string | null
  actionReference?: string | null
  reference?: string | null
  status?: string
  kind?: string
  /** Of a result that is in use, as YYYY-MM-DD. */
  inUseSince?: string | null
  day?: string
  /** The how manieth day worked of a deployment. */
  nth?: number
  days?: number | null
  completed?: boolean
  scoreBefore?: number | null
  scoreAfter?: number | null
  scoreBeforeOf?: number | null
  scoreAfterOf?: number | null
  note?: string
}

export type OpenedFigure = {
  /** How many rows there are; null where that is hidden, as it is so small that it points at a person. */
  value: number | null
  /** What it is a part of. */
  base: { measure: MeasureKey; value: number } | null
}

/**
 * A figure of a scope with its base, as far as the actor may see it. Throws `not_found` for a scope that the figure
 * can't be narrowed to, or not by this actor: who may not read names can't look for one person's rows, nor cross what
 * people are.
 */
export async function openFigure(
  db: Db | Tx,
  actor: Actor,
  measure: MeasureKey,
  scope: Scope,
): Promise<OpenedFigure> {
  const { partOf, rows } = measures[measure] as Measure
  const hides = hidesSmall(actor) && isOfParticipants(rows)
  const personal = personalParts.filter((part) => scope[part] !== undefined)
  if (hides && scope.person !== undefined) throw notFound()
  if (hides && personal.length > 0) {
    if (measure !== 'trainees' || personal.length > 1) throw notFound()
    const whole = { ...scope, [personal[0] as string]: undefined }
    const { trainees } = await countMeasures(db, actor, whole, ['trainees'])
    return {
      value: cellOf(await traineesBy(db, actor, whole), scope),
      base: { measure: 'trainees', value: trainees },
    }
  }
  const keys = [measure, ...(partOf ? [partOf as MeasureKey] : [])]
  const counts = await countMeasures(db, actor, scope, keys)
  const value = counts[measure]
  if (!partOf) return { value, base: null }
  const whole = counts[partOf as MeasureKey]
  const base = { measure: partOf as MeasureKey, value: whole }
  if (!hides) return { value, base }
  const shown =
    measure === 'women'
      ? cellOf(await traineesBy(db, actor, scope), { gender: 'female' })
      : shownPart(value, whole)
  return { value: shown, base }
}

function cellOf(cells: Awaited<ReturnType<typeof traineesBy>>, scope: Scope) {
  const asked: [readonly { key: string | null; count: number | null }[], string | undefined][] = [
    [cells.byGender, scope.gender],
    [cells.byInstitutionKind, scope.institutionKind],
    [cells.byCountry, scope.from],
  ]
  for (const [table, value] of asked) {
    if (value === undefined) continue
    const cell = table.find(({ key }) => (key ?? unknown) === value)
    return cell ? cell.count : 0
  }
  return 0
}

/**
 * A page of the rows behind a figure, and the figure itself: there are exactly so many rows. Names are there for who
 * may read them; for others a row is a participant, and where the figure is about what people are, not even on which
 * activity. No page where the figure is hidden. Throws as {@link openFigure} does.
 */
export async function rowsOfFigure(
  db: Db | Tx,
  actor: Actor,
  measure: MeasureKey,
  scope: Scope,
  query: ListQuery,
): Promise<OpenedFigure & { page: Page<FigureRow> | null }> {
  const opened = await openFigure(db, actor, measure, scope)
  const { value } = opened
  if (value === null) return { ...opened, page: null }
  const page = await pageBehind(db, actor, measure, scope, query, async () => value)
  return { ...opened, page: { ...page, total: value, more: false } }
}

/** The whole list behind a figure, in pages read one after another: for files. Nothing where the figure is hidden. */
export async function* allRowsOfFigure(
  db: Db | Tx,
  actor: Actor,
  measure: MeasureKey,
  scope: Scope,
): AsyncGenerator<FigureRow[]> {
  if ((await openFigure(db, actor, measure, scope)).value === null) return
  let cursor: string | null | undefined
  do {
    const query = { size: 200, ...(cursor ? { cursor } : {}) }
    const page: Page<FigureRow> = await pageBehind(db, actor, measure, scope, query, async () => 0)
    yield page.rows
    cursor = page.next
  } while (cursor)
}

function pageBehind(
  db: Db | Tx,
  actor: Actor,
  measure: MeasureKey,
  scope: Scope,
  query: ListQuery,
  count: (limit: number) => Promise<number>,
): Promise<Page<FigureRow>> {
  const { select, id, sorts, defaultSort } = rowsBehind(db, { actor, measure, scope })
  const { rows: kind, partOf } = measures[measure] as Measure
  const isPersonal = Boolean(partOf) || personalParts.some((part) => scope[part] !== undefined)
  const masked = isOfParticipants(kind) && !isStaff(actor)
  return keysetPage<FigureRow & { sortValue: unknown }>({
    query,
    id,
    sorts,
    defaultSort,
    fetch: async ({ sortValue, after, orderBy, limit }) => {
      const rows = (await select(and(after), sortValue)
        .orderBy(...orderBy)
        .limit(limit)) as (FigureRow & { readable?: boolean; sortValue: unknown })[]
      return rows.map(({ readable, ...row }) => (masked && !readable ? withoutNames(row, isPersonal) : row))
    },
    count,
  })
}

function withoutNames(row: FigureRow & { sortValue: unknown }, isPersonal: boolean) {
  const { id, sortValue, role, day, activityId, title, startsOn, action, actionReference } = row
  const bare = { id, sortValue, ...(role ? { role } : {}) }
  return isPersonal
    ? bare
    : { ...bare, ...(day ? { day } : {}), activityId, title, startsOn, action, actionReference }
}
