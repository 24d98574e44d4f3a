import { eq, or, type SQL, sql } from 'drizzle-orm'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { deployedOn } from '../actions/visibility'
import type { Actor } from '../actor'

/**
 * The seats whose names this actor may read, as a condition on `participation` joined with `person` (brief, "Roles"):
 * all for the team, own officials for a focal point, those of her own deployments for an expert, none for an observer,
 * who sees figures only.
 */
export function visibleSeats(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'administrator':
    case 'me_officer':
    case 'coordinator':
    case 'officer':
      return undefined
    case 'focal_point':
      return actor.institutionId === null
        ? sql`false`
        : or(
            eq(participation.institutionId, actor.institutionId),
            eq(person.institutionId, actor.institutionId),
          )
    case 'expert':
      return deployedOn(actor, participation.activityId)
    case 'observer':
      return sql`false`
  }
}
