import { z } from 'zod'
import { assignAction } from '@/domain/actions/assign-action'
import { cancelAction } from '@/domain/actions/cancel-action'
import { closeAction } from '@/domain/actions/close-action'
import { editAction } from '@/domain/actions/edit-action'
import { endorseAction } from '@/domain/actions/endorse-action'
import { getAction, listActions } from '@/domain/actions/queries'
import { reportAction } from '@/domain/actions/report-action'
import { resumeAction } from '@/domain/actions/resume-action'
import { startAction } from '@/domain/actions/start-action'
import { suspendAction } from '@/domain/actions/suspend-action'
import { cancelActivity } from '@/domain/activities/cancel-activity'
import { confirmActivity } from '@/domain/activities/confirm-activity'
import { deliverReport } from '@/domain/activities/deliver-report'
import { deployExpert } from '@/domain/activities/deploy-expert'
import { editActivity } from '@/domain/activities/edit-activity'
import { holdActivity } from '@/domain/activities/hold-activity'
import { planActivity } from '@/domain/activities/plan-activity'
import { postponeActivity } from '@/domain/activities/postpone-activity'
import { getActivity, listActivities } from '@/domain/activities/queries'
import { recordDays } from '@/domain/activities/record-days'
import { recordHeadcount } from '@/domain/activities/record-headcount'
import { removeExpert } from '@/domain/activities/remove-expert'
import { removeHeadcount } from '@/domain/activities/remove-headcount'
import { replanActivity } from '@/domain/activities/replan-activity'
import { reportActivity } from '@/domain/activities/report-activity'
import { addHoliday } from '@/domain/calendar/add-holiday'
import { holidaysByYear } from '@/domain/calendar/queries'
import { removeHoliday } from '@/domain/calendar/remove-holiday'
import { addDocument } from '@/domain/documents/add-document'
import { editDocument } from '@/domain/documents/edit-document'
import { findDocument } from '@/domain/documents/find-document'
import { holdUpload } from '@/domain/documents/hold-upload'
import { removeDocument } from '@/domain/documents/remove-document'
import { notFound } from '@/domain/errors'
import { sendFiche } from '@/domain/fiches/send-fiche'
import { answerFollowUp } from '@/domain/follow-ups/answer-follow-up'
import { askFollowUp } from '@/domain/follow-ups/ask-follow-up'
import { getFollowUp } from '@/domain/follow-ups/queries'
import { addInstitution } from '@/domain/institutions/add-institution'
import { listInstitutions } from '@/domain/institutions/queries'
import { editMeeting } from '@/domain/meetings/edit-meeting'
import { holdMeeting } from '@/domain/meetings/hold-meeting'
import { moveOnAgenda } from '@/domain/meetings/move-on-agenda'
import { noteOnAgenda } from '@/domain/meetings/note-on-agenda'
import { planMeeting } from '@/domain/meetings/plan-meeting'
import { putOnAgenda } from '@/domain/meetings/put-on-agenda'
import { getMeeting, listMeetings } from '@/domain/meetings/queries'
import { takeOffAgenda } from '@/domain/meetings/take-off-agenda'
import { threadOf } from '@/domain/messages/queries'
import { writeMessage } from '@/domain/messages/write-message'
import { writeNote } from '@/domain/messages/write-note'
import { editPerson } from '@/domain/people/edit-person'
import { getPerson, listPeople } from '@/domain/people/queries'
import { editTimes } from '@/domain/programme/edit-times'
import { requireSecondFactor } from '@/domain/programme/require-second-factor'
import { acceptRegistration } from '@/domain/registrations/accept-registration'
import { getRegistration, listRegistrations } from '@/domain/registrations/queries'
import { refuseRegistration } from '@/domain/registrations/refuse-registration'
import { answerChecklist } from '@/domain/requests/answer-checklist'
import { approveRequest } from '@/domain/requests/approve-request'
import { askClarification } from '@/domain/requests/ask-clarification'
import { askOpinions } from '@/domain/requests/ask-opinions'
import { assignRequest } from '@/domain/requests/assign-request'
import { caseForAuthority, requestsOfAuthority } from '@/domain/requests/authority-case'
import { beginRequest } from '@/domain/requests/begin-request'
import { clarifyRequest } from '@/domain/requests/clarify-request'
import { consultServices } from '@/domain/requests/consult-services'
import { declineRequest } from '@/domain/requests/decline-request'
import { deferRequest } from '@/domain/requests/defer-request'
import { discardRequest } from '@/domain/requests/discard-request'
import { editRequest } from '@/domain/requests/edit-request'
import { fillInRequest } from '@/domain/requests/fill-in-request'
import { giveOpinion } from '@/domain/requests/give-opinion'
import { logRequest } from '@/domain/requests/log-request'
import { getRequest, listRequests } from '@/domain/requests/queries'
import { recordOpinion } from '@/domain/requests/record-opinion'
import { referRequest } from '@/domain/requests/refer-request'
import { remindOpinion } from '@/domain/requests/remind-opinion'
import { resumeRequest } from '@/domain/requests/resume-request'
import { screenRequest } from '@/domain/requests/screen-request'
import { submitRequest } from '@/domain/requests/submit-request'
import { withdrawRequest } from '@/domain/requests/withdraw-request'
import { addVersion } from '@/domain/results/add-version'
import { adoptResult } from '@/domain/results/adopt-result'
import { draftResult } from '@/domain/results/draft-result'
import { dropResult } from '@/domain/results/drop-result'
import { editResult } from '@/domain/results/edit-result'
import { planResult } from '@/domain/results/plan-result'
import { getResult, listResults } from '@/domain/results/queries'
import { recordUse } from '@/domain/results/record-use'
import { reviewResult } from '@/domain/results/review-result'
import { sendBackResult } from '@/domain/results/send-back-result'
import { validateResult } from '@/domain/results/validate-result'
import { addParticipant } from '@/domain/rosters/add-participant'
import { changeRole } from '@/domain/rosters/change-role'
import { rosterOf } from '@/domain/rosters/queries'
import { recordAttendance } from '@/domain/rosters/record-attendance'
import { removeParticipant } from '@/domain/rosters/remove-participant'
import { searchRecords } from '@/domain/search/search-records'
import { deactivateUser } from '@/domain/users/deactivate-user'
import { editUser } from '@/domain/users/edit-user'
import { inviteUser } from '@/domain/users/invite-user'
import { listUsers } from '@/domain/users/list-users'
import { reactivateUser } from '@/domain/users/reactivate-user'
import { replaceUser } from '@/domain/users/replace-user'
import { resendInvitation } from '@/domain/users/resend-invitation'
import { resetSecondFactor } from '@/domain/users/reset-second-factor'
import { isUuid } from '@/lib/is-uuid'
import { noteLooks } from '@/lib/note-looks'
import { act, list, number, type Operation, type Read, read } from './operation'
import { framework } from './operations/framework'
import { learning } from './operations/learning'
import { rosters } from './operations/rosters'
import { settings } from './operations/settings'

