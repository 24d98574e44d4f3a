import type { CountedMeasure } from '@/db/enums'
import type { IndicatorCount } from '@/db/schema/framework'
import type { MeasureKey } from '../counting/measures'
import { figureHref, type Scope } from '../counting/scope'
import { countsPeople } from './inputs'

/* Which figure of the counting module an indicator is, and over what. */

/** The days whose records count, both included; from the beginning where there is no first one. */
export type Window = { from: string | null; to: string }

/** The figure whose rows are counted. */
export const rowsOf: Record<CountedMeasure, MeasureKey> = {
  trainees: 'participations',
  completers: 'completions',
  person_days: 'personDays',
  activities_held: 'activitiesHeld',
  results_achieved: 'resultsAchieved',
  results_adopted: 'resultsAchieved',
  requests_received: 'requestsReceived',
  requests_decided: 'requestsDecided',
  experts_lent: 'experts',
}

/** What the rows are narrowed to: of an Action by its reference, or with null of the whole programme. */
export function scopeOf(actionReference: string | null, count: IndicatorCount, window: Window): Scope {
  const { measure, gender, institutionKind, countryCode } = count
  const ofPeople = countsPeople(measure) || measure === 'person_days'
  return {
    ...(actionReference === null ? {} : { action: actionReference }),
    ...(ofPeople && gender ? { gender } : {}),
    ...(ofPeople && institutionKind ? { institutionKind } : {}),
    ...(ofPeople && countryCode ? { from: countryCode } : {}),
    // Adoption has a day of its own, later than that on which a result was achieved.
    ...(measure === 'results_adopted'
      ? { status: 'adopted' as const }
      : { ...(window.from ? { since: window.from } : {}), until: window.to }),
  }
}

/**
 * The address of the list of exactly the rows that an indicator counts in a period; null where no list has just them:
 * results by their day of adoption, and people once by an institution or a country, which their latest seat tells.
 */
export function behindCount(actionReference: string | null, count: IndicatorCount, window: Window) {
  const { measure, rule, institutionKind, countryCode } = count
  if (measure === 'results_adopted') return null
  const once = countsPeople(measure) && rule === 'once'
  if (once && (institutionKind || countryCode)) return null
  const figure = once ? (measure === 'trainees' ? 'trainees' : 'completers') : rowsOf[measure]
  return figureHref(figure, scopeOf(actionReference, count, window))
}
