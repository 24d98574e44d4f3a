import { createHash, randomUUID } from 'node:crypto'
import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { consentText } from '@/db/schema/consent'
import { documentContent, documentPart } from '@/db/schema/document'
import { formDraft } from '@/db/schema/draft'
import { edition, editionData, editionFile, editionLink } from '@/db/schema/edition'
import { event } from '@/db/schema/event'
import { caughtMail, letter, notification } from '@/db/schema/notification'
import { arrival, attendanceTick, checkInLink, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personMerge, personPair } from '@/db/schema/person-merge'
import { answer, answerLink, answerSheet, question, questionnaire } from '@/db/schema/questionnaire'
import { registration } from '@/db/schema/registration'
import { opinion, request } from '@/db/schema/request'
import { schedule, scheduleRecipient } from '@/db/schema/schedule'
import { session, signInAttempt, user } from '@/db/schema/user'
import { deployExpert } from '../activities/deploy-expert'
import { recordDays } from '../activities/record-days'
import type { Case } from '../documents/a-case'
import { now } from '../documents/a-case'
import { nameKey, sortedNameKey } from '../names'
import { anActivity, record } from '../rosters/a-list'
import { addParticipant } from '../rosters/add-participant'
import { removeParticipant } from '../rosters/remove-participant'
import { editPerson } from './edit-person'

/* For tests: somebody of whom something is held in every table that can hold something. */

/** What nothing may be found by when she was taken out; each is nowhere else. */
export const marks = [
  'zuleyka',
  'quispehuaman',
  '5559911',
  'jefa de turno',
  'unidad secreta',
  'provincia x',
  'mamani',
]
/** Of her certificate. */
export const code = '3AHRZ6DMV29GQY5V'
const names = { givenNames: 'Zuleyka', familyNames: 'Quispehuamán' }
export const address = 'zuleyka.quispehuaman@example.org'
const labels = { en: 'x', es: 'x', fr: 'x', pt: 'x' }

const list = [
  'Given names,Family names,Gender,Institution,Position,E-mail,Phone,Unit,State,Country,2017-03-14,2017-03-15,Score before,Score after',
  `${names.givenNames},${names.familyNames},F,Instituto,Jefa de turno,${address},+52 5559911,Unidad secreta,Provincia X,MX,x,x,40,80`,
  'Bruno,Benítez Soto,M,Ministerio,Analista,bruno@example.org,,,,PE,x,,50,60',
].join('\n')

/** Writes her and a neighbour down on a course of the case; gives back her id and what the test speaks of. */
export async function somebodyHeld(db: Db, given: Case) {
  const as = (actor: Case['people'][keyof Case['people']]) => ({ db, actor, now })
  const { lead } = given.people
  const course = await anActivity(db, given.action, '2', '2017-03-14', '2017-03-15')
  await record(db, lead, course, list, { filename: 'Lista.csv' })
  const { id } = await one(db.select({ id: person.id }).from(person).where(eq(person.email, address)))
  const { id: other } = await one(
    db.select({ id: person.id }).from(person).where(eq(person.email, 'bruno@example.org')),
  )
  const seat = await one(db.select().from(participation).where(eq(participation.personId, id)))
  const participationId = seat.id

  // What the officers' verbs say of her.
  const elsewhere = await anActivity(db, given.action, '3', '2018-05-02')
  const added = await addParticipant(as(lead), {
    id: elsewhere,
    ...names,
    personId: id,
    role: 'speaker',
    isNew: false,
  })
  const ana = { givenNames: 'Ana', familyNames: 'Luna' }
  await addParticipant(as(lead), { id: elsewhere, ...ana, role: 'speaker', isNew: true })
  if (added.kind === 'added')
    await removeParticipant(as(lead), { id: elsewhere, participationId: added.participationId })
  await deployExpert(as(lead), {
    id: course,
    ...names,
    administration: 'Instituto',
    administrationCountry: 'MX',
  })
  const lent = await one(db.execute<{ id: number }>('select id from deployment order by id desc limit 1'))
  await recordDays(as(lead), { id: course, deploymentId: Number(lent.id), daysWorked: 2 })
  const row = await one(db.select().from(person).where(eq(person.id, id)))
  const { version, gender, email, phone, unit, position, countryCode, state } = row
  const facts = { gender, email, phone, unit, position, countryCode, state, institutionId: row.institutionId }
  await editPerson(as(lead), {
    ...{ id, version, ...names, ...facts },
    dateOfBirth: '1981-04-05',
    mailingConsent: 'yes',
  } as never)

  const text = await one(
    db
      .insert(consentText)
      .values({ number: 1, texts: labels, purpose: 'p', legalBasis: 'l', madeAt: now })
      .returning({ id: consentText.id }),
  )
  await db
    .update(participation)
    .set({ consent: true, consentTextId: text.id, pictureConsent: false })
    .where(eq(participation.id, participationId))
  await db
    .insert(attendanceTick)
    .values({ participationId, day: '2017-03-14', session: 1, present: true, tickedAt: now })
  await certified(db, course, participationId)
  await answered(db, course, participationId)
  await arrived(db, course, participationId, lead.id)
  await onCases(db, given, lead.id)
  await written(db, id, lead.id)
  await merged(db, id, other)
  return { id, other, course, participationId }
}