/** A record of a request or an Action is called by its reference, or by its id. */
const called: (find: (context: Parameters<Read>[1], reference: string) => Promise<{ id: number }>) => Read =
  (find) => async (text, context) =>
    /^\d+$/.test(text) ? number(text) : (await find(context, text)).id

const request = { id: called(({ db, actor }, reference) => getRequest(db, actor, reference)) }
const action = { id: called(({ db, actor }, reference) => getAction(db, actor, reference)) }
const result = { id: called(({ db, actor }, reference) => getResult(db, actor, reference)) }
const meeting = { id: called(({ db, actor, now }, reference) => getMeeting(db, actor, reference, now)) }
const text: Read = (part) => part

const requests: Operation[] = [
  list('/requests', 'listRequests', listRequests, ['status', 'region', 'country', 'year', 'mine']),
  read('/requests/{id}', 'getRequest', ({ db, actor }, { params: { id = '' } }) =>
    getRequest(db, actor, /^\d+$/.test(id) ? { id: number(id) } : id),
  ),
  read('/requests/{id}/messages', 'listMessages', async (context, { params: { id = '' } }) => {
    const { id: requestId } = await getRequest(
      context.db,
      context.actor,
      /^\d+$/.test(id) ? { id: number(id) } : id,
    )
    return threadOf(context.db, context.actor, requestId, { all: true })
  }),
  act('POST', '/requests', 'logRequest', logRequest),
  act('POST', '/requests/drafts', 'beginRequest', beginRequest),
  act('PUT', '/requests/drafts/{id}', 'fillInRequest', fillInRequest),
  act('POST', '/requests/drafts/{id}/submit', 'submitRequest', submitRequest),
  act('DELETE', '/requests/drafts/{id}', 'discardRequest', discardRequest),
  act('PUT', '/requests/{id}', 'editRequest', editRequest, request),
  act('POST', '/requests/{id}/assign', 'assignRequest', assignRequest, request),
  act('POST', '/requests/{id}/screen', 'screenRequest', screenRequest, request),
  act('PUT', '/requests/{id}/checklist', 'answerChecklist', answerChecklist, request),
  act('POST', '/requests/{id}/ask-clarification', 'askClarification', askClarification, request),
  act('POST', '/requests/{id}/clarify', 'clarifyRequest', clarifyRequest, request),
  act('POST', '/requests/{id}/consult', 'consultServices', consultServices, request),
  act('POST', '/requests/{id}/opinions', 'askOpinions', askOpinions, request),
  act('PUT', '/requests/{id}/opinions/{opinionId}', 'recordOpinion', recordOpinion, request),
  act('POST', '/requests/{id}/opinions/{opinionId}/give', 'giveOpinion', giveOpinion, request),
  act('POST', '/requests/{id}/opinions/{opinionId}/remind', 'remindOpinion', remindOpinion, request),
  act('POST', '/requests/{id}/approve', 'approveRequest', approveRequest, request),
  act('POST', '/requests/{id}/decline', 'declineRequest', declineRequest, request),
  act('POST', '/requests/{id}/refer', 'referRequest', referRequest, request),
  act('POST', '/requests/{id}/defer', 'deferRequest', deferRequest, request),
  act('POST', '/requests/{id}/resume', 'resumeRequest', resumeRequest, request),
  act('POST', '/requests/{id}/withdraw', 'withdrawRequest', withdrawRequest, request),
  act('POST', '/requests/{id}/messages', 'writeMessage', writeMessage, request),
  act('POST', '/requests/{id}/notes', 'writeNote', writeNote, request),
]

