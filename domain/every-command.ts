import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Role } from '@/db/enums'
import { action, actionTeam } from '@/db/schema/action'
import { activity, deployment, headcount } from '@/db/schema/activity'
import { archivePart } from '@/db/schema/archive'
import { batch } from '@/db/schema/batch'
import { certificate } from '@/db/schema/certificate'
import { heldUpload } from '@/db/schema/document'
import { followUp } from '@/db/schema/follow-up'
import { aim, indicator } from '@/db/schema/framework'
import { meeting } from '@/db/schema/meeting'
import { actionTransaction } from '@/db/schema/open-data'
import { participation, rememberedColumn, rosterUpload } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { publicationText, publicationTextVersion } from '@/db/schema/publication'
import {
  answerLink,
  answerSheet,
  question,
  questionnaire,
  questionnaireQuestion,
} from '@/db/schema/questionnaire'
import {
  counter,
  followUpQuestion,
  holiday,
  programme,
  screeningQuestion,
  thematicArea,
} from '@/db/schema/reference'
import { registration } from '@/db/schema/registration'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { savedFigure } from '@/db/schema/saved-figure'
import { schedule } from '@/db/schema/schedule'
import { user, userIdentity } from '@/db/schema/user'
import { webhook } from '@/db/schema/webhook'
import { assignAction } from './actions/assign-action'
import { cancelAction } from './actions/cancel-action'
import { closeAction } from './actions/close-action'
import { editAction } from './actions/edit-action'
import { endorseAction } from './actions/endorse-action'
import { reportAction } from './actions/report-action'
import { resumeAction } from './actions/resume-action'
import { startAction } from './actions/start-action'
import { suspendAction } from './actions/suspend-action'
import { cancelActivity } from './activities/cancel-activity'
import { confirmActivity } from './activities/confirm-activity'
import { deliverReport } from './activities/deliver-report'
import { deployExpert } from './activities/deploy-expert'
import { editActivity } from './activities/edit-activity'
import { holdActivity } from './activities/hold-activity'
import { planActivity } from './activities/plan-activity'
import { postponeActivity } from './activities/postpone-activity'
import { recordDays } from './activities/record-days'
import { recordHeadcount } from './activities/record-headcount'
import { removeExpert } from './activities/remove-expert'
import { removeHeadcount } from './activities/remove-headcount'
import { replanActivity } from './activities/replan-activity'
import { reportActivity } from './activities/report-activity'
import { type Actor, isStaff } from './actor'
import { askArchive } from './archive/ask-archive'
import { downloadArchive } from './archive/download-archive'
import { dropArchive } from './archive/drop-archive'
import { addHoliday } from './calendar/add-holiday'
import { removeHoliday } from './calendar/remove-holiday'
import { someCertificates } from './certificates/a-certificate'
import { cancelCertificates } from './certificates/cancel-certificates'
import { editSignature } from './certificates/edit-signature'
import { exportCertificates } from './certificates/export-certificates'
import { issueCertificates } from './certificates/issue-certificates'
import { revokeCertificate } from './certificates/revoke-certificate'
import { sendCertificate } from './certificates/send-certificate'
import { sendCertificates } from './certificates/send-certificates'
import { makeCheckInLink } from './check-in/make-check-in-link'
import { revokeCheckInLink } from './check-in/revoke-check-in-link'
import { leaveOutArrival, settleArrival } from './check-in/settle-arrival'
import { someArrival } from './check-in/some-arrival'
import type { Context } from './command'
import { exportFigure } from './counting/export-figure'
import { addConsentText } from './data-protection/add-consent-text'
import { editRetention } from './data-protection/edit-retention'
import { aCase, aJointAuthority, now } from './documents/a-case'
import { addDocument } from './documents/add-document'
import { editDocument } from './documents/edit-document'
import { holdUpload } from './documents/hold-upload'
import { type DocumentEntity, documentEntities } from './documents/inputs'
import { removeDocument } from './documents/remove-document'
import { samplePdf } from './documents/samples'
import { correctEdition } from './editions/correct-edition'
import { freezeReport } from './editions/freeze-report'
import { revokeEditionLink } from './editions/revoke-edition-link'
import { aFrozenReport, anyReport, aSchedule, setEditionStatus, someEditions } from './editions/some-editions'
import { withdrawEdition } from './editions/withdraw-edition'
import { sendFiche } from './fiches/send-fiche'
import { answerFollowUp } from './follow-ups/answer-follow-up'
import { askFollowUp } from './follow-ups/ask-follow-up'
import { addAim } from './framework/add-aim'
import { addIndicator } from './framework/add-indicator'
import { addProgrammeAim } from './framework/add-programme-aim'
import { addProgrammeIndicator } from './framework/add-programme-indicator'
import { editAim } from './framework/edit-aim'
import { editIndicator } from './framework/edit-indicator'
import { editProgrammeAim } from './framework/edit-programme-aim'
import { editProgrammeIndicator } from './framework/edit-programme-indicator'
import { recordActual } from './framework/record-actual'
import { recordProgrammeActual } from './framework/record-programme-actual'
import { removeAim } from './framework/remove-aim'
import { removeIndicator } from './framework/remove-indicator'
import { removeProgrammeAim } from './framework/remove-programme-aim'
import { removeProgrammeIndicator } from './framework/remove-programme-indicator'
import { addTransaction } from './iati/add-transaction'
import { askPublishing } from './iati/ask-publishing'
import { chooseOpenData } from './iati/choose-open-data'
import { describeAction } from './iati/describe-action'
import { removeTransaction } from './iati/remove-transaction'
import { setOpenData } from './iati/set-open-data'
import { addInstitution } from './institutions/add-institution'
import { identifyInstitution } from './institutions/identify-institution'
import { addLogo } from './look/add-logo'
import { editLook } from './look/edit-look'
import { editMeeting } from './meetings/edit-meeting'
import { holdMeeting } from './meetings/hold-meeting'
import { moveOnAgenda } from './meetings/move-on-agenda'
import { noteOnAgenda } from './meetings/note-on-agenda'
import { planMeeting } from './meetings/plan-meeting'
import { putOnAgenda } from './meetings/put-on-agenda'
import { takeOffAgenda } from './meetings/take-off-agenda'
import { writeMessage } from './messages/write-message'
import { writeNote } from './messages/write-note'
import { exportParticipations } from './participations/export-participations'
import { anonymisePerson } from './people/anonymise-person'
import { editMatching } from './people/edit-matching'
import { editPerson } from './people/edit-person'
import { exportPeople } from './people/export-people'
import { exportPerson } from './people/export-person'
import { mergePeople } from './people/merge-people'
import { recordConsent } from './people/record-consent'
import { tellApart } from './people/tell-apart'
import { undoMerge } from './people/undo-merge'
import { editTimes } from './programme/edit-times'
import { requireSecondFactor } from './programme/require-second-factor'
import { approveText } from './publication/approve-text'
import { restoreText } from './publication/restore-text'
import { sendBackText } from './publication/send-back-text'
import { submitText } from './publication/submit-text'
import { writeText } from './publication/write-text'
import { closeQuestionnaire } from './questionnaires/close-questionnaire'
import { discardQuestionnaire } from './questionnaires/discard-questionnaire'
import { editQuestionnaire } from './questionnaires/edit-questionnaire'
import { openQuestionnaire } from './questionnaires/open-questionnaire'
import { prepareQuestionnaire } from './questionnaires/prepare-questionnaire'
import { remindLinks } from './questionnaires/remind-links'
import { reopenQuestionnaire } from './questionnaires/reopen-questionnaire'
import { sendLinks } from './questionnaires/send-links'
import { takeBackSheet } from './questionnaires/take-back-sheet'
import { typeInSheet } from './questionnaires/type-in-sheet'
import { addQuestion } from './questions/add-question'
import { copyQuestion } from './questions/copy-question'
import { editQuestion } from './questions/edit-question'
import { restoreQuestion } from './questions/restore-question'
import { retireQuestion } from './questions/retire-question'
import { acceptRegistration } from './registrations/accept-registration'
import { refuseRegistration } from './registrations/refuse-registration'
import { answerChecklist } from './requests/answer-checklist'
import { approveRequest } from './requests/approve-request'
import { askClarification } from './requests/ask-clarification'
import { askOpinions } from './requests/ask-opinions'
import { assignRequest } from './requests/assign-request'
import { beginRequest } from './requests/begin-request'
import { clarifyRequest } from './requests/clarify-request'
import { consultServices } from './requests/consult-services'
import { declineRequest } from './requests/decline-request'
import { deferRequest } from './requests/defer-request'
import { discardRequest } from './requests/discard-request'
import { editRequest } from './requests/edit-request'
import { fillInRequest } from './requests/fill-in-request'
import { giveOpinion } from './requests/give-opinion'
import { logRequest } from './requests/log-request'
import { recordOpinion } from './requests/record-opinion'
import { referRequest } from './requests/refer-request'
import { remindOpinion } from './requests/remind-opinion'
import { resumeRequest } from './requests/resume-request'
import { screenRequest } from './requests/screen-request'
import { submitRequest } from './requests/submit-request'
import { takeBackOpinion } from './requests/take-back-opinion'
import { withdrawRequest } from './requests/withdraw-request'
import { addVersion } from './results/add-version'
import { adoptResult } from './results/adopt-result'
import { draftResult } from './results/draft-result'
import { dropResult } from './results/drop-result'
import { editResult } from './results/edit-result'
import { planResult } from './results/plan-result'
import { recordUse } from './results/record-use'
import { reviewResult } from './results/review-result'
import { sendBackResult } from './results/send-back-result'
import { validateResult } from './results/validate-result'
import { upload } from './rosters/a-list'
import { addParticipant } from './rosters/add-participant'
import { changeRole } from './rosters/change-role'
import { exportRoster } from './rosters/export-roster'
import { forgetColumn } from './rosters/forget-column'
import { importRoster } from './rosters/import-roster'
import { recordAttendance } from './rosters/record-attendance'
import { removeParticipant } from './rosters/remove-participant'
import { sayAboutList } from './rosters/say-about-list'
import { editFigure } from './saved-figures/edit-figure'
import { movePin } from './saved-figures/move-pin'
import { pinFigure } from './saved-figures/pin-figure'
import { placeFigure } from './saved-figures/place-figure'
import { removeFigure } from './saved-figures/remove-figure'
import { saveFigure } from './saved-figures/save-figure'
import { shareFigure } from './saved-figures/share-figure'
import { stopSharing } from './saved-figures/stop-sharing'
import { unpinFigure } from './saved-figures/unpin-figure'
import { addSchedule } from './schedules/add-schedule'
import { editSchedule } from './schedules/edit-schedule'
import { pauseSchedule } from './schedules/pause-schedule'
import { removeSchedule } from './schedules/remove-schedule'
import { resumeSchedule } from './schedules/resume-schedule'
import { runScheduleNow } from './schedules/run-schedule-now'
import { correctAddress } from './users/correct-address'
import { deactivateUser } from './users/deactivate-user'
import { editUser } from './users/edit-user'
import { inviteUser } from './users/invite-user'
import { reactivateUser } from './users/reactivate-user'
import { replaceUser } from './users/replace-user'
import { resendInvitation } from './users/resend-invitation'
import { resetSecondFactor } from './users/reset-second-factor'
import { unlinkIdentity } from './users/unlink-identity'
import { addWebhook } from './webhooks/add-webhook'
import { editWebhook } from './webhooks/edit-webhook'
import { removeWebhook } from './webhooks/remove-webhook'
import { rotateWebhookSecret } from './webhooks/rotate-webhook-secret'
import { sendAgain } from './webhooks/send-again'
import { switchOffWebhook } from './webhooks/switch-off-webhook'
import { switchOnWebhook } from './webhooks/switch-on-webhook'
import { tryWebhook } from './webhooks/try-webhook'

