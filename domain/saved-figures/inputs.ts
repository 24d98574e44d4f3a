import { z } from 'zod'
import { figureReports, figureStatuses } from '@/db/enums'
import { readFigureQuery } from '../counting/figure-query'
import { checkbox, optionalText, requiredChoice, requiredId, requiredText, rowVersion } from '../inputs'
import { moves } from './moved'

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
const ticked = () => checkbox().optional()

const fields = {
  /** What it asks, as the address of the builder says it: "measure=trainees&by=from&split=gender". */
  query: query(),
  /** What it is called, in as many languages as one likes; without one it says what is counted by what. */
  titleEn: optionalText(150),
  titleEs: optionalText(150),
  titleFr: optionalText(150),
  titlePt: optionalText(150),
  status: z.enum(figureStatuses, { error: 'choose' }),
  /** Which reports show it: those of the programme, of a country, of a region, and of an Action at its end. */
  inProgramme: ticked(),
  inCountry: ticked(),
  inPublication: ticked(),
  inFinal: ticked(),
}

export const SaveFigureInput = z.object(fields)
export const EditFigureInput = z.object({ id: requiredId(), version: rowVersion(), ...fields })
export const FigureStepInput = z.object({ id: requiredId() })
export const MovePinInput = z.object({ id: requiredId(), to: requiredChoice(moves) })
export const PlaceFigureInput = z.object({
  id: requiredId(),
  report: requiredChoice(figureReports),
  to: requiredChoice(moves),
})

/** For how many days a link may work. */
export const linkDays = [30, 90, 365] as const

export const ShareFigureInput = z.object({
  id: requiredId(),
  days: z.preprocess((value) => Number(value), z.literal([...linkDays], { error: 'choose' })),
})