async function certified(db: Db, activityId: number, participationId: number) {
  const facts = {
    ...names,
    activity: {
      title: 'Curso',
      kind: 'training',
      startsOn: '2017-03-14',
      endsOn: '2017-03-15',
      place: null,
      countryCode: 'MX',
      mode: 'on_site',
    },
    action: { name: 'Mexico', reference: 'ACT-2026-0001' },
    programme: { name: 'P', fullName: 'Programme' },
    days: 2,
    ofDays: 2,
    signature: null,
  }
  const paper = {
    activityId,
    locale: 'es' as const,
    facts,
    credential: JSON.stringify({ credentialSubject: names }),
    issuedAt: now,
  }
  const made = await one(
    db
      .insert(certificate)
      .values([
        { ...paper, code, participationId },
        // Of a seat that she does not have any more.
        { ...paper, code: 'JKLM-NPQR', status: 'revoked', revokedReason: 'Zuleyka no vino', revokedAt: now },
      ])
      .returning({ id: certificate.id }),
  )
  await db.insert(event).values({
    at: now,
    entity: 'certificate',
    entityId: made.id,
    verb: 'send',
    details: { person: 'Zuleyka QUISPEHUAMÁN', activity: 'Curso' },
  })
}

async function answered(db: Db, activityId: number, participationId: number) {
  const asked = await one(
    db
      .insert(question)
      .values({ purpose: 'evaluation', kind: 'text', labels, createdAt: now })
      .returning({ id: question.id }),
  )
  const form = await one(
    db
      .insert(questionnaire)
      .values({ activityId, kind: 'evaluation', anonymous: false, createdAt: now, updatedAt: now })
      .returning({ id: questionnaire.id }),
  )
  const sheet = { questionnaireId: form.id, source: 'link', locale: 'es', answeredOn: '2017-03-16' } as const
  const [hers, unnamed] = [randomUUID(), randomUUID()]
  await db.insert(answerSheet).values([
    { ...sheet, id: hers, participationId, score: 80 },
    { ...sheet, id: unnamed, participationId: null },
  ])
  await db.insert(answer).values([
    { sheetId: hers, questionId: asked.id, text: 'Soy Zuleyka, jefa de turno', number: 4, choices: ['a'] },
    { sheetId: unnamed, questionId: asked.id, text: 'Muy bien' },
  ])
  await db.insert(answerLink).values({ hash: 'h1', questionnaireId: form.id, participationId, madeAt: now })
}

async function arrived(db: Db, activityId: number, participationId: number, madeBy: number) {
  const link = await one(
    db
      .insert(checkInLink)
      .values({
        activityId,
        kind: 'self',
        hash: 'h',
        firstDay: '2017-03-14',
        lastDay: '2017-03-15',
        madeBy,
        madeAt: now,
        expiresAt: now,
      })
      .returning({ id: checkInLink.id }),
  )
  const at = { activityId, checkInLinkId: link.id, day: '2017-03-14', session: 1, arrivedAt: now, ...names }
  await db.insert(arrival).values([
    {
      ...at,
      id: randomUUID(),
      participationId,
      institution: 'Unidad secreta',
      settledAt: now,
      consent: true,
    },
    { ...at, id: randomUUID(), email: address.toUpperCase() },
    // With nothing but her name, once without its accent.
    { ...at, id: randomUUID(), familyNames: 'QUISPEHUAMAN' },
    { ...at, id: randomUUID(), settledAt: now },
  ])
}