/* For tests: every command, with an input that it takes, on a case where nothing stands in its way. */

export type Input = Record<string, unknown>
export type OneCommand = {
  /** The name that it is exported by. */
  name: string
  /** Whose rules it obeys, and by which verb. */
  entity:
    | 'request'
    | 'action'
    | 'activity'
    | 'result'
    | 'follow_up'
    | 'meeting'
    | 'person'
    | 'institution'
    | 'user'
    | 'registration'
    | 'programme'
    | 'question'
    | 'questionnaire'
    | 'certificate'
    | 'publication_text'
    | 'webhook'
    | 'saved_figure'
    | 'edition'
    | 'schedule'
  verb: string
  call: (context: Context, input: Input) => Promise<unknown>
  /** An input that it takes from this actor. */
  input: (actor: Actor) => Input
}

const list = 'Given names,Family names,Institution\nLuz,Quispe Mamani,Ministerio\n'
const labels = { en: 'x', es: 'x', fr: 'x', pt: 'x' }

/** Writes the case of `aCase` out in full; gives back its ids, its people, and all commands on it. */
export async function everyCommand(db: Db) {
  const given = await aCase(db)
  const { lead } = given.people
  const as = (actor: Actor) => ({ db, actor, now })
  // The references that the case has are taken.
  await db
    .insert(counter)
    .values(
      ['REQ', 'ACT', 'RES'].map((prefix) => ({ series: `${prefix}-2026`, last: prefix === 'REQ' ? 4 : 1 })),
    )
  const staff = {
    ...given.people,
    jointFocalPoint: await aJointAuthority(db, given.request),
    teammate: await aTeammate(db, given.action),
  }
  await aProgramme(db)
  const [area] = await db
    .insert(thematicArea)
    .values({ code: 'asylum', labels })
    .returning({ id: thematicArea.id })
  const areaId = area?.id as number

  const fiche = { context: 'Contexto', objective: 'Objetivo', expectedResult: 'Resultado' }
  await db.update(action).set(fiche).where(eq(action.id, given.action))
  const days = { startsOn: '2026-02-10', endsOn: '2026-02-11', countryCode: 'MX' }
  await db
    .update(activity)
    .set({ ...days, status: 'held' })
    .where(eq(activity.id, given.activity))

  const hold = async (comment: string) =>
    (await holdUpload(as(lead), { filename: 'a.pdf', body: bodyOf(samplePdf(comment)) })).id
  const attach = async (entity: DocumentEntity, kind: 'report' | 'mission_report' | 'other') =>
    addDocument(as(lead), {
      entity,
      id: given[entity],
      heldId: await hold(`${entity} ${kind}`),
      kind,
      audience: 'authority',
    })
  await attach('action', 'report')
  await attach('activity', 'mission_report')
  const documents = {
    request: (await attach('request', 'other')).id,
    action: (await attach('action', 'other')).id,
    activity: (await attach('activity', 'other')).id,
    result: (await attach('result', 'other')).id,
  }
  await addVersion(as(lead), {
    id: given.result,
    heldId: await hold('version'),
    language: 'es',
    audience: 'staff',
  })
  await db.update(request).set({ status: 'screening' })
  await answerChecklist(as(lead), {
    id: given.request,
    answers: [{ questionCode: 'eligible', answer: 'yes' }],
  })
  await db.update(request).set({ status: 'consultation', consent: true })
  const asks = { id: given.request, dueOn: '2026-03-09' }
  const byLetter = { service: 'DG HOME', by: 'letter', veto: false } as const
  const inApp = {
    service: 'Delegación',
    by: 'account',
    userId: given.people.observer.id,
    veto: false,
  } as const
  const { ids: opinionIds } = await askOpinions(as(lead), { ...asks, services: [byLetter, inApp] })
  const [opinionId = 0, ownOpinionId = 0] = opinionIds

  const named = { id: given.activity, givenNames: 'Ana', familyNames: 'Torres Paz' }
  await deployExpert(as(lead), { ...named, givenNames: 'Eva', administration: 'Migrationsverket' })
  await addParticipant(as(lead), { ...named, role: 'trainee', institution: 'Instituto', isNew: true })
  await recordHeadcount(as(lead), { id: given.activity, total: 12, note: 'Lista perdida' })
  const people = { ...staff, deployedExpert: await aDeployedExpert(db) }
  const { deploymentId, headcountId, participationId, personId } = await subIds(db)
  const followUpId = await aFollowUp(db, given.action)
  const framework = await aFramework(db, given.action)
  const ofProgramme = await someAims(db, null)

  const cameIn = await someArrival(db, as(lead), given.activity)
  const archiveId = await anArchive(db, people.administrator.id)
  const { webhookId, deliveryId } = await someWebhook(as(people.administrator))
  const onWebhook = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('webhook', verb, name, run, () => ({ id: webhookId, ...more }))
  const frozen = await someEditions(as(lead))
  const onEdition = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('edition', verb, name, run, () => ({ id: frozen.editionId, ...more }))
  const onSchedule = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('schedule', verb, name, run, () => ({ id: frozen.scheduleId, ...more }))
  const figures = await someFigures(as(lead), Object.values(people))
  const onFigure = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('saved_figure', verb, name, run, () => ({ id: figures.shared, ...more }))
  const textId = await aText(db, lead)
  const forms = await someForms(db, given.activity, participationId)

  const certified = await someCertificates(db, {
    ...given,
    participationId,
    expertId: people.deployedExpert.personId as number,
    lead: lead.id,
  })

  const alike = await somebodyTwice(db, given.authority, lead)
  const guestId = await aGuest(db, given.authority)
  const registrationId = await aRegistration(db)

  await db.insert(rememberedColumn).values({ headerKey: 'quien', field: 'fullName', rememberedAt: now })
  const held = await holdForAll(db, Object.values(people), await hold('held'))
  const uploads = await uploadForAll(db, Object.values(people), await upload(db, lead, given.activity, list))

  const id = { request: given.request, action: given.action, activity: given.activity, result: given.result }
  const on = (entity: keyof typeof id, more: Input = {}) => ({ ...more, id: id[entity] })
  const why = { reason: 'Motivo' }
  const meetingFields = { body: 'Comité', heldOn: '2026-03-02' }
  const { id: meetingId } = await planMeeting(as(people.coordinator), meetingFields)
  const emptyMeeting = await planMeeting(as(people.coordinator), meetingFields)
  const cases = await casesOfTwoRegions(db, given.request)
  // After everything that it speaks of.
  await setStatus(db, 'action', 'design')
  await sendFiche(as(lead), { id: given.action })
  await setStatus(db, 'action', 'implementation')
  for (const requestId of cases.lac) await putOnAgenda(as(people.coordinator), { id: meetingId, requestId })
  for (const requestId of cases.africa)
    await putOnAgenda(as(people.coordinatorElsewhere), { id: meetingId, requestId })
  const onMeeting = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('meeting', verb, name, run, () => ({ id: meetingId, ...more }))
  /** On a case of the actor's own region: the second of two on the agenda. */
  const onAgenda = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('meeting', verb, name, run, ({ regions }) => ({
      id: meetingId,
      requestId: (regions.includes('africa') ? cases.africa : cases.lac)[1],
      ...more,
    }))
  const asked: Input = {
    institutionId: given.authority,
    countryCode: 'MX',
    receivedOn: '2026-02-27',
    channel: 'letter',
    urgency: 'normal',
    ask: 'Pedimos apoyo.',
    jointInstitutionIds: [],
    involvedInstitutionIds: [],
    areaIds: [areaId],
    activityKinds: ['workshop'],
    gcmObjectives: ['7'],
    sdgTargets: ['10.7'],
    consent: true,
  }
  const decided = { body: 'Comité', decidedOn: '2026-03-01', reasons: 'Encaja.' }
  const planned: Input = { kind: 'workshop', title: 'Taller', mode: 'on_site', languages: ['es'] }
  const version = { version: 1 }

  const onActivity = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('activity', verb, name, run, () => on('activity', more))
  const onRequest = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('request', verb, name, run, () => on('request', more))
  const onAction = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('action', verb, name, run, () => on('action', more))
  const onFollowUp = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('follow_up', verb, name, run, () => ({ id: followUpId, ...more }))
  const onGuest = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('user', verb, name, run, () => ({ id: guestId, ...more }))
  const onForm = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('questionnaire', verb, name, run, () => ({ id: forms.formId, ...more }))
  const onText = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('publication_text', verb, name, run, () => ({ id: textId, ...more }))
  const onQuestion = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('question', verb, name, run, () => ({ id: forms.questionId, ...more }))
  const onResult = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('result', verb, name, run, () => on('result', more))

  const commands: OneCommand[] = [
    one('request', 'log', 'logRequest', logRequest, () => asked),
    one('request', 'begin', 'beginRequest', beginRequest, () => ({ title: 'Niñez', ask: 'Pedimos apoyo.' })),
    onRequest('fillIn', 'fillInRequest', fillInRequest, { step: 'problem', problem: 'Llegan solos.' }),
    onRequest('discard', 'discardRequest', discardRequest),
    onRequest('submit', 'submitRequest', submitRequest),
    one('request', 'write', 'writeMessage', writeMessage, (actor) =>
      on('request', { body: 'Buenos días', heldId: held.get(actor.id) }),
    ),
    one('request', 'note', 'writeNote', writeNote, (actor) =>
      on('request', { body: 'Entre nosotros', heldId: held.get(actor.id) }),
    ),
    onRequest('screen', 'screenRequest', screenRequest),
    onRequest('answerChecklist', 'answerChecklist', answerChecklist, {
      answers: [{ questionCode: 'eligible', answer: 'no' }],
    }),
    onRequest('askClarification', 'askClarification', askClarification, why),
    onRequest('clarify', 'clarifyRequest', clarifyRequest, why),
    onRequest('consult', 'consultServices', consultServices),
    onRequest('askOpinion', 'askOpinions', askOpinions, {
      services: [
        { service: 'Embajada', by: 'link', email: 'embajada@example.org', locale: 'es', veto: false },
        { service: 'Ministerio', by: 'letter', veto: true },
      ],
    }),
    onRequest('recordOpinion', 'recordOpinion', recordOpinion, { opinionId, stance: 'in_favour' }),
    onRequest('remindOpinion', 'remindOpinion', remindOpinion, { opinionId: ownOpinionId }),
    onRequest('takeBackOpinion', 'takeBackOpinion', takeBackOpinion, { opinionId: ownOpinionId }),
    onRequest('giveOpinion', 'giveOpinion', giveOpinion, { opinionId: ownOpinionId, stance: 'in_favour' }),
    onRequest('approve', 'approveRequest', approveRequest, decided),
    onRequest('decline', 'declineRequest', declineRequest, decided),
    onRequest('refer', 'referRequest', referRequest, decided),
    onRequest('defer', 'deferRequest', deferRequest, decided),
    onRequest('resume', 'resumeRequest', resumeRequest, why),
    onRequest('withdraw', 'withdrawRequest', withdrawRequest, why),
    onRequest('edit', 'editRequest', editRequest, { ...asked, ...version }),
    onRequest('assign', 'assignRequest', assignRequest, { leadId: people.colleague.id }),

    onAction('sendFiche', 'sendFiche', sendFiche),
    onAction('endorse', 'endorseAction', endorseAction, { endorsedOn: '2026-03-01', number: 1 }),
    onAction('start', 'startAction', startAction),
    onAction('report', 'reportAction', reportAction),
    onAction('close', 'closeAction', closeAction),
    onAction('suspend', 'suspendAction', suspendAction, why),
    onAction('resume', 'resumeAction', resumeAction),
    onAction('cancel', 'cancelAction', cancelAction, why),
    onAction('edit', 'editAction', editAction, {
      ...version,
      name: 'Mexico',
      areaIds: [areaId],
      partnerIds: [given.authority],
      involvedCountries: ['PE'],
      expertCountries: ['GH'],
    }),
    onAction('assign', 'assignAction', assignAction, {
      leadId: people.colleague.id,
      teamIds: [people.teammate.id],
    }),
    onAction('planActivity', 'planActivity', planActivity, { ...planned, ...why, experts: [] }),
    onAction('planResult', 'planResult', planResult, { kind: 'handbook', title: 'Manual' }),
    onAction('editFramework', 'addAim', addAim, { level: 'objective', title: 'Objetivo' }),
    onAction('editFramework', 'editAim', editAim, {
      ...version,
      aimId: framework.aimId,
      level: 'output',
      title: 'Personal capacitado',
    }),
    onAction('editFramework', 'removeAim', removeAim, { aimId: framework.emptyAimId }),
    onAction('editFramework', 'addIndicator', addIndicator, {
      ...anIndicator,
      aimId: framework.aimId,
    }),
    onAction('editFramework', 'editIndicator', editIndicator, {
      ...anIndicator,
      ...version,
      indicatorId: framework.indicatorId,
    }),
    onAction('editFramework', 'removeIndicator', removeIndicator, { indicatorId: framework.indicatorId }),
    onAction('recordActual', 'recordActual', recordActual, {
      indicatorId: framework.indicatorId,
      measuredOn: '2026-02-27',
      value: '12',
    }),
    one('programme', 'editFramework', 'addProgrammeAim', addProgrammeAim, () => ({
      level: 'objective',
      title: 'Objetivo',
    })),
    one('programme', 'editFramework', 'editProgrammeAim', editProgrammeAim, () => ({
      ...version,
      aimId: ofProgramme.aimId,
      level: 'output',
      title: 'Personal capacitado',
    })),
    one('programme', 'editFramework', 'removeProgrammeAim', removeProgrammeAim, () => ({
      aimId: ofProgramme.emptyAimId,
    })),
    one('programme', 'editFramework', 'addProgrammeIndicator', addProgrammeIndicator, () => ({
      ...anIndicator,
      aimId: ofProgramme.aimId,
    })),
    one('programme', 'editFramework', 'editProgrammeIndicator', editProgrammeIndicator, () => ({
      ...anIndicator,
      ...version,
      indicatorId: ofProgramme.indicatorId,
    })),
    one('programme', 'editFramework', 'removeProgrammeIndicator', removeProgrammeIndicator, () => ({
      indicatorId: ofProgramme.indicatorId,
    })),
    one('programme', 'recordActual', 'recordProgrammeActual', recordProgrammeActual, () => ({
      indicatorId: ofProgramme.indicatorId,
      measuredOn: '2026-02-27',
      value: '12',
    })),
    onAction('describe', 'describeAction', describeAction, {
      ...version,
      gcm: ['7'],
      sdgTargets: ['10.7'],
      sectors: [{ code: '15190', percentage: '100' }],
      markers: [],
      shares: [],
      locations: [],
      words: {},
    }),
    onAction('publish', 'chooseOpenData', chooseOpenData, { choice: 'published' }),
    onAction('keepTransaction', 'addTransaction', addTransaction, {
      kind: 'expenditure',
      day: '2026-02-20',
      amount: '100',
      description: 'Taller',
    }),
    onAction('keepTransaction', 'removeTransaction', removeTransaction, {
      transactionId: framework.transactionId,
    }),

    onActivity('confirm', 'confirmActivity', confirmActivity),
    onActivity('hold', 'holdActivity', holdActivity),
    onActivity('report', 'reportActivity', reportActivity),
    onActivity('postpone', 'postponeActivity', postponeActivity, why),
    onActivity('replan', 'replanActivity', replanActivity, { ...why, startsOn: '2026-05-04' }),
    onActivity('cancel', 'cancelActivity', cancelActivity, why),
    onActivity('edit', 'editActivity', editActivity, { ...planned, ...days, ...why, ...version }),
    onActivity('deployExpert', 'deployExpert', deployExpert, { givenNames: 'Jan', familyNames: 'Novak' }),
    onActivity('deployExpert', 'recordDays', recordDays, { deploymentId, daysWorked: 2 }),
    onActivity('deployExpert', 'removeExpert', removeExpert, { deploymentId }),
    one('activity', 'importRoster', 'importRoster', importRoster, (actor) =>
      on('activity', { uploadId: uploads.get(actor.id) }),
    ),
    one(
      'activity',
      'importRoster',
      'uploadRoster',
      (context: Context, given: Input) => upload(context.db, context.actor, given.id as number, list),
      () => on('activity'),
    ),
    one('activity', 'importRoster', 'sayAboutList', sayAboutList, (actor) =>
      on('activity', { uploadId: uploads.get(actor.id), leaveOut: { '0.2': true } }),
    ),
    onActivity('forgetColumn', 'forgetColumn', forgetColumn, { headerKey: 'quien' }),
    onActivity('recordAttendance', 'recordAttendance', recordAttendance, {
      changes: [{ participationId, day: '2026-02-10', present: true }],
    }),
    onActivity('makeCheckInLink', 'makeCheckInLink', makeCheckInLink('key'), {
      kind: 'door',
      firstDay: '2026-02-10',
      lastDay: '2026-02-11',
    }),
    onActivity('revokeCheckInLink', 'revokeCheckInLink', revokeCheckInLink, { linkId: cameIn.linkId }),
    onActivity('settleArrival', 'settleArrival', settleArrival, { arrivalId: cameIn.arrivalId, isNew: true }),
    onActivity('leaveOutArrival', 'leaveOutArrival', leaveOutArrival, { arrivalId: cameIn.arrivalId }),
    onActivity('addParticipant', 'addParticipant', addParticipant, {
      givenNames: 'Ivo',
      familyNames: 'Luna',
      role: 'speaker',
      isNew: true,
    }),
    onActivity('removeParticipant', 'removeParticipant', removeParticipant, { participationId }),
    onActivity('changeRole', 'changeRole', changeRole, { participationId, role: 'speaker' }),
    one('activity', 'deliverReport', 'deliverReport', deliverReport, (actor) =>
      on('activity', { heldId: held.get(actor.id) }),
    ),
    onActivity('exportRoster', 'exportRoster', exportRoster, { format: 'csv' }),
    onActivity('issueCertificates', 'issueCertificates', issueCertificates, { which: 'all' }),
    one('activity', 'issueCertificates', 'sendCertificates', sendCertificates, () => ({
      id: certified.withCertificate,
    })),
    one('activity', 'issueCertificates', 'cancelCertificates', cancelCertificates, () => ({
      id: certified.atWork,
      batchId: certified.batchId,
    })),
    onActivity('exportRoster', 'exportCertificates', exportCertificates),
    one('certificate', 'revoke', 'revokeCertificate', revokeCertificate, () => ({
      id: certified.certificateId,
      ...why,
    })),
    one('certificate', 'send', 'sendCertificate', sendCertificate, () => ({ id: certified.certificateId })),
    one('programme', 'edit', 'editSignature', editSignature, () => ({
      ...version,
      signatureName: 'Luz Paz',
      signatureFunction: 'Jefa',
      signatureLine: 'Lima',
    })),
    onActivity('recordHeadcount', 'recordHeadcount', recordHeadcount, { total: 3, note: 'Del socio' }),
    onActivity('recordHeadcount', 'removeHeadcount', removeHeadcount, { headcountId }),

    onResult('draft', 'draftResult', draftResult),
    onResult('review', 'reviewResult', reviewResult),
    onResult('sendBack', 'sendBackResult', sendBackResult, why),
    onResult('validate', 'validateResult', validateResult),
    onResult('adopt', 'adoptResult', adoptResult, {
      adoptedBy: 'Instituto',
      adoptedOn: '2026-02-20',
      adoptionEvidence: 'Acta',
    }),
    onResult('drop', 'dropResult', dropResult, why),
    onResult('edit', 'editResult', editResult, { version: 2, kind: 'handbook', title: 'Manual' }),
    one('result', 'addVersion', 'addVersion', addVersion, (actor) =>
      on('result', { heldId: held.get(actor.id), language: 'en', audience: 'staff' }),
    ),
    onResult('recordUse', 'recordUse', recordUse, { inUseSince: '2026-03-01' }),

    onFollowUp('ask', 'askFollowUp', askFollowUp),
    onFollowUp('answer', 'answerFollowUp', answerFollowUp, { answers: { used: 'Se usa a diario.' } }),

    ...documentEntities.flatMap((entity) => {
      const told = { entity, kind: 'other', title: 'Nota', audience: 'staff' }
      const documentId = documents[entity]
      return [
        one(entity, 'attach', 'addDocument', addDocument, (actor) =>
          on(entity, { ...told, heldId: held.get(actor.id) }),
        ),
        one(entity, 'attach', 'editDocument', editDocument, () => on(entity, { ...told, documentId })),
        one(entity, 'attach', 'removeDocument', removeDocument, () => on(entity, { entity, documentId })),
      ]
    }),

    one('user', 'invite', 'inviteUser', inviteUser, () => ({
      ...aFocalPoint,
      email: 'new@example.org',
      institutionId: given.authority,
    })),
    onGuest('edit', 'editUser', editUser, { ...version, ...aFocalPoint, institutionId: given.authority }),
    onGuest('deactivate', 'deactivateUser', deactivateUser),
    onGuest('reactivate', 'reactivateUser', reactivateUser),
    onGuest('resendInvitation', 'resendInvitation', resendInvitation),
    onGuest('replace', 'replaceUser', replaceUser, { successorId: people.focalPoint.id }),
    onGuest('resetSecondFactor', 'resetSecondFactor', resetSecondFactor),
    onGuest('unlinkIdentity', 'unlinkIdentity', unlinkIdentity),
    onGuest('correctAddress', 'correctAddress', correctAddress, {
      ...why,
      was: guestEmail,
      email: 'luz@example.org',
    }),
    one('programme', 'edit', 'editTimes', editTimes, () => ({ ...version, ...times, decisionDays: '45' })),
    one('programme', 'addHoliday', 'addHoliday', addHoliday, () => ({ day: '2026-05-01', name: 'Fiesta' })),
    one('programme', 'removeHoliday', 'removeHoliday', removeHoliday, () => ({ day: '2026-12-25' })),
    one('programme', 'setOpenData', 'setOpenData', setOpenData, () => ({
      ...version,
      ...openData,
      publishes: 'endorsed',
    })),
    one('programme', 'publishOpenData', 'askPublishing', askPublishing, () => ({})),
    one('programme', 'requireSecondFactor', 'requireSecondFactor', requireSecondFactor, () => ({
      roles: ['officer'],
    })),
    one('registration', 'accept', 'acceptRegistration', acceptRegistration, () => ({
      id: registrationId,
      which: 'known',
      institutionId: given.authority,
    })),
    one('registration', 'refuse', 'refuseRegistration', refuseRegistration, () => ({
      id: registrationId,
      answer: 'No es una autoridad.',
    })),

    one('meeting', 'plan', 'planMeeting', planMeeting, () => meetingFields),
    onMeeting('edit', 'editMeeting', editMeeting, { ...version, ...meetingFields, attended: 'Ana\nLuz' }),
    onAgenda('putOnAgenda', 'putOnAgenda', putOnAgenda, { id: emptyMeeting.id }),
    onAgenda('putOnAgenda', 'noteOnAgenda', noteOnAgenda, { note: 'Primero' }),
    onAgenda('moveOnAgenda', 'moveOnAgenda', moveOnAgenda, { to: 'up' }),
    onAgenda('takeOffAgenda', 'takeOffAgenda', takeOffAgenda),
    onMeeting('hold', 'holdMeeting', holdMeeting, { id: emptyMeeting.id }),

    onActivity('prepareQuestionnaire', 'prepareQuestionnaire', prepareQuestionnaire, {
      kind: 'test_before',
      questions: [{ questionId: forms.testQuestionId, required: true }],
    }),
    onForm('edit', 'editQuestionnaire', editQuestionnaire, {
      ...version,
      anonymous: true,
      questions: [{ questionId: forms.questionId, required: true }],
    }),
    onForm('discard', 'discardQuestionnaire', discardQuestionnaire),
    onForm('open', 'openQuestionnaire', openQuestionnaire),
    onForm('close', 'closeQuestionnaire', closeQuestionnaire),
    onForm('reopen', 'reopenQuestionnaire', reopenQuestionnaire),
    onForm('send', 'sendLinks', sendLinks, { id: forms.laterId }),
    onForm('send', 'remindLinks', remindLinks),
    onForm('typeIn', 'typeInSheet', typeInSheet, {
      sheetId: '6f9e4b0a-1f0e-4c58-9d53-3b8d9a2f7c11',
      locale: 'es',
      answers: { [forms.questionId]: '4' },
    }),
    onForm('typeIn', 'takeBackSheet', takeBackSheet, { sheetId: forms.sheetId }),
    one('question', 'add', 'addQuestion', addQuestion, () => aQuestion),
    onQuestion('edit', 'editQuestion', editQuestion, { ...version, ...aQuestion }),
    onQuestion('copy', 'copyQuestion', copyQuestion),
    onQuestion('retire', 'retireQuestion', retireQuestion),
    onQuestion('restore', 'restoreQuestion', restoreQuestion),

    one('person', 'edit', 'editPerson', editPerson, () => ({
      ...version,
      id: personId,
      givenNames: 'Ana María',
      familyNames: 'Torres',
      gender: 'female',
      institutionId: given.authority,
    })),
    one('person', 'recordConsent', 'recordConsent', recordConsent, () => ({
      id: personId,
      participationId,
      consent: 'yes',
      pictureConsent: 'no',
    })),
    one('person', 'export', 'exportPerson', exportPerson, () => ({ id: personId, format: 'json' })),
    one('person', 'anonymise', 'anonymisePerson', anonymisePerson, () => ({
      id: personId,
      documentIds: [],
      understood: true,
    })),
    one('person', 'merge', 'mergePeople', mergePeople, () => ({
      keptId: alike.one,
      goneId: alike.other,
      keptVersion: 1,
      goneVersion: 1,
      fromGone: ['email'],
    })),
    one('person', 'tellApart', 'tellApart', tellApart, () => ({ aId: alike.one, bId: alike.other })),
    one('person', 'undoMerge', 'undoMerge', undoMerge, () => ({ mergeId: alike.mergeId })),
    one('programme', 'addLogo', 'addLogo', addLogo, () => ({ data: Buffer.from(logo).toString('base64') })),
    one('programme', 'edit', 'editLook', editLook, () => ({ ...version, colour: '#123456' })),
    one('publication_text', 'write', 'writeText', writeText, () => ({
      ...version,
      version: 2,
      region: 'lac',
      place: 'trends',
      locale: 'es',
      text: 'Otro texto.',
    })),
    onText('submit', 'submitText', submitText, { version: 2 }),
    onText('sendBack', 'sendBackText', sendBackText, why),
    onText('approve', 'approveText', approveText, { version: 2 }),
    onText('restore', 'restoreText', restoreText, { version: 2, number: 1 }),
    one('programme', 'editMatching', 'editMatching', editMatching, () => ({
      ...version,
      join: '97',
      ask: '60',
    })),
    one('programme', 'editRetention', 'editRetention', editRetention, () => ({
      ...version,
      peopleMonths: '120',
      listMonths: '24',
      answerMonths: '60',
    })),
    one('programme', 'exportParticipations', 'exportParticipations', exportParticipations, () => ({
      format: 'csv',
    })),
    one('programme', 'exportPeople', 'exportPeople', exportPeople, () => ({ format: 'csv' })),
    one('programme', 'askArchive', 'askArchive', askArchive, () => ({})),
    one('programme', 'downloadArchive', 'downloadArchive', downloadArchive, () => ({ id: archiveId })),
    one('programme', 'dropArchive', 'dropArchive', dropArchive, () => ({ id: archiveId })),
    one('programme', 'exportFigure', 'exportFigure', exportFigure, () => ({
      measure: 'trainees',
      scope: { year: '2017' },
    })),
    one('programme', 'addConsentText', 'addConsentText', addConsentText, () => ({
      after: 0,
      en: 'I agree.',
      es: 'Acepto.',
      fr: 'J’accepte.',
      pt: 'Aceito.',
      purpose: 'Certificates',
      legalBasis: 'Consent',
    })),
    one('edition', 'freeze', 'freezeReport', freezeReport(anyReport), () => aFrozenReport),
    onEdition('correct', 'correctEdition', correctEdition(anyReport), why),
    onEdition('withdraw', 'withdrawEdition', withdrawEdition, why),
    onEdition('revokeLink', 'revokeEditionLink', revokeEditionLink, { linkId: frozen.linkId }),
    one('schedule', 'add', 'addSchedule', addSchedule(anyReport), () => aSchedule),
    onSchedule('edit', 'editSchedule', editSchedule(anyReport), { ...version, ...aSchedule, day: 6 }),
    onSchedule('pause', 'pauseSchedule', pauseSchedule),
    onSchedule('resume', 'resumeSchedule', resumeSchedule(anyReport)),
    onSchedule('runNow', 'runScheduleNow', runScheduleNow),
    onSchedule('remove', 'removeSchedule', removeSchedule),
    one('institution', 'identify', 'identifyInstitution', identifyInstitution, () => ({
      id: given.authority,
      orgIdentifier: 'MX-EXAMPLE-1',
    })),
    one('saved_figure', 'save', 'saveFigure', saveFigure, (actor) => ({
      ...aFigure,
      status: isStaff(actor) ? 'team' : 'private',
      inProgramme: isStaff(actor),
    })),
    onFigure('edit', 'editFigure', editFigure, { ...version, ...aFigure, titleEs: 'Otro' }),
    onFigure('remove', 'removeFigure', removeFigure),
    onFigure('pin', 'pinFigure', pinFigure),
    one('saved_figure', 'unpin', 'unpinFigure', unpinFigure, () => ({ id: figures.pinned })),
    one('saved_figure', 'movePin', 'movePin', movePin, () => ({
      id: figures.pinned,
      to: 'down',
    })),
    onFigure('place', 'placeFigure', placeFigure, { report: 'programme', to: 'down' }),
    onFigure('share', 'shareFigure', shareFigure, { days: 30 }),
    onFigure('stopSharing', 'stopSharing', stopSharing),
    onWebhook('add', 'addWebhook', addWebhook(installationKey), aWebhook),
    onWebhook('edit', 'editWebhook', editWebhook, { ...version, ...aWebhook, description: 'Otro' }),
    onWebhook('rotateSecret', 'rotateWebhookSecret', rotateWebhookSecret(installationKey)),
    onWebhook('try', 'tryWebhook', tryWebhook),
    onWebhook('sendAgain', 'sendAgain', sendAgain, { deliveryId }),
    onWebhook('switchOff', 'switchOffWebhook', switchOffWebhook),
    onWebhook('switchOn', 'switchOnWebhook', switchOnWebhook),
    onWebhook('remove', 'removeWebhook', removeWebhook),
    one('institution', 'add', 'addInstitution', addInstitution, () => ({
      name: 'COMAR',
      kind: 'refugee_commission',
      countryCode: 'MX',
    })),
  ]
  return {
    given,
    people,
    commands,
    cases,
    areaId,
    opinionId,
    deploymentId,
    headcountId,
    participationId,
    documents,
  }
}
export type EveryCommand = Awaited<ReturnType<typeof everyCommand>>

