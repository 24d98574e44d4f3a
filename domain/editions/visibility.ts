import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { edition } from '@/db/schema/edition'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import type { EditionSubject } from './policy'

/**
 * The frozen reports that exist for this actor, as a condition on `edition`. Each was made with the eyes of those whom
 * it is for, so whoever may see less than it shows does not read it: of the team's an officer or a coordinator reads
 * those that look at her own regions, or that she froze; an observer reads what is for readers, and only where all of
 * its countries are given to her.
 */
export function visibleEditions(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'administrator':
    case 'me_officer':
      return undefined
    case 'coordinator':
    case 'officer':
      return or(
        eq(edition.audience, 'readers'),
        eq(edition.frozenBy, actor.id),
        sql`${edition.regions} <@ ${sql.param([...actor.regions])}::text[]`,
      )
    case 'observer':
      return and(
        eq(edition.audience, 'readers'),
        inArray(edition.status, ['frozen', 'withdrawn']),
        sql`cardinality(${edition.countries}) > 0`,
        sql`${edition.countries} <@ ${sql.param([...actor.countries])}::text[]`,
      )
    case 'focal_point':
    case 'expert':
      return sql`false`
  }
}

/** The same where the documents of an edition are concerned: once all are kept; of one withdrawn they are the team's. */
export const readableEditions = (actor: Actor) =>
  and(visibleEditions(actor), inArray(edition.status, isStaff(actor) ? ['frozen', 'withdrawn'] : ['frozen']))

/** Whether a newer version corrects it; one that could not be made does not. */
export const isLatest = sql<boolean>`not exists (select 1 from ${edition} as newer
  where newer.supersedes = ${edition}.id and newer.status <> 'failed')`

/** Finds a frozen report among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleEdition(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [row] = await tx
    .select()
    .from(edition)
    .where(and(eq(edition.id, id), visibleEditions(actor)))
    .for('update')
  if (!row) throw notFound()
  const [found] = await tx.select({ isLatest }).from(edition).where(eq(edition.id, id))
  return { ...row, isLatest: found?.isLatest === true } satisfies EditionSubject & typeof row
}