const actions: Operation[] = [
  list('/actions', 'listActions', listActions, ['status', 'region', 'country', 'area', 'year', 'mine']),
  read('/actions/{id}', 'getAction', ({ db, actor }, { params: { id = '' } }) => getAction(db, actor, id)),
  act('PUT', '/actions/{id}', 'editAction', editAction, action),
  act('POST', '/actions/{id}/assign', 'assignAction', assignAction, action),
  act('POST', '/actions/{id}/fiches', 'sendFiche', sendFiche, action),
  act('POST', '/actions/{id}/endorse', 'endorseAction', endorseAction, action),
  act('POST', '/actions/{id}/start', 'startAction', startAction, action),
  act('POST', '/actions/{id}/report', 'reportAction', reportAction, action),
  act('POST', '/actions/{id}/close', 'closeAction', closeAction, action),
  act('POST', '/actions/{id}/suspend', 'suspendAction', suspendAction, action),
  act('POST', '/actions/{id}/resume', 'resumeAction', resumeAction, action),
  act('POST', '/actions/{id}/cancel', 'cancelAction', cancelAction, action),
  act('POST', '/actions/{id}/activities', 'planActivity', planActivity, action),
  act('POST', '/actions/{id}/results', 'planResult', planResult, action),
]

const activities: Operation[] = [
  list('/activities', 'listActivities', listActivities, [
    'status',
    'kind',
    'mode',
    'region',
    'country',
    'year',
  ]),
  read('/activities/{id}', 'getActivity', ({ db, actor, now }, { params }) =>
    getActivity(db, actor, number(params.id as string), now),
  ),
  {
    ...list('/activities/{id}/roster', 'listRoster', listRequests, ['role'], { scope: 'people' }),
    run: async (context, { params, query }) => {
      const id = number(params.id as string)
      const { rows, ...page } = await rosterOf(context.db, context.actor, id, query)
      if (rows.length > 0) await noteLooks(context, [id], 'program')
      return { items: rows, ...page }
    },
  },
  act('PUT', '/activities/{id}', 'editActivity', editActivity),
  act('POST', '/activities/{id}/confirm', 'confirmActivity', confirmActivity),
  act('POST', '/activities/{id}/hold', 'holdActivity', holdActivity),
  act('POST', '/activities/{id}/report', 'reportActivity', reportActivity),
  act('POST', '/activities/{id}/postpone', 'postponeActivity', postponeActivity),
  act('POST', '/activities/{id}/replan', 'replanActivity', replanActivity),
  act('POST', '/activities/{id}/cancel', 'cancelActivity', cancelActivity),
  act('POST', '/activities/{id}/experts', 'deployExpert', deployExpert),
  act('PUT', '/activities/{id}/experts/{deploymentId}/days', 'recordDays', recordDays),
  act('DELETE', '/activities/{id}/experts/{deploymentId}', 'removeExpert', removeExpert),
  act('POST', '/activities/{id}/mission-report', 'deliverReport', deliverReport),
  act('POST', '/activities/{id}/headcounts', 'recordHeadcount', recordHeadcount),
  act('DELETE', '/activities/{id}/headcounts/{headcountId}', 'removeHeadcount', removeHeadcount),
  act('POST', '/activities/{id}/roster', 'addParticipant', addParticipant),
  act('DELETE', '/activities/{id}/roster/{participationId}', 'removeParticipant', removeParticipant),
  act('PUT', '/activities/{id}/roster/{participationId}/role', 'changeRole', changeRole),
  act('PUT', '/activities/{id}/attendance', 'recordAttendance', recordAttendance),
]