/** Sets the status of the case's records of this kind, past its rules. */
export async function setStatus(db: Db, entity: OneCommand['entity'], status: string) {
  if (entity === 'user') return setGuestStatus(db, status)
  const set = { status: status as never }
  if (entity === 'request') await db.update(request).set(set)
  if (entity === 'action') await db.update(action).set(set)
  if (entity === 'activity') await db.update(activity).set(set)
  if (entity === 'result') await db.update(result).set(set)
  if (entity === 'meeting') await db.update(meeting).set(set)
  if (entity === 'registration') await db.update(registration).set(set)
  if (entity === 'follow_up') await db.update(followUp).set(set)
  if (entity === 'certificate') await db.update(certificate).set(set)
  if (entity === 'edition') await setEditionStatus(db, status)
  if (entity === 'schedule') await db.update(schedule).set(set)
  if (entity === 'saved_figure') await db.update(savedFigure).set(set)
  if (entity === 'webhook') await db.update(webhook).set(set)
  if (entity === 'questionnaire') await db.update(questionnaire).set(set)
  if (entity === 'publication_text') await db.update(publicationText).set(set)
  if (entity === 'question') await setQuestionStatus(db, status)
  if (entity === 'person') await db.update(person).set({ anonymisedAt: status === 'anonymised' ? now : null })
}

