import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '../client'

/** The schemas whose tables hold what people entrusted to Minga; its migrations fill the others. */
const schemas = ['public', 'history', 'pgboss'] as const
export type ArchivedSchema = (typeof schemas)[number]

/** What the migrations write themselves: the level, and which queues there are. */
export const ofTheMigrations = ['drizzle.__drizzle_migrations', 'pgboss.queue', 'pgboss.version']

export type ArchivedColumn = { name: string; type: string; isText: boolean }
export type ArchivedTable = {
  schema: ArchivedSchema
  name: string
  /** Without those that the database makes itself. */
  columns: ArchivedColumn[]
  /** The columns of its primary key, in their order; history has none. */
  key: string[]
}

/** A table as a manifest and a message call it: "person", "history.person". */
export const calledTable = ({ schema, name }: { schema: string; name: string }) =>
  schema === 'public' ? name : `${schema}.${name}`

/** A table as a statement calls it. */
export const inSql = ({ schema, name }: { schema: string; name: string }): SQL =>
  sql`${sql.identifier(schema)}.${sql.identifier(name)}`

const ofOurs = sql`n.nspname in (${sql.join(
  schemas.map((schema) => sql`${schema}`),
  sql`, `,
)}) and not (n.nspname || '.' || c.relname) in (${sql.join(
  ofTheMigrations.map((name) => sql`${name}`),
  sql`, `,
)})`

/**
 * Every table that there is, from the catalogue of the database itself, so that none can be forgotten; in the order of
 * their names.
 */
export async function tablesOf(tx: Tx): Promise<ArchivedTable[]> {
  const rows = await tx.execute<ArchivedTable>(sql`
    select n.nspname as schema, c.relname as name,
      (select coalesce(json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'isText', a.attcollation <> 0) order by a.attnum), '[]')
        from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      (select coalesce(json_agg(a.attname order by array_position(i.indkey::int2[], a.attnum)), '[]')
        from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
        where i.indrelid = c.oid and i.indisprimary) as key
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${ofOurs}
    order by n.nspname collate "C" desc, c.relname collate "C"`)
  return [...rows]
}

/** A sequence, with the number that it gives next and the table whose numbers it gives. */
export type SequenceState = { schema: string; name: string; table: string; next: number }

/** Where every sequence is. */
export async function sequencesOf(tx: Tx): Promise<SequenceState[]> {
  const found = await tx.execute<{ schema: string; name: string; table: string; step: number }>(sql`
    select n.nspname as schema, c.relname as name, o.relname as table, s.seqincrement::float8 as step
    from pg_class c
      join pg_namespace n on n.oid = c.relnamespace
      join pg_sequence s on s.seqrelid = c.oid
      join pg_depend d on d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype in ('a', 'i')
        and d.refclassid = 'pg_class'::regclass
      join pg_class o on o.oid = d.refobjid
    where c.relkind = 'S' and n.nspname in ('public', 'history', 'pgboss')
    order by n.nspname collate "C", c.relname collate "C"`)
  if (found.length === 0) return []
  const states = await tx.execute<{ at: number; last: number; called: boolean }>(
    sql.join(
      found.map(
        (one, at) =>
          sql`select ${at}::int as at, last_value::float8 as last, is_called as called from ${inSql(one)}`,
      ),
      sql` union all `,
    ),
  )
  const stateOf = new Map(states.map((state) => [state.at, state]))
  return found.map(({ schema, name, table, step }, at) => {
    const state = stateOf.get(at)
    if (!state) throw new Error(`the sequence ${name} says nothing`)
    return { schema, name, table, next: state.called ? state.last + step : state.last }
  })
}

/** Lets a sequence go on from a number; unlike setval it is undone with its transaction. */
export const setSequence = (tx: Tx, sequence: SequenceState) =>
  tx.execute(sql`alter sequence ${inSql(sequence)} restart with ${sql.raw(String(sequence.next))}`)

/** A foreign key of one of our tables, as it can be made again. */
export type ForeignKey = { schema: string; table: string; name: string; definition: string; to: string }

/** Every foreign key. */
export async function foreignKeysOf(tx: Tx): Promise<ForeignKey[]> {
  const rows = await tx.execute<ForeignKey>(sql`
    select n.nspname as schema, c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as definition,
      t.relname as to
    from pg_constraint k
      join pg_class c on c.oid = k.conrelid
      join pg_class t on t.oid = k.confrelid
      join pg_namespace n on n.oid = c.relnamespace
    where k.contype = 'f' and k.conparentid = 0 and not c.relispartition and ${ofOurs}
    order by c.relname collate "C", k.conname collate "C"`)
  return [...rows]
}

/** The tables that have triggers of ours. */
export async function tablesWithTriggers(tx: Tx): Promise<{ schema: string; name: string }[]> {
  const rows = await tx.execute<{ schema: string; name: string }>(sql`
    select distinct n.nspname as schema, c.relname as name
    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and not c.relispartition and ${ofOurs}`)
  return [...rows]
}
