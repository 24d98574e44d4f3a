import { z } from 'zod'
import { rowVersion, wholeNumber } from '../inputs'
import { lowestAsk } from './thresholds'

/** A share in whole percent, as its form sends it. */
const percent = (least: number) => wholeNumber(least, 100)

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
