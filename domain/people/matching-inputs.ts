import { z } from 'zod'
import { rowVersion } from '../inputs'
import { lowestAsk } from './thresholds'

/** A share in whole percent, as its form sends it. */
const percent = (least: number) =>
  z.preprocess(
    (value) => (typeof value === 'string' && value.trim() === '' ? undefined : value),
    z.coerce
      .number({ error: 'invalidNumber' })
      .int({ error: 'invalidNumber' })
      .min(least, { error: 'numberTooSmall' })
      .max(100, { error: 'numberTooLarge' }),
  )

/** Below this nobody is joined without asking, whatever a programme would like. */
export const lowestJoin = 0.8

/** How sure, in percent, the programme wants to be before it joins people, and before it asks. */
export const EditMatchingInput = z
  .object({
    version: rowVersion(),
    join: percent(lowestJoin * 100),
    ask: percent(lowestAsk * 100),
  })
  .refine(({ join, ask }) => ask <= join, { path: ['ask'], error: 'askAboveJoin' })
