import { and, asc, desc, eq, getTableColumns, inArray, isNull, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { trailVerbs } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity, deployment } from '@/db/schema/activity'
import { certificate } from '@/db/schema/certificate'
import { consentText } from '@/db/schema/consent'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { letter } from '@/db/schema/notification'
import { arrival, attendance, attendanceTick, participation, rosterImport } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personMerge, personPair } from '@/db/schema/person-merge'
import { answer, answerLink, answerSheet, question, questionnaire } from '@/db/schema/questionnaire'
import { user } from '@/db/schema/user'
import { notFound } from '../errors'
import { secretLetters } from '../letters/params'
import { arrivedAs, namesOf } from './calling'
import { heldOnCases } from './held-on-cases'
import type { Facts } from './merge/fields'
import { redacted } from './pseudonym'

/** More of one kind than a page or a paper shows; nobody comes near. */
const most = 2000

/**
 * All that is held about a person, whatever the region (see held-data.ts): what the page, the export and its paper
 * show. Takes the id of her record; what was merged into it counts as hers. Throws `not_found`. Who may ask is the
 * caller's to find out.
 */
export async function heldAbout(db: Db | Tx, id: number) {
  const ids = await recordsOf(db, id)
  const [self, ...others] = await peopleOf(db, ids)
  if (!self) throw notFound()
  const participations = await participationsOf(db, ids)
  const seats = participations.map((seat) => seat.id)
  const accounts = await accountsOf(db, ids)
  const former = await formerFactsOf(db, ids)
  const people = [self, ...others, ...former]
  const addresses = [...people, ...accounts].flatMap(({ email }) => email?.toLowerCase() ?? [])
  const activities = [...new Set(participations.map(({ activity: { id: one } }) => one))]
  const deployments = await deploymentsOf(db, ids)
  const tookPart = [...activities, ...deployments.map(({ activity: { id: one } }) => one)]
  return {
    person: self,
    /** Records of hers that were merged into this one. */
    otherRecords: others,
    participations,
    consentTexts: await textsOf(db, participations),
    deployments,
    certificates: await certificatesOf(db, seats, people),
    questionnaires: await sheetsOf(db, seats),
    questionnaireLinks: await linksOf(db, seats),
    arrivals: await arrivalsOf(db, { seats, addresses, activities: tookPart, people }),
    letters: await lettersTo(db, addresses, accounts),
    /** What registrations, requests and opinions hold by her address or name. */
    cases: await heldOnCases(db, {
      addresses,
      users: accounts.map((one) => one.id),
      institutions: await institutionsOf(db, ids),
      names: namesOf(people),
    }),
    account: accounts.map(({ id: _, ...account }) => account)[0] ?? null,
    sources: sourcesOf(participations),
    merges: await mergesOf(db, ids),
    comparisons: await comparisonsOf(db, ids),
    /** Who looked at a roster with her on it, or took it along. */
    looks: await looksAt(db, ids, activities),
    history: await historyOf(db, ids),
  }
}
export type HeldData = Awaited<ReturnType<typeof heldAbout>>

/** The record itself and those that were merged into it, also by way of one another; itself first. */
export async function recordsOf(db: Db | Tx, id: number): Promise<number[]> {
  const rows = await db.execute<{ id: number }>(sql`
    with recursive hers as (
      select ${id}::int as id
      union select p.id from ${person} p join hers on p.merged_into_id = hers.id
    ) select id from hers`)
  return [id, ...rows.map((row) => Number(row.id)).filter((one) => one !== id)]
}

/** What her records said before a merge that still stands chose something else: letters and papers may know her so. */
export async function formerFactsOf(db: Db | Tx, ids: readonly number[]) {
  const rows = await db
    .select({ before: personMerge.before })
    .from(personMerge)
    .where(and(inArray(personMerge.keptId, [...ids]), isNull(personMerge.undoneAt)))
  return rows.flatMap(({ before }) => {
    const { givenNames, familyNames, email = null, phone = null } = (before.kept ?? {}) as Partial<Facts>
    return givenNames && familyNames ? [{ givenNames, familyNames, email, phone }] : []
  })
}

const anyOf = (column: SQLWrapper, ids: readonly (number | string)[], type = 'int') =>
  sql`${column} = any(${sql.param([...ids])}::${sql.raw(type)}[])`

