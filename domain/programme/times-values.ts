import type { ProgrammeSettings } from '@/db/schema/reference'

/** The times to keep as their form holds them. */
export const timesValues = (settings: ProgrammeSettings) => ({
  acknowledgeWorkingDays: String(settings.acknowledgeWorkingDays),
  screeningWorkingDays: String(settings.screeningWorkingDays),
  opinionWorkingDays: String(settings.opinionWorkingDays),
  decisionDays: String(settings.decisionDays),
  positiveSilence: settings.positiveSilence === true,
})
