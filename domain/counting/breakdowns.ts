import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Gender, InstitutionKind } from '@/db/enums'
import type { Actor } from '../actor'
import { rowsBehind } from './rows-behind'
import type { Scope } from './scope'
import { hidesSmall, shownCells } from './small-cells'

/** A cell of a table; its number is null where it is hidden because it points at a person, or would give one away. */
export type Cell<Key> = { key: Key; count: number | null }

export type Breakdowns = {
  /** Trainees, each once. */
  byGender: Cell<Gender>[]
  /** Trainees by the kind of institution that they came from; once each, by their latest seat. */
  byInstitutionKind: Cell<InstitutionKind | null>[]
  /** Trainees by country, as ISO 3166-1 alpha-2. */
  byCountry: Cell<string | null>[]
}

/** Trainees of a scope by what they are, as far as the actor may see it. */
export async function traineesBy(db: Db | Tx, actor: Actor, scope: Scope): Promise<Breakdowns> {
  const rows = rowsBehind(db, { actor, measure: 'trainees', scope }).select()
  const sorted = (await db.execute(sql`
    select gender, kind, country, count(*)::int as count
    from (${rows}) as people (id, person_id, given_names, family_names, gender, institution, kind, country)
    group by gender, kind, country`)) as unknown as {
    gender: Gender
    kind: InstitutionKind | null
    country: string | null
    count: number
  }[]
  const shown = <Key extends string | null>(keyOf: (row: (typeof sorted)[number]) => Key) => {
    const cells = summed(sorted, keyOf)
    return hidesSmall(actor) ? shownCells(cells) : cells
  }
  return {
    byGender: shown(({ gender }) => gender),
    byInstitutionKind: shown(({ kind }) => kind),
    byCountry: shown(({ country }) => country),
  }
}

/** Adds up the groups of people that share a key, the largest first. */
function summed<Row extends { count: number }, Key extends string | null>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
) {
  const counts = new Map<Key, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + row.count)
  return [...counts]
    .map(([key, count]) => ({ key, count }))
    .sort((a, b) => b.count - a.count || String(a.key).localeCompare(String(b.key)))
}
