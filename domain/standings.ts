import {
  actionStatuses,
  activityStatuses,
  certificateStatuses,
  type Entity,
  editionStatuses,
  figureStatuses,
  followUpStatuses,
  meetingStatuses,
  publicationTextStatuses,
  questionnaireStatuses,
  registrationStatuses,
  requestStatuses,
  resultStatuses,
  scheduleStatuses,
  webhookStatuses,
} from '@/db/enums'
import { actionPolicy } from './actions/policy'
import { activityPolicy } from './activities/policy'
import type { Actor } from './actor'
import { certificatePolicy } from './certificates/policy'
import { editionPolicy } from './editions/policy'
import { followUpPolicy } from './follow-ups/policy'
import { institutionPolicy } from './institutions/policy'
import { meetingPolicy } from './meetings/policy'
import { personPolicy } from './people/policy'
import { personStatuses } from './people/status'
import type { Policy } from './policy'
import { programmePolicy } from './programme/policy'
import { publicationTextPolicy } from './publication/policy'
import { questionnairePolicy } from './questionnaires/policy'
import { questionPolicy } from './questions/policy'
import { questionStatuses } from './questions/statuses'
import { registrationPolicy } from './registrations/policy'
import { requestPolicy } from './requests/policy'
import { resultPolicy } from './results/policy'
import { savedFigurePolicy } from './saved-figures/policy'
import { schedulePolicy } from './schedules/policy'
import { userPolicy } from './users/policy'
import { userStatuses } from './users/statuses'
import { webhookPolicy } from './webhooks/policy'

/* For tests and for the pages of docs/: everybody who can stand to a case, and every policy. */

/** How somebody stands to a case in Mexico that `lead` leads and `teammate` works on. */
export const standings = [
  'administrator',
  'coordinator',
  'coordinatorElsewhere',
  'lead',
  'teammate',
  'colleague',
  'officerElsewhere',
  'monitor',
  'observer',
  'observerElsewhere',
  'focalPoint',
  'jointFocalPoint',
  'otherFocalPoint',
  'deployedExpert',
  'expert',
] as const
export type Standing = (typeof standings)[number]

const someone = (id: number, role: Actor['role'], given: Partial<Actor> = {}): Actor => ({
  id,
  name: role,
  role,
  locale: 'en',
  regions: [],
  countries: [],
  institutionId: null,
  ...given,
})
export const actors: Record<Standing, Actor> = {
  administrator: someone(1, 'administrator'),
  coordinator: someone(2, 'coordinator', { regions: ['africa', 'lac'] }),
  coordinatorElsewhere: someone(3, 'coordinator', { regions: ['africa'] }),
  lead: someone(4, 'officer', { regions: ['lac'] }),
  teammate: someone(5, 'officer', { regions: ['lac'] }),
  colleague: someone(6, 'officer', { regions: ['lac'] }),
  officerElsewhere: someone(7, 'officer', { regions: ['africa'] }),
  monitor: someone(8, 'me_officer'),
  observer: someone(9, 'observer', { countries: ['MX'] }),
  observerElsewhere: someone(10, 'observer', { countries: ['GH'] }),
  focalPoint: someone(11, 'focal_point', { institutionId: 70 }),
  jointFocalPoint: someone(15, 'focal_point', { institutionId: 72 }),
  otherFocalPoint: someone(12, 'focal_point', { institutionId: 71 }),
  deployedExpert: someone(13, 'expert', { personId: 90 }),
  expert: someone(14, 'expert', { personId: 91 }),
}

/** The case, when nothing stands in the way of anything. */
export const subject = (status: string, but: object = {}) =>
  ({
    status,
    regionCode: 'lac',
    countryCode: 'MX',
    leadId: actors.lead.id,
    teamIds: [actors.teammate.id],
    institutionId: 70,
    jointIds: [72],
    authorityIds: [70],
    openQuestions: 0,
    vetoes: 0,
    askedIds: [actors.observer.id],
    ficheComplete: true,
    confirmedActivities: 1,
    openActivities: 0,
    openResults: 0,
    hasFinalReport: true,
    actionStatus: 'implementation',
    hasDates: true,
    isOver: true,
    participations: 1,
    headcounts: 0,
    noRosterReason: null,
    hasMissionReport: true,
    expertIds: [90],
    versions: 1,
    kind: 'handbook',
    role: 'focal_point',
    lastAdministrator: false,
    hasSecondFactor: true,
    hasIdentity: true,
    hasOpenAccount: false,
    hasBegun: true,
    undecided: 0,
    questions: 1,
    frozenBy: actors.lead.id,
    ownerId: actors.lead.id,
    isLatest: true,
    hasWords: true,
    ...but,
  }) as never

/** Every policy, by the kind of record. */
export const policies: Record<Entity, Policy<string, never>> = {
  request: requestPolicy,
  action: actionPolicy,
  activity: activityPolicy,
  result: resultPolicy,
  follow_up: followUpPolicy,
  meeting: meetingPolicy,
  user: userPolicy,
  registration: registrationPolicy,
  programme: programmePolicy,
  person: personPolicy,
  institution: institutionPolicy,
  question: questionPolicy,
  questionnaire: questionnairePolicy,
  certificate: certificatePolicy,
  publication_text: publicationTextPolicy,
  webhook: webhookPolicy,
  edition: editionPolicy,
  schedule: schedulePolicy,
  saved_figure: savedFigurePolicy,
}

/** The statuses that each kind of record can have; one word where it has no lifecycle. */
export const statuses: Record<Entity, readonly string[]> = {
  request: requestStatuses,
  action: actionStatuses,
  activity: activityStatuses,
  result: resultStatuses,
  follow_up: followUpStatuses,
  meeting: meetingStatuses,
  user: userStatuses,
  registration: registrationStatuses,
  programme: ['kept'],
  person: personStatuses,
  institution: ['new'],
  question: questionStatuses,
  questionnaire: questionnaireStatuses,
  certificate: certificateStatuses,
  publication_text: publicationTextStatuses,
  webhook: webhookStatuses,
  edition: editionStatuses,
  schedule: scheduleStatuses,
  saved_figure: figureStatuses,
}
