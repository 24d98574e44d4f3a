import type { FigureReport } from '@/db/enums'

/** The fields in which a form says which reports show a figure. */
export const fieldOfReport = {
  programme: 'inProgramme',
  country: 'inCountry',
  publication: 'inPublication',
  'action-final': 'inFinal',
} as const satisfies Record<FigureReport, string>
