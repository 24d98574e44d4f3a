import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Role } from '@/db/enums'
import { action, actionTeam } from '@/db/schema/action'
import { activity, deployment, headcount } from '@/db/schema/activity'
import { heldUpload } from '@/db/schema/document'
import { participation, rosterUpload } from '@/db/schema/participation'
import { counter, programme, screeningQuestion, thematicArea } from '@/db/schema/reference'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { user } from '@/db/schema/user'
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
import type { Actor } from './actor'
import type { Context } from './command'
import { aCase, now } from './documents/a-case'
import { addDocument } from './documents/add-document'
import { editDocument } from './documents/edit-document'
import { holdUpload } from './documents/hold-upload'
import { type DocumentEntity, documentEntities } from './documents/inputs'
import { removeDocument } from './documents/remove-document'
import { samplePdf } from './documents/samples'
import { addInstitution } from './institutions/add-institution'
import { editPerson } from './people/edit-person'
import { answerChecklist } from './requests/answer-checklist'
import { approveRequest } from './requests/approve-request'
import { askClarification } from './requests/ask-clarification'
import { askOpinion } from './requests/ask-opinion'
import { assignRequest } from './requests/assign-request'
import { clarifyRequest } from './requests/clarify-request'
import { consultServices } from './requests/consult-services'
import { declineRequest } from './requests/decline-request'
import { deferRequest } from './requests/defer-request'
import { editRequest } from './requests/edit-request'
import { logRequest } from './requests/log-request'
import { recordOpinion } from './requests/record-opinion'
import { referRequest } from './requests/refer-request'
import { resumeRequest } from './requests/resume-request'
import { screenRequest } from './requests/screen-request'
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
import { importRoster } from './rosters/import-roster'
import { recordAttendance } from './rosters/record-attendance'
import { removeParticipant } from './rosters/remove-participant'

/* For tests: every command, with an input that it takes, on a case where nothing stands in its way. */

export type Input = Record<string, unknown>
export type OneCommand = {
  /** The name that it is exported by. */
  name: string
  /** Whose rules it obeys, and by which verb. */
  entity: 'request' | 'action' | 'activity' | 'result' | 'person' | 'institution'
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
    .values(['REQ', 'ACT', 'RES'].map((prefix) => ({ series: `${prefix}-2026`, last: 1 })))
  const people = { ...given.people, teammate: await aTeammate(db, given.action) }
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
  await db.update(request).set({ status: 'consultation' })
  const { id: opinionId } = await askOpinion(as(lead), { id: given.request, service: 'DG HOME', veto: false })

  const named = { id: given.activity, givenNames: 'Ana', familyNames: 'Torres Paz' }
  await deployExpert(as(lead), { ...named, givenNames: 'Eva', administration: 'Migrationsverket' })
  await addParticipant(as(lead), { ...named, role: 'trainee', institution: 'Instituto', isNew: true })
  await recordHeadcount(as(lead), { id: given.activity, total: 12, note: 'Lista perdida' })
  const { deploymentId, headcountId, participationId, personId } = await subIds(db)

  const held = await holdForAll(db, Object.values(people), await hold('held'))
  const uploads = await uploadForAll(db, Object.values(people), await upload(db, lead, given.activity, list))

  const id = { request: given.request, action: given.action, activity: given.activity, result: given.result }
  const on = (entity: keyof typeof id, more: Input = {}) => ({ ...more, id: id[entity] })
  const why = { reason: 'Motivo' }
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
  const onResult = (verb: string, name: string, run: unknown, more: Input = {}): OneCommand =>
    one('result', verb, name, run, () => on('result', more))

  const commands: OneCommand[] = [
    one('request', 'log', 'logRequest', logRequest, () => asked),
    onRequest('screen', 'screenRequest', screenRequest),
    onRequest('answerChecklist', 'answerChecklist', answerChecklist, {
      answers: [{ questionCode: 'eligible', answer: 'no' }],
    }),
    onRequest('askClarification', 'askClarification', askClarification, why),
    onRequest('clarify', 'clarifyRequest', clarifyRequest, why),
    onRequest('consult', 'consultServices', consultServices),
    onRequest('askOpinion', 'askOpinion', askOpinion, { service: 'Delegación', veto: false }),
    onRequest('recordOpinion', 'recordOpinion', recordOpinion, { opinionId, stance: 'in_favour' }),
    onRequest('approve', 'approveRequest', approveRequest, decided),
    onRequest('decline', 'declineRequest', declineRequest, decided),
    onRequest('refer', 'referRequest', referRequest, decided),
    onRequest('defer', 'deferRequest', deferRequest, decided),
    onRequest('resume', 'resumeRequest', resumeRequest, why),
    onRequest('withdraw', 'withdrawRequest', withdrawRequest, why),
    onRequest('edit', 'editRequest', editRequest, { ...asked, ...version }),
    onRequest('assign', 'assignRequest', assignRequest, { leadId: people.colleague.id }),

    onAction('endorse', 'endorseAction', endorseAction, { endorsedOn: '2026-03-01' }),
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
    onActivity('recordAttendance', 'recordAttendance', recordAttendance, {
      changes: [{ participationId, day: '2026-02-10', present: true }],
    }),
    onActivity('addParticipant', 'addParticipant', addParticipant, {
      givenNames: 'Ivo',
      familyNames: 'Luna',
      role: 'speaker',
      isNew: true,
    }),
    onActivity('removeParticipant', 'removeParticipant', removeParticipant, { participationId }),
    onActivity('changeRole', 'changeRole', changeRole, { participationId, role: 'speaker' }),
    onActivity('exportRoster', 'exportRoster', exportRoster, { format: 'csv' }),
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

    one('person', 'edit', 'editPerson', editPerson, () => ({
      ...version,
      id: personId,
      givenNames: 'Ana María',
      familyNames: 'Torres',
      gender: 'female',
      institutionId: given.authority,
    })),
    one('institution', 'add', 'addInstitution', addInstitution, () => ({
      name: 'COMAR',
      kind: 'refugee_commission',
      countryCode: 'MX',
    })),
  ]
  return { given, people, commands, areaId, opinionId, deploymentId, headcountId, participationId, documents }
}
export type EveryCommand = Awaited<ReturnType<typeof everyCommand>>

/** Sets the status of the case's records of this kind, past its rules. */
export async function setStatus(db: Db, entity: OneCommand['entity'], status: string) {
  const set = { status: status as never }
  if (entity === 'request') await db.update(request).set(set)
  if (entity === 'action') await db.update(action).set(set)
  if (entity === 'activity') await db.update(activity).set(set)
  if (entity === 'result') await db.update(result).set(set)
}

/** Statuses in which a command is in order, where it is not in those of the case. */
const inOrder: Record<string, string> = {
  screenRequest: 'submitted',
  answerChecklist: 'screening',
  askClarification: 'screening',
  clarifyRequest: 'clarification',
  consultServices: 'screening',
  resumeRequest: 'deferred',
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
}

/** Brings the case to where this command is in order. */
export async function putInOrder(db: Db, { entity, name }: OneCommand) {
  const usual = { request: 'consultation', action: 'implementation', activity: 'held', result: 'drafting' }
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

async function aProgramme(db: Db) {
  await db.insert(programme).values({
    name: 'P',
    fullName: 'Programme',
    settings: {
      acknowledgeWorkingDays: 5,
      screeningWorkingDays: 15,
      opinionWorkingDays: 15,
      decisionDays: 60,
      completionRate: 0.8,
      softLimits: {},
    },
  })
  await db.insert(screeningQuestion).values({ code: 'eligible', labels, position: 1 })
}

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