/** Statuses in which a command is in order, where it is not in those of the case. */
const inOrder: Record<string, string> = {
  screenRequest: 'submitted',
  answerChecklist: 'screening',
  askClarification: 'screening',
  clarifyRequest: 'clarification',
  consultServices: 'screening',
  resumeRequest: 'deferred',
  fillInRequest: 'draft',
  discardRequest: 'draft',
  submitRequest: 'draft',
  sendFiche: 'design',
  endorseAction: 'design',
  startAction: 'endorsed',
  closeAction: 'reporting',
  resumeAction: 'suspended',
  confirmActivity: 'planned',
  holdActivity: 'confirmed',
  postponeActivity: 'planned',
  replanActivity: 'postponed',
  cancelActivity: 'planned',
  draftResult: 'planned',
  sendBackResult: 'review',
  validateResult: 'review',
  adoptResult: 'validated',
  recordUse: 'adopted',
  editQuestionnaire: 'draft',
  discardQuestionnaire: 'draft',
  openQuestionnaire: 'draft',
  reopenQuestionnaire: 'closed',
  submitText: 'draft',
  sendBackText: 'review',
  approveText: 'review',
  editQuestion: 'new',
  restoreQuestion: 'retired',
  reactivateUser: 'inactive',
  resendInvitation: 'invited',
  switchOnWebhook: 'off',
}

