import { eq } from 'drizzle-orm'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { command } from '../command'
import { conflict } from '../errors'
import { SendCertificateInput } from './inputs'
import { writeCertificateLetter } from './letter'
import { nameOn } from './name-on'
import { certificatePolicy } from './policy'
import { lockVisibleCertificate } from './visibility'

/** Sends somebody her certificate by e-mail, again if need be. Throws `conflict` when she has no address. */
export const sendCertificate = command({
  policy: certificatePolicy,
  verb: 'send',
  input: SendCertificateInput,
  load: lockVisibleCertificate,
  run: async (tx, { subject, now }) => {
    const [found] = await tx
      .select({ email: person.email })
      .from(participation)
      .innerJoin(person, eq(person.id, participation.personId))
      .where(eq(participation.id, subject.participationId ?? 0))
    if (!found?.email) throw conflict('noAddress')
    await writeCertificateLetter(tx, subject, found.email, now)
    return {
      value: { address: found.email },
      event: {
        entityId: subject.id,
        actionId: subject.actionId,
        details: { person: nameOn(subject.facts), activity: subject.facts.activity.title },
      },
    }
  },
})
