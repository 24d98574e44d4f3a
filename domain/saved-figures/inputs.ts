import { z } from 'zod'
import { figureStatuses } from '@/db/enums'
import { readFigureQuery } from '../counting/figure-query'
import { optionalText, requiredId, requiredText, rowVersion } from '../inputs'

const query = () =>
  requiredText(2000).transform((text, context) => {
    try {
      return readFigureQuery(Object.fromEntries(new URLSearchParams(text)))
    } catch {
      context.addIssue({ code: 'custom', message: 'noSuchFigure' })
      return z.NEVER
    }
  })

/** As forms send what is ticked: there or not. */
const ticked = () =>
  z.preprocess((value) => value === true || value === 'on' || value === 'true' || value === '1', z.boolean())

const fields = {
  /** What it asks, as the address of the builder says it: "measure=trainees&by=from&split=gender". */
  query: query(),
  /** What it is called, in as many languages as one likes; without one it says what is counted by what. */
  titleEn: optionalText(150),
  titleEs: optionalText(150),
  titleFr: optionalText(150),
  titlePt: optionalText(150),
  status: z.enum(figureStatuses, { error: 'choose' }),
  /** Whether reports of the programme show it. */
  inReports: ticked(),
}

export const SaveFigureInput = z.object(fields)
export const EditFigureInput = z.object({ id: requiredId(), version: rowVersion(), ...fields })
export const FigureStepInput = z.object({ id: requiredId() })

/** For how many days a link may work. */
export const linkDays = [30, 90, 365] as const

export const ShareFigureInput = z.object({
  id: requiredId(),
  days: z.preprocess((value) => Number(value), z.literal([...linkDays], { error: 'choose' })),
})
