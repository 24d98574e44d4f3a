import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { meeting } from '@/db/schema/meeting'
import { message } from '@/db/schema/message'
import { notification } from '@/db/schema/notification'
import { actionTransaction } from '@/db/schema/open-data'
import { arrival, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { publicationText } from '@/db/schema/publication'
import {
  answer,
  answerSheet,
  question,
  questionnaire,
  questionnaireQuestion,
} from '@/db/schema/questionnaire'
import { opinion, request, screeningAnswer } from '@/db/schema/request'
import { user, userCountry, userRegion } from '@/db/schema/user'
import { webhook } from '@/db/schema/webhook'
import { now } from '@/domain/documents/a-case'
import type { EveryCommand } from '@/domain/every-command'
import type { Standing } from '@/domain/standings'

/* For tests: texts that are unlike any other, put where only some may look. */

export const canaries = {
  note: 'kanarienotiz',
  opinion: 'kanariemeinung',
  check: 'kanariehaken',
  cost: '98765432',
  staffPaper: 'kanariepapier',
  otherAuthority: 'kanarieanderswo',
  webhook: 'kanariehaken-draussen',
  meeting: 'kanariesitzung',
  trainee: 'Kanarievogel',
  caseTitle: 'kanarieakte',
  focalPoint: 'Kanarienfrau',
  service: 'kanarie@example.org',
  reason: 'kanariegrund',
  ownWords: 'kanarieantwort',
  told: 'kanarienachricht',
  payment: 'kanariezahlung',
  draftText: 'kanarieentwurf',
  arrival: 'Kanarieankunft',
  account: 'kanarietelefon',
} as const
export type Canary = keyof typeof canaries

const all_ = Object.keys(canaries) as Canary[]
const allBut = (...known: Canary[]) => all_.filter((name) => !known.includes(name))

/** What each of these may not come upon, wherever it stands. */
export const secretsFrom: Partial<Record<Standing, readonly Canary[]>> = {
  focalPoint: allBut('caseTitle', 'trainee', 'focalPoint'),
  jointFocalPoint: allBut('caseTitle', 'focalPoint'),
  otherFocalPoint: allBut(),
  observer: allBut('opinion', 'caseTitle', 'focalPoint', 'service'),
  observerElsewhere: allBut('otherAuthority'),
  expert: allBut(),
  deployedExpert: allBut('trainee'),
  officerElsewhere: allBut('otherAuthority', 'draftText', 'meeting', 'trainee'),
  colleague: ['webhook', 'told', 'arrival', 'account'],
}

/** What says who somebody is: not for a token that may not know of people. */
export const namesOfPeople = [
  canaries.trainee,
  canaries.focalPoint,
  canaries.service,
  canaries.arrival,
  canaries.account,
  'Eva',
  'lead@example.org',
]

/** Puts them all; gives back the case of another authority, and what the meeting is called. */
export async function hideCanaries(db: Db, { given, people, participationId, commands }: EveryCommand) {
  for (const { id, regions, countries } of Object.values(people)) {
    // A token acts for its user as she stands in the database.
    for (const regionCode of regions)
      await db.insert(userRegion).values({ userId: id, regionCode }).onConflictDoNothing()
    for (const countryCode of countries)
      await db.insert(userCountry).values({ userId: id, countryCode }).onConflictDoNothing()
  }
  await db
    .update(request)
    .set({ title: canaries.caseTitle, focalPointName: canaries.focalPoint, status: 'consultation' })
    .where(eq(request.id, given.request))
  await db.insert(message).values({
    requestId: given.request,
    audience: 'staff',
    authorId: people.lead.id,
    body: canaries.note,
    writtenAt: now,
  })
  await db.update(opinion).set({ comments: canaries.opinion, email: canaries.service })
  await db.update(screeningAnswer).set({ note: canaries.check })
  await db.update(action).set({ budget: Number(canaries.cost), status: 'implementation' })
  await db
    .update(activity)
    .set({ plannedCost: Number(canaries.cost), actualCost: Number(canaries.cost), status: 'reported' })
  await db.update(document).set({ title: canaries.staffPaper, audience: 'staff' })
  await db.update(meeting).set({ notes: canaries.meeting })
  await db.update(webhook).set({ description: canaries.webhook })
  await db.update(actionTransaction).set({ description: canaries.payment })
  await db.update(publicationText).set({ parts: { text: canaries.draftText } })
  await db.update(arrival).set({ familyNames: canaries.arrival })
  const guest = commands.find(({ name }) => name === 'editUser')?.input(people.administrator)
  await db
    .update(user)
    .set({ phone: canaries.account })
    .where(eq(user.id, Number(guest?.id)))
  const [seat] = await db
    .select({ id: participation.personId })
    .from(participation)
    .where(eq(participation.id, participationId))
  await db
    .update(person)
    .set({ familyNames: canaries.trainee })
    .where(eq(person.id, (seat as { id: number }).id))
  await writeOwnWords(db)
  await tellAdministrator(db, people.administrator.id, given)
  const [held] = await db.select({ reference: meeting.reference }).from(meeting)
  return { otherRequest: await anotherCase(db, given.request), meetingReference: held?.reference ?? '' }
}

/** What somebody wrote on a form that has her name. */
async function writeOwnWords(db: Db) {
  const [sheet] = await db.select().from(answerSheet)
  const [asked] = await db.select().from(question).where(eq(question.kind, 'text'))
  if (!sheet || !asked) throw new Error('the case has no form')
  const { questionnaireId } = sheet
  await db.update(questionnaire).set({ anonymous: false }).where(eq(questionnaire.id, questionnaireId))
  await db.insert(questionnaireQuestion).values({ questionnaireId, questionId: asked.id, position: 1 })
  await db.insert(answer).values({ sheetId: sheet.id, questionId: asked.id, text: canaries.ownWords })
}

/** What happened to the case and why, of which one alone was told. */
async function tellAdministrator(db: Db, userId: number, given: EveryCommand['given']) {
  const moved = { fromStatus: 'screening', toStatus: 'consultation', verb: 'consult' }
  const [happened] = await db
    .insert(event)
    .values([
      {
        ...moved,
        entity: 'request',
        entityId: given.request,
        at: now,
        reason: canaries.reason,
        details: { person: canaries.trainee, service: canaries.reason },
      },
    ])
    .returning({ id: event.id })
  await db.insert(notification).values({
    ...{ userId, eventId: happened?.id ?? 0, kind: 'request_moved', href: '/', madeAt: now },
    params: { title: canaries.told },
  })
}

/** A request of an authority in another region, which nobody around the case in Mexico knows. */
async function anotherCase(db: Db, like: number) {
  const [row] = await db.select().from(request).where(eq(request.id, like))
  const { id: _, search: _s, ...asked } = row as NonNullable<typeof row>
  const [ministry] = await db
    .insert(institution)
    .values({
      name: 'Otro ministerio',
      nameKey: 'otro ministerio',
      kind: 'national_government',
      countryCode: 'GH',
      regionCode: 'africa',
    })
    .returning({ id: institution.id })
  const [other] = await db
    .insert(request)
    .values({
      ...asked,
      reference: 'REQ-2026-0901',
      title: canaries.otherAuthority,
      focalPointName: 'Otra persona',
      institutionId: (ministry as { id: number }).id,
      countryCode: 'GH',
      regionCode: 'africa',
      actionId: null,
      leadId: null,
      status: 'submitted',
    })
    .returning({ id: request.id })
  return (other as { id: number }).id
}