/** Who does what is not the coordinator's to do. */
const doneBy: Record<
  string,
  'focalPoint' | 'deployedExpert' | 'administrator' | 'observer' | 'monitor' | 'lead'
> = {
  editMatching: 'monitor',
  addProgrammeAim: 'monitor',
  editProgrammeAim: 'monitor',
  removeProgrammeAim: 'monitor',
  addProgrammeIndicator: 'monitor',
  editProgrammeIndicator: 'monitor',
  removeProgrammeIndicator: 'monitor',
  recordProgrammeActual: 'monitor',
  giveOpinion: 'observer',
  addQuestion: 'administrator',
  editQuestion: 'administrator',
  copyQuestion: 'administrator',
  retireQuestion: 'administrator',
  restoreQuestion: 'administrator',
  editTimes: 'administrator',
  editSignature: 'administrator',
  addHoliday: 'administrator',
  removeHoliday: 'administrator',
  editRetention: 'administrator',
  addConsentText: 'administrator',
  requireSecondFactor: 'administrator',
  setOpenData: 'administrator',
  askPublishing: 'administrator',
  addLogo: 'administrator',
  editLook: 'administrator',
  askArchive: 'administrator',
  downloadArchive: 'administrator',
  dropArchive: 'administrator',
  correctAddress: 'administrator',
  editFigure: 'lead',
  placeFigure: 'lead',
  removeFigure: 'lead',
  shareFigure: 'lead',
  stopSharing: 'lead',
  addWebhook: 'administrator',
  editWebhook: 'administrator',
  rotateWebhookSecret: 'administrator',
  tryWebhook: 'administrator',
  sendAgain: 'administrator',
  switchOffWebhook: 'administrator',
  switchOnWebhook: 'administrator',
  removeWebhook: 'administrator',
  beginRequest: 'focalPoint',
  fillInRequest: 'focalPoint',
  discardRequest: 'focalPoint',
  submitRequest: 'focalPoint',
  deliverReport: 'deployedExpert',
}

