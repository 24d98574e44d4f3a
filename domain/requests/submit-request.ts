import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { requestArea, requestInstitution } from '@/db/schema/request'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { DomainError, type FieldErrors } from '../errors'
import { nextReference } from '../reference'
import { demandSound } from './demand-sound'
import { consentVersion } from './draft-steps'
import { RequestStepInput } from './inputs'
import { moveRequest } from './move-request'
import { requestPolicy } from './policy'
import { type LockedRequest, lockVisibleRequest } from './visibility'

/**
 * Sends a draft to the programme: it gets its reference and the day of today. Throws `invalid` with the fields that a
 * request can't do without (brief, "What a request asks for") and that are still empty. Gives back the reference.
 */
export const submitRequest = command({
  policy: requestPolicy,
  verb: 'submit',
  input: RequestStepInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, now }) => {
    const missing = missingOf(subject)
    if (Object.keys(missing).length > 0) throw new DomainError('invalid', 'requestIncomplete', {}, missing)
    const receivedOn = dayOf(now)
    await demandSound(tx, { ...subject, ...(await linksOf(tx, subject.id)), receivedOn }, now)
    const reference = await nextReference(tx, 'REQ', dayOf(now))
    const moved = await moveRequest(tx, subject, 'submit', now, { reference, receivedOn, submittedAt: now })
    return {
      value: { id: subject.id, reference },
      event: { entityId: subject.id, ...moved, details: { reference, consent: consentVersion } },
    }
  },
})

/** What must be filled in before a request can be sent, by field; empty when nothing is missing. */
export function missingOf({
  title,
  ask,
  consent,
}: Pick<LockedRequest, 'title' | 'ask' | 'consent'>): FieldErrors {
  return {
    ...(title.trim() ? {} : { title: 'required' }),
    ...(ask.trim() ? {} : { ask: 'required' }),
    ...(consent ? {} : { consent: 'consentNeeded' }),
  }
}

async function linksOf(tx: Tx, requestId: number) {
  const areas = await tx.select().from(requestArea).where(eq(requestArea.requestId, requestId))
  const others = await tx.select().from(requestInstitution).where(eq(requestInstitution.requestId, requestId))
  const ids = (role: 'joint' | 'involved') =>
    others.filter((each) => each.role === role).map((each) => each.institutionId)
  return {
    areaIds: areas.map(({ areaId }) => areaId),
    jointInstitutionIds: ids('joint'),
    involvedInstitutionIds: ids('involved'),
  }
}