const results: Operation[] = [
  list('/results', 'listResults', listResults, ['status', 'kind', 'region', 'country', 'action']),
  read('/results/{id}', 'getResult', ({ db, actor }, { params: { id = '' } }) => getResult(db, actor, id)),
  act('PUT', '/results/{id}', 'editResult', editResult, result),
  act('POST', '/results/{id}/draft', 'draftResult', draftResult, result),
  act('POST', '/results/{id}/review', 'reviewResult', reviewResult, result),
  act('POST', '/results/{id}/send-back', 'sendBackResult', sendBackResult, result),
  act('POST', '/results/{id}/validate', 'validateResult', validateResult, result),
  act('POST', '/results/{id}/adopt', 'adoptResult', adoptResult, result),
  act('POST', '/results/{id}/drop', 'dropResult', dropResult, result),
  act('POST', '/results/{id}/versions', 'addVersion', addVersion, result),
  act('POST', '/results/{id}/use', 'recordUse', recordUse, result),
]

const people: Operation[] = [
  list('/people', 'listPeople', listPeople, ['country', 'institutionKind', 'gender', 'role'], {
    scope: 'people',
  }),
  read(
    '/people/{id}',
    'getPerson',
    ({ db, actor }, { params }) => getPerson(db, actor, number(params.id as string)),
    { scope: 'people' },
  ),
  act('PUT', '/people/{id}', 'editPerson', editPerson),
]

const meetings: Operation[] = [
  read('/meetings', 'listMeetings', async ({ db, actor }) => ({ items: await listMeetings(db, actor) })),
  read('/meetings/{id}', 'getMeeting', ({ db, actor, now }, { params: { id = '' } }) =>
    getMeeting(db, actor, id, now),
  ),
  act('POST', '/meetings', 'planMeeting', planMeeting),
  act('PUT', '/meetings/{id}', 'editMeeting', editMeeting, meeting),
  act('POST', '/meetings/{id}/hold', 'holdMeeting', holdMeeting, meeting),
  act('POST', '/meetings/{id}/agenda', 'putOnAgenda', putOnAgenda, meeting),
  act('PUT', '/meetings/{id}/agenda/{requestId}', 'noteOnAgenda', noteOnAgenda, meeting),
  act('POST', '/meetings/{id}/agenda/{requestId}/move', 'moveOnAgenda', moveOnAgenda, meeting),
  act('DELETE', '/meetings/{id}/agenda/{requestId}', 'takeOffAgenda', takeOffAgenda, meeting),
]

const followUps: Operation[] = [
  read(
    '/follow-ups/{id}',
    'getFollowUp',
    async ({ db, actor }, { params }) => {
      const { action, ...found } = await getFollowUp(db, actor, number(params.id as string))
      return { ...found, action: { reference: action.reference, name: action.name } }
    },
    { whose: 'everybody' },
  ),
  act('POST', '/follow-ups/{id}/ask', 'askFollowUp', askFollowUp),
  act('POST', '/follow-ups/{id}/answer', 'answerFollowUp', answerFollowUp),
]