/** Somebody of the case who may use this command. */
export const whoDoes = ({ people }: Pick<EveryCommand, 'people'>, { name }: OneCommand): Actor =>
  people[doneBy[name] ?? 'coordinator']

/** Brings the case to where this command is in order. */
export async function putInOrder(db: Db, { entity, name }: OneCommand) {
  const usual = {
    request: 'consultation',
    action: 'implementation',
    activity: 'held',
    result: 'drafting',
    user: 'active',
    registration: 'waiting',
    meeting: 'planned',
    follow_up: name === 'askFollowUp' ? 'planned' : 'asked',
    question: 'new',
    questionnaire: 'open',
    certificate: 'issued',
    webhook: 'on',
    saved_figure: 'team',
    edition: 'frozen',
    schedule: name === 'resumeSchedule' ? 'paused' : 'running',
  }
  for (const [each, status] of Object.entries(usual)) await setStatus(db, each as 'request', status)
  if (name === 'closeAction') await setStatus(db, 'result', 'validated')
  if (inOrder[name]) await setStatus(db, entity, inOrder[name])
}

const one = (
  entity: OneCommand['entity'],
  verb: string,
  name: string,
  run: unknown,
  input: OneCommand['input'],
): OneCommand => ({ entity, verb, name, call: run as OneCommand['call'], input })

