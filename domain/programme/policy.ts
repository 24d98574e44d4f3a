import { type Actor, isStaff } from '../actor'
import type { Policy } from '../policy'

export type ProgrammeVerb =
  | 'requireSecondFactor'
  | 'edit'
  | 'addHoliday'
  | 'removeHoliday'
  | 'setOpenData'
  | 'publishOpenData'
  | 'editRetention'
  | 'addConsentText'
  | 'editMatching'
  | 'addLogo'
  | 'exportParticipations'
  | 'exportPeople'
  | 'exportFigure'
  | 'askArchive'
  | 'downloadArchive'
  | 'dropArchive'
  | 'editFramework'
  | 'recordActual'
export type ProgrammeSubject = { status: string }

const administers = (actor: Pick<Actor, 'role'>) => actor.role === 'administrator'

/** Whose place the calendar is. */
export const keepsCalendar = administers

/** Whose place the protection of personal data is: its periods, its texts, its trail (brief, "Roles": retention). */
export const keepsDataProtection = administers

/** Whose place it is to take the whole programme along. */
export const keepsArchive = administers

/** Whose place it is to say how sure one must be that two records are one person. */
export const keepsMatching = (actor: Pick<Actor, 'role'>) => administers(actor) || actor.role === 'me_officer'

/**
 * Whose place the results framework of the whole programme is: indicators everywhere are the M&E officer's, and what
 * holds for all regions is no one coordinator's (brief, "Roles").
 */
export const keepsFramework = (actor: Pick<Actor, 'role'>) =>
  administers(actor) || actor.role === 'me_officer'

/** Whose rows behind a figure may have names in them: own officials, and the rosters of own deployments, too. */
export const readsNames = ({ role }: Pick<Actor, 'role'>) => role !== 'observer'

/** Who may change how the programme works (brief, "Roles": configuration is the administrator's). */
export const programmePolicy: Policy<ProgrammeVerb, ProgrammeSubject> = {
  entity: 'programme',
  rules: {
    requireSecondFactor: { who: administers },
    edit: { who: administers },
    addHoliday: { who: administers },
    removeHoliday: { who: administers },
    setOpenData: { who: administers },
    publishOpenData: { who: administers },
    editRetention: { who: administers },
    addConsentText: { who: administers },
    editMatching: { who: keepsMatching },
    addLogo: { who: administers },
    exportParticipations: { who: isStaff },
    exportPeople: { who: isStaff },
    exportFigure: { who: readsNames },
    askArchive: { who: administers },
    downloadArchive: { who: administers },
    dropArchive: { who: administers },
    editFramework: { who: keepsFramework },
    recordActual: { who: keepsFramework },
  },
}
