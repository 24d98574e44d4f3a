import type { ProgrammeSettings } from '@/db/schema/reference'

/** The periods as their form holds them; empty before they were set for the first time. */
export const retentionValues = (retention: ProgrammeSettings['retention']) => ({
  peopleMonths: retention ? String(retention.peopleMonths) : '',
  listMonths: retention ? String(retention.listMonths) : '',
  answerMonths: retention ? String(retention.answerMonths) : '',
})