/** What an authority follows, as its portal shows it. */
const portal: Operation[] = [
  read(
    '/portal/requests',
    'listOwnRequests',
    async ({ db, actor }) => ({ items: await requestsOfAuthority(db, actor) }),
    { whose: 'authorities' },
  ),
  read(
    '/portal/requests/{reference}',
    'getOwnRequest',
    ({ db, actor }, { params: { reference = '' } }) => caseForAuthority(db, actor, reference),
    { whose: 'authorities' },
  ),
]

const documentKey: Read = async (key, { db, actor }) => {
  if (!isUuid(key)) throw notFound()
  return findDocument(db, actor, key)
}
/** A command on a document, which the address calls by its key. */
const onDocument = (
  method: 'PUT' | 'DELETE',
  id: string,
  run: typeof editDocument | typeof removeDocument,
): Operation => ({
  ...act(method, '/documents/{key}', id, run as never, { key: documentKey }),
  notInBody: ['entity', 'id', 'documentId'],
  run: async (context, { params, body }) =>
    run(context, { ...body, ...((await documentKey(params.key as string, context)) as object) } as never),
})
const documents: Operation[] = [
  {
    id: 'uploadFile',
    method: 'POST',
    path: '/uploads',
    tag: 'documents',
    scope: 'write',
    whose: 'everybody',
    query: z.object({ filename: z.string().min(1).max(300) }),
    takesFile: true,
    answers: 'done',
    run: (context, { query, bytes }) =>
      holdUpload(context, { filename: query.filename ?? '', body: bytes() }),
  },
  act('POST', '/documents', 'addDocument', addDocument),
  onDocument('PUT', 'editDocument', editDocument),
  onDocument('DELETE', 'removeDocument', removeDocument),
]

const programme: Operation[] = [
  read(
    '/institutions',
    'listInstitutions',
    async ({ db }, { query }) => ({
      items: await listInstitutions(db, { q: query.q, country: query.country, limit: 100 }),
    }),
    { filters: ['q', 'country'] },
  ),
  act('POST', '/institutions', 'addInstitution', addInstitution),
  read(
    '/search',
    'search',
    async ({ db, actor }, { query }) => ({
      groups: await searchRecords(db, actor, query.q ?? ''),
    }),
    { scope: 'people', filters: ['q'] },
  ),
  read('/programme/holidays', 'listHolidays', async ({ db }) => ({ years: await holidaysByYear(db) })),
  act('POST', '/programme/holidays', 'addHoliday', addHoliday),
  act('DELETE', '/programme/holidays/{day}', 'removeHoliday', removeHoliday, { day: text }),
  act('PUT', '/programme/times', 'editTimes', editTimes),
  act('PUT', '/programme/second-factor', 'requireSecondFactor', requireSecondFactor),
]

const users: Operation[] = [
  list('/users', 'listUsers', listUsers, ['role', 'status'], { scope: 'people' }),
  act('POST', '/users', 'inviteUser', inviteUser),
  act('PUT', '/users/{id}', 'editUser', editUser),
  act('POST', '/users/{id}/deactivate', 'deactivateUser', deactivateUser),
  act('POST', '/users/{id}/reactivate', 'reactivateUser', reactivateUser),
  act('POST', '/users/{id}/resend-invitation', 'resendInvitation', resendInvitation),
  act('POST', '/users/{id}/replace', 'replaceUser', replaceUser),
  act('POST', '/users/{id}/reset-second-factor', 'resetSecondFactor', resetSecondFactor),
  list('/registrations', 'listRegistrations', listRegistrations, ['status'], { scope: 'people' }),
  read(
    '/registrations/{key}',
    'getRegistration',
    ({ db, actor }, { params: { key = '' } }) => {
      if (!isUuid(key)) throw notFound()
      return getRegistration(db, actor, key)
    },
    { scope: 'people' },
  ),
  act('POST', '/registrations/{id}/accept', 'acceptRegistration', acceptRegistration),
  act('POST', '/registrations/{id}/refuse', 'refuseRegistration', refuseRegistration),
]

/** Everything that a program may ask for. */
export const operations: readonly Operation[] = [
  ...requests,
  ...actions,
  ...activities,
  ...results,
  ...people,
  ...meetings,
  ...followUps,
  ...portal,
  ...documents,
  ...programme,
  ...users,
  ...rosters,
  ...learning,
  ...framework,
  ...settings,
]
