import type { Tx } from '@/db/client'
import type { InstitutionKind } from '@/db/enums'
import { institution } from '@/db/schema/institution'
import type { Actor } from '../actor'
import { record } from '../audit/record'
import { command } from '../command'
import { demandThere } from '../demand-there'
import { findOrCreateInstitution } from '../institutions/find-or-create-institution'
import { demand } from '../policy'
import { openAccount } from '../users/open-account'
import { userPolicy } from '../users/policy'
import { regionOfInstitution } from '../users/visibility'
import { decideRegistration } from './decide'
import { AcceptRegistrationInput } from './inputs'
import { registrationPolicy } from './policy'
import { lockVisibleRegistration } from './visibility'

/**
 * Lets an authority in: whoever asked becomes its focal point and is sent the invitation. The authority is one that
 * the list of institutions has, or is put on it; either way it has to lie where the actor may invite. Gives back the
 * account's id; throws DomainError `invalid` at `email` when the address has got an account meanwhile.
 */
export const acceptRegistration = command({
  policy: registrationPolicy,
  verb: 'accept',
  input: AcceptRegistrationInput,
  load: lockVisibleRegistration,
  run: async (tx, { subject, input, actor, now }) => {
    const institutionId =
      input.which === 'known'
        ? (input.institutionId as number)
        : await putOnList(tx, actor, now, {
            name: input.name as string,
            kind: input.kind as InstitutionKind,
            countryCode: subject.countryCode,
          })
    await demandThere(tx, institution.id, [institutionId], 'institutionId')
    demand(userPolicy, actor, 'invite', {
      status: 'new',
      role: 'focal_point',
      regionCode: await regionOfInstitution(tx, institutionId),
      lastAdministrator: false,
      hasSecondFactor: false,
      hasIdentity: false,
    })
    const { email, name, locale } = subject
    const more = { function: subject.function, phone: subject.phone ?? undefined }
    const scope = { role: 'focal_point' as const, institutionId, regions: [], countries: [] }
    const userId = await openAccount(tx, { email, name, locale, ...more, ...scope }, actor, now)
    const invited = { entity: 'user', entityId: userId, verb: 'invite', actorId: actor.id, at: now } as const
    await record(tx, { ...invited, to: 'invited', details: { role: 'focal_point' } })
    const decision = { decidedAt: now, decidedBy: actor.id, institutionId, userId }
    await decideRegistration(tx, subject.id, { status: 'accepted', ...decision })
    return {
      value: { id: userId },
      event: { entityId: subject.id, from: 'waiting', to: 'accepted', details: { person: name } },
    }
  },
})

async function putOnList(
  tx: Tx,
  actor: Actor,
  now: Date,
  named: { name: string; kind: InstitutionKind; countryCode: string },
) {
  const { id, name, isNew } = await findOrCreateInstitution(tx, named)
  const told = { entity: 'institution', entityId: id, verb: 'add', actorId: actor.id, at: now } as const
  if (isNew) await record(tx, { ...told, details: { name } })
  return id
}