async function* bodyOf(bytes: Uint8Array) {
  yield bytes
}

/** The request of the case and three more of its kind: two in Mexico and two in Ghana. */
async function casesOfTwoRegions(db: Db, requestId: number) {
  const [row] = await db.select().from(request).where(eq(request.id, requestId))
  const { id: _, search: _s, ...asked } = row as NonNullable<typeof row>
  const elsewhere = { ...asked, countryCode: 'GH', regionCode: 'africa', leadId: null }
  const [second, third, fourth] = await db
    .insert(request)
    .values([
      { ...asked, reference: 'REQ-2026-0002' },
      { ...elsewhere, reference: 'REQ-2026-0003' },
      { ...elsewhere, reference: 'REQ-2026-0004' },
    ])
    .returning({ id: request.id })
  return {
    lac: [requestId, second?.id as number],
    africa: [third?.id as number, fourth?.id as number],
  } as const
}

async function aTeammate(db: Db, actionId: number): Promise<Actor> {
  const told = { name: 'teammate', role: 'officer' as Role, locale: 'es' as const }
  const [row] = await db
    .insert(user)
    .values({ ...told, email: 'teammate@example.org' })
    .returning({ id: user.id })
  const id = row?.id as number
  await db.insert(actionTeam).values({ actionId, userId: id })
  return { ...told, id, regions: ['lac'], countries: [], institutionId: null }
}

async function aDeployedExpert(db: Db): Promise<Actor> {
  const [deployed] = await db.select({ personId: deployment.personId }).from(deployment)
  const personId = deployed?.personId as number
  const told = { name: 'deployedExpert', role: 'expert' as Role, locale: 'es' as const, personId }
  const [row] = await db
    .insert(user)
    .values({ ...told, email: 'deployed@example.org' })
    .returning({ id: user.id })
  return { ...told, id: row?.id as number, regions: [], countries: [], institutionId: null }
}

const aFocalPoint = { name: 'Luz', role: 'focal_point', locale: 'es', regions: [], countries: [] } as const

/** Another focal point of the authority, on whom the rules about accounts are tried. */
async function aGuest(db: Db, institutionId: number) {
  const { name, role, locale } = aFocalPoint
  const [row] = await db
    .insert(user)
    .values({ name: `${name} María`, role, locale, institutionId, email: guestEmail, totpConfirmedAt: now })
    .returning({ id: user.id })
  return row?.id as number
}
const guestEmail = 'guest@example.org'

/** How an account stands follows from its row. */
async function setGuestStatus(db: Db, status: string) {
  const row = { active: status !== 'inactive', passwordHash: status === 'active' ? 'x' : null }
  const [guest] = await db
    .update(user)
    .set(row)
    .where(eq(user.email, guestEmail))
    .returning({ userId: user.id })
  const { userId } = guest as { userId: number }
  await db.delete(userIdentity).where(eq(userIdentity.userId, userId))
  if (status === 'active')
    await db
      .insert(userIdentity)
      .values({ issuer: 'https://id.example.org', subject: 'luz', userId, linkedAt: now })
}

async function aRegistration(db: Db) {
  const [row] = await db
    .insert(registration)
    .values({
      authority: 'Secretaría',
      countryCode: 'MX',
      regionCode: 'lac',
      name: 'Ana Luna',
      function: 'Directora',
      email: 'ana.luna@example.org',
      locale: 'es',
      askedAt: now,
    })
    .returning({ id: registration.id })
  return row?.id as number
}

const times = {
  acknowledgeWorkingDays: 5,
  screeningWorkingDays: 15,
  opinionWorkingDays: 15,
  decisionDays: 60,
}

async function aProgramme(db: Db) {
  await db.insert(holiday).values({ day: '2026-12-25', name: 'Navidad' })
  await db.insert(programme).values({
    name: 'P',
    fullName: 'Programme',
    settings: {
      ...times,
      completionRate: 0.8,
      softLimits: {},
      openData: {
        identifier: 'XM-EXAMPLE-1',
        organisation: 'Programme',
        organisationType: '40',
        contact: {},
        licence: 'CC-BY-4.0',
        language: 'es',
        publishes: 'chosen',
        amounts: false,
      },
    },
  })
  await db.insert(screeningQuestion).values({ code: 'eligible', labels, position: 1 })
}

const anIndicator = {
  title: 'Personal formado',
  unit: 'number',
  ascending: true,
  cumulative: true,
  source: 'by_hand',
  periods: [{ startsOn: '2026-01-01', endsOn: '2026-12-31', target: '40' }],
}
const openData = {
  identifier: 'XM-EXAMPLE-1',
  organisation: 'Programme',
  organisationType: '40',
  funderType: '40',
  licence: 'CC-BY-4.0',
  language: 'es',
}

/** What an Action is measured by, and money that moved. */
async function aFramework(db: Db, actionId: number) {
  const moved = { kind: 'commitment', day: '2026-02-01', amount: 1000, description: 'Presupuesto' } as const
  const [transaction] = await db
    .insert(actionTransaction)
    .values({ actionId, ...moved })
    .returning({ id: actionTransaction.id })
  return { ...(await someAims(db, actionId)), transactionId: transaction?.id as number }
}