/** What cases hold of her by her address or name, now and before. */
async function onCases(db: Db, given: Case, madeBy: number) {
  const name = `${names.givenNames} ${names.familyNames}`
  const row = await one(db.select().from(request).where(eq(request.id, given.request)))
  await db.insert(registration).values({
    ...{ authority: 'Instituto', countryCode: 'MX', regionCode: row.regionCode, locale: 'es', askedAt: now },
    ...{ name, function: 'Jefa de turno', email: address.toUpperCase(), phone: '+52 5559911' },
    reason: `${name} lo pide`,
  })
  await db
    .update(request)
    .set({
      focalPointName: name,
      focalPointFunction: 'Jefa de turno',
      focalPointEmail: address,
      focalPointPhone: '+52 5559911',
      signatory: 'Lic. Zuleyka Quispehuaman',
    })
    .where(eq(request.id, given.request))
  const asked = await one(
    db
      .insert(opinion)
      .values({
        ...{ requestId: given.request, service: 'Service 1', askedAt: now, dueOn: '2026-03-20' },
        ...{ email: address, stance: 'in_favour', answeredAt: now, answeredByName: name },
      })
      .returning({ id: opinion.id }),
  )
  // Each was something else before, which the history keeps.
  await db.execute(`update registration set valid_from = '2017-01-01'`)
  await db.update(opinion).set({ dueOn: '2026-03-21' }).where(eq(opinion.id, asked.id))
  await db.update(registration).set({ authority: 'Instituto Nacional' }).where(eq(registration.askedAt, now))
  await db
    .update(request)
    .set({ ask: `${row.ask}.` })
    .where(eq(request.id, given.request))
  const about = {
    entity: 'request',
    entityId: given.request,
    verb: 'edit',
    details: { person: name },
  } as const
  const happened = await one(
    db
      .insert(event)
      .values({ at: now, ...about })
      .returning({ id: event.id }),
  )
  await toldOthers(db, madeBy, { eventId: happened.id, person: name })
  await db
    .insert(formDraft)
    .values({ userId: madeBy, form: '/rosters/add', values: { seat: { ...names } }, savedAt: now })
}

/** What others were told of it: on their page, in a letter, and in one that gathers the news of a day. */
async function toldOthers(
  db: Db,
  userId: number,
  { eventId, person: who }: { eventId: number; person: string },
) {
  const params = { person: who }
  const told = await one(
    db
      .insert(notification)
      .values({ userId, eventId, kind: 'request_moved', href: '/', params, madeAt: now })
      .returning({ id: notification.id }),
  )
  const news = { kind: 'request_moved', values: params, path: '/' }
  const sent = { userId, address: 'lead@example.org', locale: 'es', madeAt: now, sentAt: now } as const
  await db.insert(letter).values([
    { ...sent, kind: 'notification', notificationId: told.id, params: { name: 'Lead', ...news } },
    { ...sent, kind: 'digest', params: { name: 'Lead', path: '/', news: [news] } },
  ])
}

async function written(db: Db, personId: number, userId: number) {
  const params = { name: `${names.givenNames} ${names.familyNames}`, path: `/certificates/${code}` }
  const told = { kind: 'certificate_issued', locale: 'es', params, madeAt: now } as const
  await db.insert(letter).values([
    { ...told, address, sentAt: now },
    { ...told, address: address.toUpperCase(), trouble: `550 ${address}` },
  ])
  const mail = { from: 'minga@example.org', subject: 'Certificado', text: 'Estimada Zuleyka', caughtAt: now }
  await db.insert(caughtMail).values([
    { ...mail, to: address },
    { ...mail, to: 'bruno@example.org', text: 'Estimado Bruno' },
  ])
  await sentReports(db, userId)
  await db
    .insert(formDraft)
    .values({ userId, form: '/people/edit', values: { email: address }, savedAt: now })
  const account = await one(
    db
      .insert(user)
      .values({
        email: address,
        name: `${names.givenNames} ${names.familyNames}`,
        role: 'expert',
        personId,
        active: false,
        phone: '+52 5559911',
        function: 'Jefa de turno',
      })
      .returning({ id: user.id }),
  )
  await db.insert(session).values({ userId: account.id, createdAt: now, userAgent: 'Zuleyka’s phone' })
  await db.insert(signInAttempt).values({ email: address, address: '10.0.0.1', at: now, succeeded: true })
}

