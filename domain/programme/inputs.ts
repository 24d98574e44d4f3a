import { z } from 'zod'
import { checkbox, rowVersion } from '../inputs'

/** A number of days that something may take: a day at least, a year at most. */
const days = () =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    z.coerce
      .number({ error: 'invalidNumber' })
      .int({ error: 'invalidNumber' })
      .min(1, { error: 'invalidNumber' })
      .max(365, { error: 'numberTooLarge' }),
  )

/** The times to keep (brief, "Lifecycles"). */
export const EditTimesInput = z.object({
  version: rowVersion(),
  acknowledgeWorkingDays: days(),
  screeningWorkingDays: days(),
  opinionWorkingDays: days(),
  decisionDays: days(),
  positiveSilence: checkbox(),
})
