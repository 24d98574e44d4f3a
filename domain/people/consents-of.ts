import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { consentText } from '@/db/schema/consent'
import { participation } from '@/db/schema/participation'
import { visibleActivities } from '../activities/visibility'
import type { Actor } from '../actor'

/** What a person agreed to for each of her seats that the actor may see, the latest first. */
export const consentsOf = (db: Db, actor: Actor, personId: number) =>
  db
    .select({
      participationId: participation.id,
      activityId: activity.id,
      title: activity.title,
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      consent: participation.consent,
      consentTextId: participation.consentTextId,
      consentLanguage: participation.consentLanguage,
      number: consentText.number,
      pictureConsent: participation.pictureConsent,
    })
    .from(participation)
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .leftJoin(consentText, eq(consentText.id, participation.consentTextId))
    .where(and(eq(participation.personId, personId), visibleActivities(actor)))
    .orderBy(sql`${activity.startsOn} desc nulls last`, desc(participation.id))
export type SeatConsents = Awaited<ReturnType<typeof consentsOf>>[number]
