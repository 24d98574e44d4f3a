import { and, eq, inArray } from 'drizzle-orm'
import { activity } from '@/db/schema/activity'
import { consentText } from '@/db/schema/consent'
import { participation } from '@/db/schema/participation'
import { command } from '../command'
import { demandThere } from '../demand-there'
import { notFound } from '../errors'
import { changedFields } from '../stale'
import { recordsOf } from './held-about'
import { RecordConsentInput } from './inputs'
import { personPolicy } from './policy'
import { lockVisiblePerson } from './visibility'

/**
 * Records what a person agreed to when she took a seat: that her data are kept, by which words, and that she is
 * pictured, each asked apart. Her history keeps who wrote it down and when.
 */
export const recordConsent = command({
  policy: personPolicy,
  verb: 'recordConsent',
  input: RecordConsentInput,
  load: lockVisiblePerson,
  run: async (tx, { subject, input }) => {
    const [seat] = await tx
      .select({ seat: participation, title: activity.title })
      .from(participation)
      .innerJoin(activity, eq(activity.id, participation.activityId))
      .where(
        and(
          eq(participation.id, input.participationId),
          inArray(participation.personId, await recordsOf(tx, subject.id)),
        ),
      )
    if (!seat) throw notFound()
    await demandThere(tx, consentText.id, [input.consentTextId], 'consentTextId')
    const row = {
      consent: said(input.consent),
      consentTextId: input.consentTextId ?? null,
      consentLanguage: input.consentTextId ? (input.consentLanguage ?? null) : null,
      pictureConsent: said(input.pictureConsent),
    }
    const changed = changedFields(seat.seat, row)
    if (changed.length === 0) return { value: { id: subject.id }, event: null }
    await tx
      .update(participation)
      .set({ ...row, version: seat.seat.version + 1 })
      .where(eq(participation.id, seat.seat.id))
    return {
      value: { id: subject.id },
      event: { entityId: subject.id, details: { changed, title: seat.title } },
    }
  },
})

const said = (answer: 'yes' | 'no' | undefined) => (answer === undefined ? null : answer === 'yes')
