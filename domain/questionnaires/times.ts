import type { QuestionnaireKind, QuestionPurpose } from '@/db/enums'
import { addDays } from '../deadlines'
import { monthsAfter } from '../follow-ups/plan-follow-ups'

/** A form is open for so many days, unless told: four weeks, and two more for what is asked by e-mail alone. */
const openDays: Record<QuestionnaireKind, number> = {
  test_before: 28,
  test_after: 28,
  evaluation: 28,
  follow_up: 42,
}

/** After so many months participants are asked again (brief, "again after six months"). */
const LATER_MONTHS = 6

/** Whoever has not answered is reminded after so many days, once. */
export const REMINDER_DAYS = 14

/** The last day on which a form can be answered that is opened today; days as YYYY-MM-DD. */
export const closingDay = (kind: QuestionnaireKind, today: string, endsOn: string | null) =>
  addDays(endsOn && endsOn > today ? endsOn : today, openDays[kind])

/**
 * The day on which personal links go out by themselves; null where none do, where the activity has no dates yet, and
 * where that day has passed, so that nobody is asked about something long over before somebody of the team says so.
 */
export function askingDay(kind: QuestionnaireKind, endsOn: string | null, today: string) {
  const day = kind === 'follow_up' && endsOn ? monthsAfter(endsOn, LATER_MONTHS) : null
  return day !== null && day >= today ? day : null
}

/** What questions a kind of form is made of: those made for it first. */
export const purposesOf: Record<QuestionnaireKind, readonly QuestionPurpose[]> = {
  test_before: ['test'],
  test_after: ['test'],
  evaluation: ['evaluation'],
  follow_up: ['follow_up', 'evaluation'],
}

/** Where the score of a test stands on the roster; null for what is no test. */
export const scoreField = (kind: QuestionnaireKind) =>
  kind === 'test_before' ? 'scoreBefore' : kind === 'test_after' ? 'scoreAfter' : null