/** An output with an indicator and one without, of an Action or of the programme. */
async function someAims(db: Db, actionId: number | null) {
  const row = { actionId, level: 'output', title: 'Personal formado' } as const
  const [full, empty] = await db
    .insert(aim)
    .values([
      { ...row, position: 1 },
      { ...row, position: 2 },
    ])
    .returning({ id: aim.id })
  const aimId = full?.id as number
  const { title, unit, source } = { ...anIndicator, unit: 'number', source: 'by_hand' } as const
  const [measured] = await db
    .insert(indicator)
    .values({ aimId, title, unit, source, position: 1 })
    .returning({ id: indicator.id })
  return {
    aimId,
    emptyAimId: empty?.id as number,
    indicatorId: measured?.id as number,
  }
}

async function aFollowUp(db: Db, actionId: number) {
  await db.insert(followUpQuestion).values({ code: 'used', labels, position: 1 })
  const [row] = await db
    .insert(followUp)
    .values({ actionId, months: 6, dueOn: '2026-08-28' })
    .returning({ id: followUp.id })
  return row?.id as number
}

/** Two records of somebody, and two more that were joined already. */
async function somebodyTwice(db: Db, institutionId: number, lead: Actor) {
  const values = ['Iris', 'Irís', 'Olga', 'Ólga'].map((givenNames) => ({
    givenNames,
    familyNames: 'Dos Veces',
    nameKey: `veces ${givenNames.toLowerCase()}`,
    sortedNameKey: `${givenNames.toLowerCase()} veces`,
    email: `${givenNames.length}@example.org`,
    institutionId,
    matchedAt: now,
    createdAt: now,
    updatedAt: now,
  }))
  const made = await db.insert(person).values(values).returning({ id: person.id })
  const [one, other, keptId, goneId] = made.map(({ id }) => id) as [number, number, number, number]
  const { mergeId } = await mergePeople(
    { db, actor: lead, now },
    { keptId, goneId, keptVersion: 1, goneVersion: 1, fromGone: [] },
  )
  return { one, other, mergeId }
}

/** A text of the region's publication in its first version. */
async function aText(db: Db, lead: Actor) {
  const parts = { text: 'El texto.' }
  const [made] = await db
    .insert(publicationText)
    .values({
      regionCode: 'lac',
      section: 'trends',
      locale: 'es',
      parts: { text: 'Lo que dice ahora.' },
      version: 2,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: publicationText.id })
  const { id } = made as { id: number }
  await db
    .insert(publicationTextVersion)
    .values({ textId: id, number: 1, parts, madeBy: lead.id, madeAt: now })
  return id
}

const logo = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>'

async function subIds(db: Db) {
  const [deployed] = await db.select().from(deployment)
  const [counted] = await db.select().from(headcount)
  const [seat] = await db.select().from(participation)
  return {
    deploymentId: deployed?.id as number,
    headcountId: counted?.id as number,
    participationId: seat?.id as number,
    personId: seat?.personId as number,
  }
}

/** The same held file for everybody, also for those who could not have uploaded it. */
async function holdForAll(db: Db, people: Actor[], heldId: string) {
  const [row] = await db.select().from(heldUpload).where(eq(heldUpload.id, heldId))
  const { id: _, userId: _u, ...file } = row as NonNullable<typeof row>
  const rows = await db
    .insert(heldUpload)
    .values(people.map(({ id }) => ({ ...file, userId: id })))
    .returning({ id: heldUpload.id, userId: heldUpload.userId })
  return new Map(rows.map((each) => [each.userId, each.id]))
}

async function uploadForAll(db: Db, people: Actor[], uploadId: number) {
  const [row] = await db.select().from(rosterUpload).where(eq(rosterUpload.id, uploadId))
  const { id: _, userId: _u, ...file } = row as NonNullable<typeof row>
  const rows = await db
    .insert(rosterUpload)
    .values(people.map(({ id }) => ({ ...file, userId: id })))
    .returning({ id: rosterUpload.id, userId: rosterUpload.userId })
  return new Map(rows.map((each) => [each.userId, each.id]))
}

const installationKey = 'the secret of the installation'
const aWebhook = {
  url: 'https://receiver.example.org/minga',
  description: 'Recepción',
  kinds: ['request.status'],
}

const aFigure = {
  query: 'measure=trainees&by=year&split=gender&region=lac',
  titleEs: 'Participantes',
  status: 'team',
  inProgramme: true,
} as const

/** A saved figure with a link, and two that everybody of these who can see them has on the home page. */
async function someFigures(context: Context, people: readonly Actor[]) {
  const { id: shared } = await saveFigure(context, aFigure)
  await shareFigure(context, { id: shared, days: 30 })
  const { id: pinned } = await saveFigure(context, { ...aFigure, titleEs: 'Fijada' })
  const { id: below } = await saveFigure(context, { ...aFigure, titleEs: 'Debajo' })
  for (const actor of people.filter(isStaff))
    for (const id of [pinned, below]) await pinFigure({ ...context, actor }, { id })
  return { shared, pinned }
}

/** An archive that is ready to be downloaded. */
async function anArchive(db: Db, askedBy: number) {
  const [row] = await db
    .insert(batch)
    .values({ kind: 'archive', status: 'done', askedBy, input: {}, total: 1, done: 1, askedAt: now })
    .returning({ id: batch.id })
  const batchId = row?.id as string
  await db
    .insert(archivePart)
    .values({ batchId, position: 0, number: 0, path: 'README.txt', bytes: Buffer.from('x') })
  return batchId
}

/** A webhook, and something that is to be sent to it. */
async function someWebhook(context: Context) {
  const { id } = await addWebhook(installationKey)(context, aWebhook)
  const { deliveryId } = await tryWebhook(context, { id })
  return { webhookId: id, deliveryId }
}

const aQuestion = { purpose: 'evaluation', kind: 'text', labels: { es: '¿Qué faltó?' }, low: {}, high: {} }

/** Two forms: one whose link somebody holds, with a sheet that was typed in, and one that nobody was sent yet. */
async function someForms(db: Db, activityId: number, participationId: number) {
  const scale = { from: 1, to: 5, low: labels, high: labels }
  const made = await db
    .insert(question)
    .values([
      { purpose: 'evaluation', kind: 'scale', labels, scale, createdAt: now },
      { purpose: 'test', kind: 'text', labels, createdAt: now },
    ])
    .returning({ id: question.id })
  const [questionId = 0, testQuestionId = 0] = made.map(({ id }) => id)
  const form = { activityId, anonymous: true, status: 'open', createdAt: now, updatedAt: now } as const
  const forms = await db
    .insert(questionnaire)
    .values([
      { ...form, kind: 'evaluation' },
      { ...form, kind: 'follow_up' },
    ])
    .returning({ id: questionnaire.id })
  const [formId = 0, laterId = 0] = forms.map(({ id }) => id)
  await db
    .insert(questionnaireQuestion)
    .values([formId, laterId].map((questionnaireId) => ({ questionnaireId, questionId, position: 0 })))
  await db.insert(answerLink).values({ hash: 'x', questionnaireId: formId, participationId, madeAt: now })
  const sheetId = '0b8e7a52-6a3f-4f3e-8c41-5d2f1c9e6b70'
  await db
    .insert(answerSheet)
    .values({ id: sheetId, questionnaireId: formId, source: 'paper', locale: 'es', answeredOn: '2026-02-12' })
  await db.update(person).set({ email: 'ana@example.org' })
  return { questionId, testQuestionId, formId, laterId, sheetId }
}

/** How a question stands follows from its row, and from whether a form with it was opened. */
async function setQuestionStatus(db: Db, status: string) {
  await db.update(question).set({ active: status !== 'retired' })
  await db.update(questionnaire).set({ status: status === 'asked' ? 'open' : 'draft' })
}
