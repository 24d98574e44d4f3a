import { z } from 'zod'
import { mailChoices, notificationKinds } from '@/db/enums'

const hour = z.coerce
  .number('choose')
  .int('choose')
  .min(0, 'choose')
  .max(23, 'choose')
  .nullish()
  .transform((value) => value ?? null)

/** Whether the runtime knows a zone by this IANA name. */
const isTimeZone = (name: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null
  } catch {
    return false
  }
}

export const ChooseNotificationsInput = z
  .object({
    mail: z.partialRecord(z.enum(notificationKinds), z.enum(mailChoices, 'choose')),
    quietFrom: hour,
    quietUntil: hour,
    /** IANA name; the programme's own when left out. */
    timeZone: z
      .string()
      .max(60)
      .refine(isTimeZone, 'choose')
      .nullish()
      .transform((value) => value ?? null),
  })
  .refine(({ quietFrom, quietUntil }) => (quietFrom === null) === (quietUntil === null), {
    path: ['quietUntil'],
    error: 'bothHours',
  })
