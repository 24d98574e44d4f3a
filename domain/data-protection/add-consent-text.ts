import { max } from 'drizzle-orm'
import { consentText } from '@/db/schema/consent'
import { command } from '../command'
import { conflict } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { AddConsentTextInput } from './inputs'

/**
 * Puts a new version of what people agree to into use, in each language, with the purpose and the legal basis. The older
 * versions stay as they are, for those who agreed to them. Throws `conflict` when it was not written over the last one.
 */
export const addConsentText = command({
  policy: programmePolicy,
  verb: 'addConsentText',
  input: AddConsentTextInput,
  load: lockProgramme,
  run: async (tx, { subject, input, actor, now }) => {
    const { after, purpose, legalBasis, ...texts } = input
    const [last] = await tx.select({ number: max(consentText.number) }).from(consentText)
    const number = (last?.number ?? 0) + 1
    if (after !== number - 1) throw conflict()
    await tx.insert(consentText).values({ number, texts, purpose, legalBasis, madeBy: actor.id, madeAt: now })
    return { value: { number }, event: { entityId: subject.id, details: { number } } }
  },
})
