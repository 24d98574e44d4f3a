import { and, gte, lte, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Gender, InstitutionKind } from '@/db/enums'
import type { IndicatorCount } from '@/db/schema/framework'
import { result } from '@/db/schema/result'
import type { Actor } from '../actor'
import { rowsBehind } from '../counting/rows-behind'
import { rowsOf, scopeOf, type Window } from './behind'
import { countsPeople } from './inputs'

/*
 * What Minga counts for an indicator: the rows are those of the counting module (`domain/counting`); what is added here
 * is the period, and whether somebody who came twice counts once.
 */

export type Cells<Key> = { key: Key; count: number }[]
export type Counted = {
  value: number
  /** Of people by what they are, from their latest seat; empty for other measures. */
  byGender: Cells<Gender>
  byInstitutionKind: Cells<InstitutionKind | null>
  byCountry: Cells<string | null>
}

// An indicator says the same whoever reads it: the Action was found to be visible before it is counted.
const everything: Actor = {
  id: 0,
  name: '',
  role: 'me_officer',
  locale: 'en',
  regions: [],
  countries: [],
  institutionId: null,
}

/**
 * Counts for an indicator of an Action, or with null of the whole programme, in each of some periods, in their order.
 * These are the true numbers.
 */
export async function countFor(
  db: Db | Tx,
  actionReference: string | null,
  count: IndicatorCount,
  windows: readonly Window[],
): Promise<Counted[]> {
  if (windows.length === 0) return []
  const ofPeople = countsPeople(count.measure) || count.measure === 'person_days'
  const select = (window: Window) =>
    rowsBehind(db, {
      actor: everything,
      measure: rowsOf[count.measure],
      scope: scopeOf(actionReference, count, window),
    }).select(count.measure === 'results_adopted' ? adoptedWithin(window) : undefined)
  const counts = windows.map((window, at) =>
    ofPeople ? ofSeats(at, select(window), count) : ofRecords(at, select(window)),
  )
  const rows = (await db.execute(sql.join(counts, sql` union all `))) as unknown as Row[]
  return windows.map((_, at) => {
    const mine = rows.filter((row) => row.window === at)
    const cells = <Key>(by: string) =>
      mine
        .filter((row) => row.by === by)
        .map((row) => ({ key: row.key as Key, count: row.count }))
        .sort((a, b) => b.count - a.count || String(a.key).localeCompare(String(b.key)))
    return {
      value: mine.find((row) => row.by === 'all')?.count ?? 0,
      byGender: cells<Gender>('gender'),
      byInstitutionKind: cells<InstitutionKind | null>('kind'),
      byCountry: cells<string | null>('country'),
    }
  })
}

type Row = { window: number; by: string; key: string | null; count: number }

/** Results that count by the day on which they were adopted. */
const adoptedWithin = ({ from, to }: Window): SQL | undefined =>
  and(from ? gte(result.adoptedOn, from) : undefined, lte(result.adoptedOn, to))

const ofRecords = (at: number, rows: object) =>
  sql`select ${sql.raw(String(at))}::int as window, 'all' as by, null as key, count(*)::int as count from (${rows}) as counted`

/** Of rows that are seats or days: once for each person, or all of them; in all, and by what the people are. */
function ofSeats(at: number, rows: object, { rule, measure }: IndicatorCount) {
  const once = rule === 'once' && measure !== 'person_days'
  const first = once ? sql`distinct on (person_id)` : sql``
  const last = once ? sql`order by person_id, id desc` : sql``
  return sql`select ${sql.raw(String(at))}::int as window,
      case when grouping(gender) = 0 then 'gender' when grouping(kind) = 0 then 'kind'
        when grouping(country) = 0 then 'country' else 'all' end as by,
      coalesce(gender, kind, country) as key, count(*)::int as count
    from (select ${first} gender, kind, country
      from (${rows}) as seats (id, person_id, given_names, family_names, gender, institution, kind, country, role, activity_id)
      ${last}) as counted
    group by grouping sets ((), (gender), (kind), (country))`
}