/** What her record said before the other one was joined with it. */
const former = { givenNames: 'Sully', familyNames: 'Mamani', email: 'sully.mamani@example.org' }

/** An older record of hers that was merged into this one, and a neighbour who was told apart from her. */
/** A report that goes to her address of its own accord, and one that she was sent a link to. */
async function sentReports(db: Db, userId: number) {
  const about = {
    kind: 'country' as const,
    scope: { country: 'MX' },
    audience: 'readers' as const,
    countries: ['MX'],
  }
  const frozen = { reference: 'EDN-2017-0001', title: 'México', asOf: now, frozenBy: userId, frozenAt: now }
  const made = await one(
    db
      .insert(edition)
      .values({ ...about, ...frozen })
      .returning({ id: edition.id }),
  )
  const link = { hash: 'x', locale: 'es', format: 'pdf', address, madeAt: now, expiresAt: now } as const
  await db.insert(editionLink).values({ ...link, editionId: made.id })
  const bytes = Buffer.from('Informe')
  const digest = createHash('sha256').update(bytes).digest('hex')
  const size = bytes.length
  await db.insert(documentContent).values({ digest, size })
  await db.insert(documentPart).values({ digest, number: 0, bytes })
  await db
    .insert(editionData)
    .values({ editionId: made.id, locale: 'es', data: '{"expert":"Zuleyka Quispehuamán"}' })
  await db
    .insert(editionFile)
    .values({ editionId: made.id, locale: 'es', format: 'pdf', filename: 'x', mime: 'x', size, digest })
  await db.update(edition).set({ status: 'frozen' }).where(eq(edition.id, made.id))
  const kept = await one(
    db
      .insert(schedule)
      .values({
        ...about,
        title: 'México',
        period: 'none',
        rhythm: 'month',
        day: 1,
        format: 'pdf',
        ownerId: userId,
        since: now,
        createdAt: now,
      })
      .returning({ id: schedule.id }),
  )
  await db.insert(scheduleRecipient).values({ scheduleId: kept.id, address, locale: 'es' })
}

async function merged(db: Db, id: number, other: number) {
  const older = await one(
    db
      .insert(person)
      .values({
        givenNames: 'Zuleika',
        familyNames: 'Quispehuaman',
        nameKey: nameKey('Zuleika', 'Quispehuaman'),
        sortedNameKey: sortedNameKey('Zuleika', 'Quispehuaman'),
        email: 'zuleyka@example.org',
        mergedIntoId: id,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: person.id }),
  )
  await db.insert(personMerge).values({
    keptId: id,
    goneId: older.id,
    mergedAt: now,
    before: { kept: { ...former, phone: null }, gone: { givenNames: 'Zuleika' } },
  })
  const asked = { kind: 'certificate_issued', locale: 'es', params: {}, madeAt: now } as const
  await db.insert(letter).values({ ...asked, address: former.email, sentAt: now })
  const details = { person: `${former.givenNames} ${former.familyNames}` }
  await db.insert(event).values({ at: now, entity: 'person', entityId: older.id, verb: 'edit', details })
  // Somebody took the neighbour for her, and it was put right.
  const neighbour = { givenNames: 'Bruno', familyNames: 'Benítez Soto' }
  await db.insert(personMerge).values({
    keptId: id,
    goneId: other,
    mergedAt: now,
    undoneAt: now,
    before: { kept: names, gone: neighbour, after: names },
  })
  const mistaken = { person: 'Bruno Benítez Soto', personId: other }
  for (const verb of ['merge', 'undoMerge'])
    await db.insert(event).values({ at: now, entity: 'person', entityId: id, verb, details: mistaken })
  await db.insert(personPair).values({
    aId: Math.min(id, other),
    bId: Math.max(id, other),
    score: 0.5,
    why: ['sameName'],
    foundAt: now,
  })
}

async function one<Row>(rows: PromiseLike<Iterable<Row>>) {
  const [row] = await rows
  if (!row) throw new Error('nothing was found')
  return row
}