async function peopleOf(db: Db | Tx, ids: readonly number[]) {
  const { nameKey: _n, sortedNameKey: _s, search: _q, version: _v, ...columns } = getTableColumns(person)
  const { institutionId: _i, mergedIntoId: _m, ...shown } = columns
  const rows = await db
    .select({ ...shown, institution: institution.name, institutionKind: institution.kind })
    .from(person)
    .leftJoin(institution, eq(institution.id, person.institutionId))
    .where(inArray(person.id, [...ids]))
  return ids.flatMap((id) => rows.filter((row) => row.id === id))
}

const where = {
  id: activity.id,
  number: activity.number,
  title: activity.title,
  startsOn: activity.startsOn,
  endsOn: activity.endsOn,
  place: activity.place,
  countryCode: activity.countryCode,
  action: action.name,
  reference: action.reference,
}
const latest = [sql`${activity.startsOn} desc nulls last`, desc(activity.id)]

async function participationsOf(db: Db | Tx, ids: readonly number[]) {
  const rows = await db
    .select({
      id: participation.id,
      activity: where,
      role: participation.role,
      institution: institution.name,
      position: participation.position,
      scoreBefore: participation.scoreBefore,
      scoreAfter: participation.scoreAfter,
      scoreBeforeOf: participation.scoreBeforeOf,
      scoreAfterOf: participation.scoreAfterOf,
      consent: participation.consent,
      consentText: consentText.number,
      consentLanguage: participation.consentLanguage,
      pictureConsent: participation.pictureConsent,
      list: {
        filename: rosterImport.filename,
        digest: rosterImport.digest,
        importedAt: rosterImport.importedAt,
        importedBy: user.name,
      },
      createdAt: participation.createdAt,
    })
    .from(participation)
    .innerJoin(activity, eq(activity.id, participation.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .leftJoin(institution, eq(institution.id, participation.institutionId))
    .leftJoin(consentText, eq(consentText.id, participation.consentTextId))
    .leftJoin(rosterImport, eq(rosterImport.id, participation.importId))
    .leftJoin(user, eq(user.id, rosterImport.importedBy))
    .where(inArray(participation.personId, [...ids]))
    .orderBy(...latest, asc(participation.id))
    .limit(most)
  const seats = rows.map(({ id }) => id)
  if (seats.length === 0) return []
  const { participationId: ofDay, ...day } = getTableColumns(attendance)
  const days = await db
    .select({ of: ofDay, day })
    .from(attendance)
    .where(anyOf(attendance.participationId, seats, 'bigint'))
    .orderBy(asc(attendance.day))
  const { participationId: ofTick, ...tick } = getTableColumns(attendanceTick)
  const ticks = await db
    .select({ of: ofTick, tick })
    .from(attendanceTick)
    .where(anyOf(attendanceTick.participationId, seats, 'bigint'))
    .orderBy(asc(attendanceTick.day), asc(attendanceTick.session))
  return rows.map((row) => ({
    ...row,
    list: row.list?.digest ? row.list : null,
    days: days.filter(({ of }) => of === row.id).map((one) => one.day),
    ticks: ticks.filter(({ of }) => of === row.id).map((one) => one.tick),
  }))
}
type Seats = Awaited<ReturnType<typeof participationsOf>>

/** The words that she agreed to, each version once. */
async function textsOf(db: Db | Tx, seats: Seats) {
  const numbers = [...new Set(seats.flatMap(({ consentText: one }) => one ?? []))]
  if (numbers.length === 0) return []
  const { number, texts, purpose, legalBasis, madeAt } = getTableColumns(consentText)
  return db
    .select({ number, texts, purpose, legalBasis, madeAt })
    .from(consentText)
    .where(inArray(consentText.number, numbers))
    .orderBy(asc(consentText.number))
}

const deploymentsOf = (db: Db | Tx, ids: readonly number[]) =>
  db
    .select({
      activity: where,
      institution: institution.name,
      daysPlanned: deployment.daysPlanned,
      daysWorked: deployment.daysWorked,
    })
    .from(deployment)
    .innerJoin(activity, eq(activity.id, deployment.activityId))
    .innerJoin(action, eq(action.id, activity.actionId))
    .leftJoin(institution, eq(institution.id, deployment.institutionId))
    .where(inArray(deployment.personId, [...ids]))
    .orderBy(...latest)
    .limit(most)

/** Also those of seats that she does not have any more, which call her by name. */
async function certificatesOf(
  db: Db | Tx,
  seats: readonly number[],
  people: readonly { givenNames: string; familyNames: string }[],
) {
  const { id: _i, activityId, participationId: _p, twinOfId: _t, ...columns } = getTableColumns(certificate)
  const { issuedBy: _b, revokedBy: _r, ...shown } = columns
  return db
    .select({ ...shown, activity: activity.title })
    .from(certificate)
    .innerJoin(activity, eq(activity.id, activityId))
    .where(
      or(
        anyOf(certificate.participationId, seats, 'bigint'),
        and(isNull(certificate.participationId), or(...people.map(certifies))),
      ),
    )
    .orderBy(desc(certificate.issuedAt), asc(certificate.id))
}

/** Whether a certificate is in somebody's name. */
export const certifies = ({ givenNames, familyNames }: { givenNames: string; familyNames: string }) =>
  and(
    sql`${certificate.facts} ->> 'givenNames' = ${givenNames}`,
    sql`${certificate.facts} ->> 'familyNames' = ${familyNames}`,
  )

/** What she answered under her name; what was answered without one is not hers to be found. */
async function sheetsOf(db: Db | Tx, seats: readonly number[]) {
  if (seats.length === 0) return []
  const {
    id,
    questionnaireId: _q,
    participationId: _p,
    typedBy: _t,
    ...columns
  } = getTableColumns(answerSheet)
  const sheets = await db
    .select({ id, ...columns, kind: questionnaire.kind, activity: activity.title })
    .from(answerSheet)
    .innerJoin(questionnaire, eq(questionnaire.id, answerSheet.questionnaireId))
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .where(anyOf(answerSheet.participationId, seats, 'bigint'))
    .orderBy(desc(answerSheet.answeredOn), asc(answerSheet.id))
  const { sheetId, questionId: _i, ...given } = getTableColumns(answer)
  const answers = sheets.length
    ? await db
        .select({ sheetId, question: question.labels, ...given })
        .from(answer)
        .innerJoin(question, eq(question.id, answer.questionId))
        .where(
          inArray(
            answer.sheetId,
            sheets.map((sheet) => sheet.id),
          ),
        )
        .orderBy(asc(answer.questionId))
    : []
  return sheets.map(({ id: sheet, ...told }) => ({
    ...told,
    answers: answers.flatMap(({ sheetId: of, ...one }) => (of === sheet ? [one] : [])),
  }))
}

async function linksOf(db: Db | Tx, seats: readonly number[]) {
  if (seats.length === 0) return []
  const { madeAt, used } = getTableColumns(answerLink)
  return db
    .select({ activity: activity.title, kind: questionnaire.kind, madeAt, used })
    .from(answerLink)
    .innerJoin(questionnaire, eq(questionnaire.id, answerLink.questionnaireId))
    .innerJoin(activity, eq(activity.id, questionnaire.activityId))
    .where(anyOf(answerLink.participationId, seats, 'bigint'))
    .orderBy(desc(answerLink.madeAt))
}

async function institutionsOf(db: Db | Tx, ids: readonly number[]) {
  const rows = await db
    .select({ id: person.institutionId })
    .from(person)
    .where(inArray(person.id, [...ids]))
  return rows.flatMap(({ id }) => id ?? [])
}

async function arrivalsOf(
  db: Db | Tx,
  given: {
    seats: readonly number[]
    addresses: readonly string[]
    activities: readonly number[]
    people: readonly { givenNames: string; familyNames: string }[]
  },
) {
  const { seats, addresses, activities, people } = given
  const { id: _i, activityId, checkInLinkId: _l, participationId: _p, ...columns } = getTableColumns(arrival)
  const { settledBy: _s, ...shown } = columns
  return db
    .select({ ...shown, activity: activity.title })
    .from(arrival)
    .innerJoin(activity, eq(activity.id, activityId))
    .where(
      or(
        anyOf(arrival.participationId, seats, 'bigint'),
        anyOf(sql`lower(${arrival.email})`, addresses, 'text'),
        and(anyOf(arrival.activityId, activities), arrivedAs(people)),
      ),
    )
    .orderBy(desc(arrival.arrivedAt))
}

async function accountsOf(db: Db | Tx, ids: readonly number[]) {
  const { id, email, name, role, locale, active, phone, totpConfirmedAt, createdAt } = getTableColumns(user)
  return db
    .select({
      id,
      email,
      name,
      role,
      locale,
      active,
      function: user.function,
      phone,
      totpConfirmedAt,
      createdAt,
    })
    .from(user)
    .where(inArray(user.personId, [...ids]))
}

async function lettersTo(db: Db | Tx, addresses: readonly string[], accounts: readonly { id: number }[]) {
  if (addresses.length === 0) return []
  const { kind, address, locale, params, madeAt, sentAt } = getTableColumns(letter)
  const users = accounts.map(({ id }) => id)
  return db
    .select({
      kind,
      address,
      locale,
      // Whoever takes it along must not hold a key to an account.
      params: sql<
        typeof params._.data
      >`case when ${inArray(kind, [...secretLetters])} then ${params} - 'path' else ${params} end`,
      madeAt,
      sentAt,
    })
    .from(letter)
    .where(or(anyOf(sql`lower(${letter.address})`, addresses, 'text'), anyOf(letter.userId, users)))
    .orderBy(desc(letter.id))
    .limit(most)
}

/** The lists that named her, each file once. */
function sourcesOf(seats: Seats) {
  const byDigest = new Map(
    seats.flatMap(({ activity: at, list }) =>
      list ? [[`${at.id} ${list.digest}`, { ...list, activity: at.title, activityId: at.id }] as const] : [],
    ),
  )
  return [...byDigest.values()]
}

async function mergesOf(db: Db | Tx, ids: readonly number[]) {
  const { keptId, goneId, mergedAt, before, undoneAt } = getTableColumns(personMerge)
  const rows = await db
    .select({ keptId, goneId, mergedAt, before, undoneAt })
    .from(personMerge)
    .where(or(inArray(personMerge.keptId, [...ids]), inArray(personMerge.goneId, [...ids])))
    .orderBy(desc(personMerge.mergedAt))
  return rows.map((row) => ({ ...row, before: row.undoneAt ? ownPart(row, ids) : row.before }))
}

/** Of a merge that was undone, what was kept of her: the other one is somebody else. */
function ownPart(
  { keptId, before }: Pick<typeof personMerge.$inferSelect, 'keptId' | 'before'>,
  ids: readonly number[],
) {
  const { kept, gone } = before
  return ids.includes(keptId) ? { kept } : { gone }
}

async function comparisonsOf(db: Db | Tx, ids: readonly number[]) {
  const { score, why, foundAt, toldApartAt } = getTableColumns(personPair)
  return db
    .select({ score, why, foundAt, toldApartAt })
    .from(personPair)
    .where(or(inArray(personPair.aId, [...ids]), inArray(personPair.bId, [...ids])))
    .orderBy(desc(personPair.foundAt))
}

async function looksAt(db: Db | Tx, ids: readonly number[], activities: readonly number[]) {
  const verbs = [...trailVerbs]
  return db
    .select({
      id: event.id,
      at: event.at,
      verb: event.verb,
      entity: event.entity,
      details: event.details,
      who: user.name,
      role: user.role,
      activity: activity.title,
      activityId: activity.id,
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .leftJoin(activity, and(eq(event.entity, 'activity'), eq(activity.id, event.entityId)))
    .where(
      and(
        inArray(event.verb, verbs),
        or(
          and(eq(event.entity, 'activity'), anyOf(event.entityId, activities)),
          and(eq(event.entity, 'person'), inArray(event.entityId, [...ids])),
        ),
      ),
    )
    .orderBy(desc(event.id))
    .limit(most)
}

/** What was done with her record, and what events say of her. */
async function historyOf(db: Db | Tx, ids: readonly number[]) {
  const numbers = ids.map(String)
  const rows = await db
    .select({
      id: event.id,
      at: event.at,
      verb: event.verb,
      entity: event.entity,
      details: event.details,
      reason: event.reason,
      role: user.role,
      activity: activity.title,
    })
    .from(event)
    .leftJoin(user, eq(user.id, event.actorId))
    .leftJoin(activity, and(eq(event.entity, 'activity'), eq(activity.id, event.entityId)))
    .where(
      or(
        and(eq(event.entity, 'person'), inArray(event.entityId, [...ids])),
        and(sql`${event.details} ? 'personId'`, anyOf(sql`${event.details} ->> 'personId'`, numbers, 'text')),
      ),
    )
    .orderBy(desc(event.id))
    .limit(most)
  return rows.map((row) => ({ ...row, details: aboutHer(row.details, ids) }))
}

/** Who she was taken for, or told apart from, is somebody else. */
function aboutHer(details: Record<string, unknown>, ids: readonly number[]) {
  const { personId, ...rest } = details
  if (personId === undefined || ids.includes(Number(personId))) return details
  return 'person' in rest ? { ...rest, person: redacted } : rest
}
