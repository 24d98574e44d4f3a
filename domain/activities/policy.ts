import { type CaseScope, carries, isDeployedOn, readsNames } from '../actor'
import type { Policy } from '../policy'
import { evaluates } from '../questionnaires/policy'
import { type ActivityTransitionVerb, activityTransitions, openActivityStatuses } from './status'

export type ActivityVerb =
  | ActivityTransitionVerb
  | 'edit'
  | 'deployExpert'
  | 'importRoster'
  | 'forgetColumn'
  | 'recordAttendance'
  | 'makeCheckInLink'
  | 'revokeCheckInLink'
  | 'settleArrival'
  | 'leaveOutArrival'
  | 'addParticipant'
  | 'removeParticipant'
  | 'changeRole'
  | 'recordHeadcount'
  | 'exportRoster'
  | 'issueCertificates'
  | 'attach'
  | 'deliverReport'
  | 'prepareQuestionnaire'

export type ActivitySubject = CaseScope & {
  status: string
  actionStatus: string
  hasDates: boolean
  /** Whether its last day lies before today. */
  isOver: boolean
  participations: number
  headcounts: number
  noRosterReason: string | null
  hasMissionReport: boolean
  /** The people deployed on it as experts. */
  expertIds: readonly number[]
}

/** The statuses in which people take part, so that there is a roster. */
export const takesPlace: readonly string[] = ['confirmed', 'held', 'reported']

/** Who may do what with an activity, and when (brief, "Roles" and "Lifecycles"). */
export const activityPolicy: Policy<ActivityVerb, ActivitySubject> = {
  entity: 'activity',
  rules: {
    confirm: {
      who: carries,
      from: activityTransitions.confirm.from,
      needs: {
        activityHasNoDates: (activity) => activity.hasDates,
        actionNotEndorsed: (activity) => ['endorsed', 'implementation'].includes(activity.actionStatus),
      },
    },
    hold: {
      who: carries,
      from: activityTransitions.hold.from,
      needs: {
        activityNotOver: (activity) => activity.isOver,
        noRoster: (activity) =>
          activity.participations > 0 || activity.headcounts > 0 || Boolean(activity.noRosterReason),
      },
    },
    report: {
      who: carries,
      from: activityTransitions.report.from,
      needs: { noMissionReport: (activity) => activity.hasMissionReport },
    },
    postpone: { who: carries, from: activityTransitions.postpone.from },
    replan: { who: carries, from: activityTransitions.replan.from },
    cancel: { who: carries, from: activityTransitions.cancel.from },
    edit: { who: carries, from: [...openActivityStatuses, 'held'] },
    deployExpert: { who: carries, from: [...openActivityStatuses, 'held'] },
    importRoster: { who: carries, from: takesPlace },
    forgetColumn: { who: carries, from: takesPlace },
    recordAttendance: { who: carries, from: takesPlace },
    makeCheckInLink: {
      who: carries,
      from: takesPlace,
      needs: { activityHasNoDates: (activity) => activity.hasDates },
    },
    revokeCheckInLink: { who: carries },
    settleArrival: { who: carries, from: takesPlace },
    leaveOutArrival: { who: carries, from: takesPlace },
    addParticipant: { who: carries, from: takesPlace },
    removeParticipant: { who: carries, from: takesPlace },
    changeRole: { who: carries, from: takesPlace },
    recordHeadcount: { who: carries, from: takesPlace },
    exportRoster: { who: readsNames },
    issueCertificates: { who: carries, from: ['held', 'reported'] },
    attach: { who: carries },
    deliverReport: { who: isDeployedOn, from: ['confirmed', 'held'] },
    prepareQuestionnaire: { who: evaluates, from: ['planned', ...takesPlace] },
  },
}
