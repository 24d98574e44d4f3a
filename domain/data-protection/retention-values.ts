import type { ProgrammeSettings } from '@/db/schema/reference'

/** The periods that a programme sets, in the order in which they are told. */
export const periodNames = [
  'peopleMonths',
  'expertMonths',
  'listMonths',
  'answerMonths',
  'checkInMonths',
  'accountMonths',
  'registrationMonths',
  'opinionMonths',
  'letterMonths',
] as const
export type PeriodName = (typeof periodNames)[number]

/** The periods as their form holds them; empty where none is set. */
export const retentionValues = (retention: ProgrammeSettings['retention']) =>
  Object.fromEntries(periodNames.map((name) => [name, String(retention?.[name] ?? '')])) as Record<
    PeriodName,
    string
  >

/** The kinds of what goes, in the order in which they are told. */
export const goneKinds = [
  'people',
  'experts',
  'lists',
  'answers',
  'checkIns',
  'accounts',
  'registrations',
  'opinions',
  'letters',
] as const
export type GoneKind = (typeof goneKinds)[number]

/** How far the preview looks ahead. */
export const monthsAhead = 3
