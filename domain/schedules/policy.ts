import { type Actor, isStaff } from '../actor'
import type { Policy } from '../policy'

export type ScheduleVerb = 'add' | 'edit' | 'pause' | 'resume' | 'runNow' | 'remove'

export type ScheduleSubject = {
  status: string
  /** Who answers for it. */
  ownerId: number
}

/** Whoever answers for it, and whoever answers for what the programme says. */
const keeps = (actor: Actor, { ownerId }: ScheduleSubject) =>
  isStaff(actor) && (actor.role !== 'officer' || actor.id === ownerId)

/** Who may do what with a schedule of reports. */
export const schedulePolicy: Policy<ScheduleVerb, ScheduleSubject> = {
  entity: 'schedule',
  rules: {
    add: { who: isStaff },
    edit: { who: keeps, from: ['running', 'paused', 'stopped'] },
    pause: { who: keeps, from: ['running'] },
    resume: { who: keeps, from: ['paused', 'stopped'] },
    runNow: { who: keeps, from: ['running', 'paused'] },
    remove: { who: keeps, from: ['running', 'paused', 'stopped'] },
  },
}

/** What a schedule that is not there yet is to the rules. */
export const newSchedule: ScheduleSubject = { status: 'running', ownerId: 0 }
