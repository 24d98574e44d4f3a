import { z } from 'zod'
import { checkInKinds } from '@/db/enums'
import {
  checkbox,
  optionalEmail,
  optionalId,
  optionalText,
  requiredChoice,
  requiredDate,
  requiredId,
  requiredText,
} from '../inputs'
import { mostSessions } from '../rosters/attended'
import { aTick } from '../rosters/inputs'

/** A link for some days of an activity, good until the end of the last of them. */
export const CheckInLinkForm = z.object({
  kind: requiredChoice(checkInKinds),
  firstDay: requiredDate(),
  lastDay: requiredDate(),
})
export const MakeCheckInLinkInput = CheckInLinkForm.extend({ id: requiredId() }).refine(
  ({ firstDay, lastDay }) => firstDay <= lastDay,
  { error: 'endBeforeStart', path: ['lastDay'] },
)

export const RevokeCheckInLinkInput = z.object({ id: requiredId(), linkId: requiredId() })

const secret = () => z.string().min(1).max(200)
const session = () =>
  z.coerce
    .number({ error: 'choose' })
    .int({ error: 'choose' })
    .min(1, { error: 'choose' })
    .max(mostSessions, { error: 'choose' })
const moment = () =>
  z.iso
    .datetime()
    .transform((text) => new Date(text))
    .refine((at) => at.getUTCFullYear() >= 2000)
    .optional()

/** Somebody who came and is on no list. The phone names her arrival, so that what is sent twice is there once. */
const anArrival = {
  arrivalId: z.uuid({ error: 'choose' }),
  day: requiredDate(),
  session: session(),
  givenNames: requiredText(150),
  familyNames: requiredText(150),
  email: optionalEmail(),
  institution: optionalText(),
  arrivedAt: moment(),
}

/** A mistake is taken back by its number: whatever was typed into it is no hindrance. */
function namedIfGone(one: unknown) {
  if (typeof one !== 'object' || one === null || !('gone' in one) || one.gone !== true) return one
  return { ...one, givenNames: '–', familyNames: '–' }
}

/** What a door sends: ticks of names on its list, who came besides, and which of these was a mistake. */
export const AtTheDoorInput = z.object({
  secret: secret(),
  changes: z.array(aTick()).max(2000, { error: 'tooLong' }).default([]),
  arrivals: z
    .array(
      z.preprocess(
        namedIfGone,
        z.object({
          ...anArrival,
          // Nobody is there any more to correct it, and one address must not hold up a whole list.
          email: optionalEmail().catch(undefined),
          consent: z.boolean().default(false),
          gone: z.boolean().default(false),
        }),
      ),
    )
    .max(200, { error: 'tooLong' })
    .default([]),
})
export type AtTheDoor = z.output<typeof AtTheDoorInput>

/** Somebody checks herself in. */
export const CheckMyselfInInput = z.object({
  secret: secret(),
  ...anArrival,
  /** To the processing of her data, which is asked and need not be given. */
  consent: checkbox(),
})

/** What an officer says of an arrival: whose seat it is, who on record she is, or that she is new. */
export const SettleArrivalInput = z.object({
  id: requiredId(),
  arrivalId: z.uuid({ error: 'choose' }),
  personId: optionalId(),
  isNew: checkbox(),
})
export const LeaveOutArrivalInput = z.object({ id: requiredId(), arrivalId: z.uuid({ error: 'choose' }) })
