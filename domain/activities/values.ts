import type { ActivityRecord } from './queries'

/** A new activity as its form is filled, in the country of its Action. */
export const newActivityValues = (countryCode: string | null) => ({
  kind: '',
  mode: 'on_site',
  countryCode: countryCode ?? '',
  languages: [],
  sessions: '',
  experts: [],
})

/** An activity as its form is filled. */
export const activityValues = (activity: ActivityRecord) => ({
  kind: activity.kind,
  title: activity.title,
  startsOn: activity.startsOn ?? '',
  endsOn: activity.endsOn ?? '',
  mode: activity.mode,
  place: activity.place ?? '',
  countryCode: activity.countryCode ?? '',
  languages: activity.languages,
  interpretation: activity.interpretation,
  objective: activity.objective ?? '',
  agenda: activity.agenda ?? '',
  sessions: activity.sessions.join(', '),
  completionRate:
    activity.completionRate === null ? '' : String(Math.round(activity.completionRate * 1000) / 10),
  passMark: activity.passMark === null ? '' : String(activity.passMark),
  plannedCost: activity.plannedCost === null ? '' : String(activity.plannedCost),
  actualCost: activity.actualCost === null ? '' : String(activity.actualCost),
  reason: '',
})
