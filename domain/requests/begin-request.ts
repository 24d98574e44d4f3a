import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { request } from '@/db/schema/request'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import { command } from '../command'
import { dayOf } from '../deadlines'
import { DomainError } from '../errors'
import { BeginRequestInput } from './inputs'
import { placeOf } from './place'
import { requestPolicy } from './policy'

/**
 * Begins a request of the actor's own authority: a draft that nobody else sees, with the focal point's details from
 * her account. It has no reference until it is submitted. Gives back its id.
 */
export const beginRequest = command({
  policy: requestPolicy,
  verb: 'begin',
  input: BeginRequestInput,
  load: async (tx, _, actor) => ({
    ...(await authorityOf(tx, actor)),
    status: 'draft',
    leadId: null,
    teamIds: [],
    openQuestions: 0,
    vetoes: 0,
    askedIds: [],
    jointIds: [],
  }),
  run: async (tx, { subject, input, actor, now }) => {
    const [account] = await tx.select().from(user).where(eq(user.id, actor.id))
    const { institutionId, countryCode, regionCode } = subject
    const [made] = await tx
      .insert(request)
      .values({
        ...input,
        status: 'draft',
        institutionId: institutionId as number,
        countryCode,
        regionCode,
        receivedOn: dayOf(now),
        channel: 'form',
        focalPointName: account?.name,
        focalPointFunction: account?.function,
        focalPointEmail: account?.email,
        focalPointPhone: account?.phone,
        workingLanguage: actor.locale,
        createdBy: actor.id,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: request.id })
    const value = made as { id: number }
    return { value, event: { entityId: value.id, to: 'draft' } }
  },
})

/** Where the actor's authority belongs; whoever signs in for none belongs nowhere, and the policy refuses her. */
async function authorityOf(tx: Tx, { institutionId }: Actor) {
  if (institutionId === null) return { institutionId, countryCode: null, regionCode: '' }
  const [authority] = await tx.select().from(institution).where(eq(institution.id, institutionId))
  const given = {
    countryCode: authority?.countryCode ?? undefined,
    regionCode: authority?.regionCode ?? undefined,
  }
  if (!given.countryCode && !given.regionCode) throw new DomainError('conflict', 'authorityNowhere')
  return { institutionId, ...(await placeOf(tx, given)) }
}
