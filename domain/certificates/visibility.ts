import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { certificate } from '@/db/schema/certificate'
import { activitySubject, visibleActivities } from '../activities/visibility'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'

/** Finds one certificate among those that exist for the actor, which are the team's, and locks it; throws `not_found`. */
export async function lockVisibleCertificate(tx: Tx, { id }: { id: number }, actor: Actor, now: Date) {
  if (!isStaff(actor)) throw notFound()
  const [found] = await tx
    .select({ certificate, activity })
    .from(certificate)
    .innerJoin(activity, eq(activity.id, certificate.activityId))
    .where(and(eq(certificate.id, id), visibleActivities(actor)))
    .for('update', { of: certificate })
  if (!found) throw notFound()
  const scope = await activitySubject(tx, found.activity, now)
  return { ...scope, ...found.certificate, actionId: found.activity.actionId }
}
export type LockedCertificate = Awaited<ReturnType<typeof lockVisibleCertificate>>
