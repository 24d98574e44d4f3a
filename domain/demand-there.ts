import { inArray } from 'drizzle-orm'
import type { AnyPgColumn, AnyPgTable } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { invalidField } from './errors'

/** Throws DomainError `invalid` at the field when a record that it names is not there; naming none is fine. */
export async function demandThere<Key extends string | number>(
  tx: Tx,
  key: AnyPgColumn<{ data: Key }>,
  named: readonly (Key | null | undefined)[],
  field: string,
) {
  const wanted = [...new Set(named.filter((one) => one !== null && one !== undefined))]
  if (wanted.length === 0) return
  const there = await tx.$count(key.table as AnyPgTable, inArray(key, wanted))
  if (there < wanted.length) throw invalidField(field, 'choose')
}
