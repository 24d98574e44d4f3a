import { and, eq, ne, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { followUp } from '@/db/schema/follow-up'
import { actionSubject, visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { notFound } from '../errors'

/**
 * The follow-ups that exist for this actor, as a condition on `follow_up` joined with `action`: those of the Actions
 * that do; an authority's once it was asked. What an authority answers is no observer's.
 */
export function visibleFollowUps(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'focal_point':
      return and(ne(followUp.status, 'planned'), visibleActions(actor))
    case 'observer':
    case 'expert':
      return sql`false`
    case 'administrator':
    case 'coordinator':
    case 'officer':
    case 'me_officer':
      return visibleActions(actor)
  }
}

/** Finds one follow-up among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleFollowUp(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [found] = await tx
    .select({ followUp, action })
    .from(followUp)
    .innerJoin(action, eq(action.id, followUp.actionId))
    .where(and(eq(followUp.id, id), visibleFollowUps(actor)))
    .for('update', { of: followUp })
  if (!found) throw notFound()
  const { regionCode, countryCode, leadId, teamIds, authorityIds } = await actionSubject(tx, found.action)
  return { ...found.followUp, regionCode, countryCode, leadId, teamIds, authorityIds }
}
export type LockedFollowUp = Awaited<ReturnType<typeof lockVisibleFollowUp>>
