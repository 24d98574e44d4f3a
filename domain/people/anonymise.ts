import { and, eq, inArray, isNull, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { deployment } from '@/db/schema/activity'
import { certificate } from '@/db/schema/certificate'
import { formDraft } from '@/db/schema/draft'
import { editionLink } from '@/db/schema/edition'
import { event } from '@/db/schema/event'
import { caughtMail, letter, notification } from '@/db/schema/notification'
import { arrival, participation, rosterImport } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personMerge, personPair } from '@/db/schema/person-merge'
import { answer, answerSheet } from '@/db/schema/questionnaire'
import { scheduleRecipient } from '@/db/schema/schedule'
import { recoveryCode, session, signInAttempt, user, userIdentity, userLink } from '@/db/schema/user'
import { arrivedAs, holdsNames, mentions, namesOf } from './calling'
import { casesNaming, emptyCases } from './empty-cases'
import { forgetInEditions } from './forget-in-editions'
import { forgetFormerStates } from './former-states'
import { certifies, formerFactsOf, recordsOf } from './held-about'
import { lastNameKey, pseudonym, pseudonymInFull, redacted } from './pseudonym'

/**
 * Takes out of the database everything that says who a person is (see held-data.ts), in the caller's transaction. What
 * figures are made of stays: her gender, institution and country, her seats with their days and scores, her deployments.
 * Her certificates are revoked and say nothing any more. Records that were merged into hers go with it, and what a
 * merge kept of them; it can't be undone any more. Takes the id of a locked record. The files that name her are the
 * caller's to remove. Gives back what takes her name and addresses out of a text that is yet to be written.
 */
export async function anonymise(tx: Tx, id: number, now: Date) {
  const ids = await recordsOf(tx, id)
  const records = await tx.select().from(person).where(inArray(person.id, ids))
  const people = [...records, ...(await formerFactsOf(tx, ids))]
  const accounts = await tx.select().from(user).where(inArray(user.personId, ids))
  const seats = await seatsOf(tx, ids)
  const papers = await certificatesOf(tx, seats, people)
  const certificates = papers.map((paper) => paper.id)
  const users = accounts.map((account) => account.id)
  const activities = await activitiesOf(tx, ids)
  const named = papers.map(({ facts }) => ({ ...facts, email: null, phone: null }))
  const words = wordsOf([...people, ...named], accounts)
  const addresses = [...people, ...accounts].flatMap(({ email }) => email?.toLowerCase() ?? [])

  const her = {
    addresses,
    users,
    institutions: records.flatMap(({ institutionId }) => institutionId ?? []),
    names: namesOf(people),
  }
  await emptySeats(tx, seats)
  await revoke(tx, certificates, now)
  const cases = await casesNaming(tx, her)
  const about = { person: ids, activity: activities, user: users, certificate: certificates, ...cases }
  await emptyEvents(tx, { id, words, records: about })
  await emptyArrivals(tx, { seats, addresses, activities, people })
  await emptyCases(tx, { her, now, clean: (text) => without(text, words) as string | null })
  await emptyLetters(tx, addresses, users)
  await emptyAccounts(tx, users, addresses, pseudonymInFull(id))
  await tx
    .delete(formDraft)
    .where(or(mentions(sql`${formDraft.values}::text`, words), holdsNames(formDraft.values, people)))
  await emptyLists(tx, activities, words)
  await emptyRecords(tx, ids, now)
  await forgetInEditions(tx, (text) => mentions(text, words), now)
  await forgetFormerStates(tx, { people: ids, activities, certificates }, (text) => mentions(text, words))
  return (text: string | undefined) => (text === undefined ? undefined : words.reduce(takeOut, text))
}

/** Her records themselves, and what was kept of them beside. */
async function emptyRecords(tx: Tx, ids: readonly number[], now: Date) {
  const hers = [...ids]
  await tx
    .update(personMerge)
    .set({ before: {} })
    .where(or(inArray(personMerge.keptId, hers), inArray(personMerge.goneId, hers)))
  await tx.delete(personPair).where(or(inArray(personPair.aId, hers), inArray(personPair.bId, hers)))
  for (const one of ids)
    await tx
      .update(person)
      .set({
        ...pseudonym(one),
        nameKey: lastNameKey,
        sortedNameKey: lastNameKey,
        email: null,
        phone: null,
        unit: null,
        position: null,
        state: null,
        dateOfBirth: null,
        mailingConsent: null,
        anonymisedAt: now,
        updatedAt: now,
        version: sql`${person.version} + 1`,
      })
      .where(eq(person.id, one))
}

type Named = { email: string | null; phone: string | null }

/** What a text could call her by: her names in their usual orders, her addresses and numbers. */
export function wordsOf(
  people: readonly (Named & { givenNames: string; familyNames: string })[],
  accounts: readonly (Named & { name: string })[],
) {
  const ways = [...people, ...accounts].flatMap(({ email, phone }) => [email, phone])
  const all = [...namesOf(people), ...accounts.map(({ name }) => name), ...ways]
  return [...new Set(all.flatMap((word) => word?.trim() || []))].filter((word) => word.length > 3)
}

const anyOf = (column: SQLWrapper, values: readonly (number | string)[], type = 'int') =>
  sql`${column} = any(${sql.param([...values])}::${sql.raw(type)}[])`

async function seatsOf(tx: Tx, ids: readonly number[]) {
  const rows = await tx
    .select({ id: participation.id })
    .from(participation)
    .where(inArray(participation.personId, [...ids]))
  return rows.map(({ id }) => id)
}

async function activitiesOf(tx: Tx, ids: readonly number[]) {
  const seats = tx
    .select({ id: participation.activityId })
    .from(participation)
    .where(inArray(participation.personId, [...ids]))
  const lent = tx
    .select({ id: deployment.activityId })
    .from(deployment)
    .where(inArray(deployment.personId, [...ids]))
  return (await seats.union(lent)).map(({ id }) => id)
}

/** Those of her seats, and those in her name of seats that she does not have any more. */
const certificatesOf = (
  tx: Tx,
  seats: readonly number[],
  people: readonly { givenNames: string; familyNames: string }[],
) =>
  tx
    .select({ id: certificate.id, facts: certificate.facts })
    .from(certificate)
    .where(
      or(
        anyOf(certificate.participationId, seats, 'bigint'),
        and(isNull(certificate.participationId), or(...people.map(certifies))),
      ),
    )

/**
 * A certificate in nobody's name certifies nothing: whoever checks it is told that it is good no more, rather than that
 * there never was one.
 */
async function revoke(tx: Tx, ids: readonly number[], now: Date) {
  await tx
    .update(certificate)
    .set({
      status: 'revoked',
      revokedAt: sql`coalesce(${certificate.revokedAt}, ${now.toISOString()}::timestamptz)`,
      revokedReason: null,
      facts: sql`${certificate.facts} || ${JSON.stringify({ givenNames: redacted, familyNames: redacted })}::jsonb`,
      credential: '',
    })
    .where(anyOf(certificate.id, ids))
}

/** Position and the words of answers; days, scores and consents say nothing of who she is. */
async function emptySeats(tx: Tx, seats: readonly number[]) {
  await tx
    .update(participation)
    .set({ position: null, version: sql`${participation.version} + 1` })
    .where(anyOf(participation.id, seats, 'bigint'))
  // A text stays a text where answers are counted.
  await tx
    .update(answer)
    .set({ text: redacted })
    .where(
      and(
        sql`${answer.text} is not null`,
        inArray(
          answer.sheetId,
          tx
            .select({ id: answerSheet.id })
            .from(answerSheet)
            .where(anyOf(answerSheet.participationId, seats, 'bigint')),
        ),
      ),
    )
}

/** The log keeps what happened and when, and calls her by nothing. */
export async function emptyEvents(
  tx: Tx,
  given: {
    id: number
    words: readonly string[]
    /** The records whose events may call her by her name. */
    records: Record<
      'person' | 'activity' | 'user' | 'certificate' | 'registration' | 'request',
      readonly number[]
    >
  },
) {
  const { id, words, records } = given
  const tells = or(mentions(sql`${event.details}::text`, words), mentions(sql`${event.reason}`, words))
  const columns = { id: event.id, reason: event.reason, details: event.details }
  const byNumber = tx
    .select(columns)
    .from(event)
    .where(
      and(
        sql`${event.details} ? 'personId'`,
        anyOf(sql`${event.details} ->> 'personId'`, records.person.map(String), 'text'),
      ),
    )
  const ofRecords = (entity: keyof typeof records) =>
    tx
      .select(columns)
      .from(event)
      .where(and(eq(event.entity, entity), anyOf(event.entityId, records[entity]), tells))
  const found = [
    ...(await byNumber).map((row) => ({ ...row, details: named(row.details, id) })),
    ...(await ofRecords('person')),
    ...(await ofRecords('activity')),
    ...(await ofRecords('user')),
    ...(await ofRecords('certificate')),
    ...(await ofRecords('registration')),
    ...(await ofRecords('request')),
  ]
  // The first of two readings of one event is the one that knows her number.
  const events = new Map([...found].reverse().map((row) => [row.id, row]))
  for (const row of events.values()) {
    const details = without(row.details, words) as Record<string, unknown>
    await tx
      .update(event)
      .set({ details, reason: without(row.reason, words) as string | null })
      .where(eq(event.id, row.id))
  }
  const told = await tx
    .select({ id: notification.id, params: notification.params, userId: notification.userId })
    .from(notification)
    .where(anyOf(notification.eventId, [...events.keys()], 'bigint'))
  for (const row of told)
    await tx
      .update(notification)
      .set({ params: without(row.params, words) as Record<string, string> })
      .where(eq(notification.id, row.id))
  await emptyTold(tx, told, words)
}

/** The letters that told others of it: one of each happening, and those that gather the news of a day. */
async function emptyTold(tx: Tx, told: readonly { id: number; userId: number }[], words: readonly string[]) {
  const ids = told.map(({ id }) => id)
  const users = [...new Set(told.map(({ userId }) => userId))]
  const letters = await tx
    .select({ id: letter.id, params: letter.params })
    .from(letter)
    .where(
      and(
        or(
          anyOf(letter.notificationId, ids, 'bigint'),
          and(eq(letter.kind, 'digest'), anyOf(letter.userId, users)),
        ),
        mentions(sql`${letter.params}::text`, words),
      ),
    )
  for (const { id, params } of letters)
    await tx
      .update(letter)
      .set({ params: without(params, words) as Record<string, unknown> })
      .where(eq(letter.id, id))
}

const named = (details: Record<string, unknown>, id: number) =>
  'person' in details ? { ...details, person: pseudonymInFull(id) } : details

/** A value in which the words are nowhere: what was said around them stays. */
export function without(value: unknown, words: readonly string[]): unknown {
  if (typeof value === 'string') return words.reduce(takeOut, value)
  if (Array.isArray(value)) return value.map((item) => without(item, words))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, without(item, words)]))
}

/** Takes a word out of a text, whatever the accents, the case and the gaps. */
function takeOut(text: string, word: string) {
  const letters = [...word.normalize('NFD').replace(/\p{M}/gu, '')].map((letter) =>
    /\s/.test(letter) ? '\\s+' : `${letter.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\p{M}*`,
  )
  const found = new RegExp(letters.join(''), 'giu')
  const open = text.normalize('NFD')
  return found.test(open) ? open.replace(found, redacted).normalize('NFC') : text
}

/**
 * Who arrived and has a seat keeps the time of it; who has none yet, and has her
 * address, or her name and no address where she took part, is nobody to wait for.
 */
async function emptyArrivals(
  tx: Tx,
  {
    seats,
    addresses,
    activities,
    people,
  }: {
    seats: readonly number[]
    addresses: readonly string[]
    activities: readonly number[]
    people: readonly { givenNames: string; familyNames: string }[]
  },
) {
  const hers = or(
    anyOf(sql`lower(${arrival.email})`, addresses, 'text'),
    and(anyOf(arrival.activityId, activities), arrivedAs(people)),
  )
  await tx.delete(arrival).where(and(isNull(arrival.participationId), isNull(arrival.settledAt), hers))
  await tx
    .update(arrival)
    .set({ givenNames: redacted, familyNames: redacted, email: null, institution: null })
    .where(or(anyOf(arrival.participationId, seats, 'bigint'), hers))
}

/** What was not sent yet is not sent; of what was, only that it was. */
export async function emptyLetters(tx: Tx, addresses: readonly string[], users: readonly number[]) {
  const hers = or(anyOf(sql`lower(${letter.address})`, addresses, 'text'), anyOf(letter.userId, users))
  await tx.delete(letter).where(and(isNull(letter.sentAt), hers))
  await tx.update(letter).set({ address: redacted, params: {}, trouble: null }).where(hers)
  await tx.delete(caughtMail).where(mentions(caughtMail.to, addresses))
  // Reports that go out of their own accord come to her no more, and links that she was sent open nothing.
  await tx.delete(scheduleRecipient).where(anyOf(sql`lower(${scheduleRecipient.address})`, addresses, 'text'))
  await tx
    .update(editionLink)
    .set({ address: redacted, revokedAt: sql`coalesce(${editionLink.revokedAt}, minga_now())` })
    .where(anyOf(sql`lower(${editionLink.address})`, addresses, 'text'))
}

/** An account of hers that was closed is emptied too: what was done with it was done by nobody who can be named. */
export async function emptyAccounts(
  tx: Tx,
  users: readonly number[],
  addresses: readonly string[],
  name: string,
) {
  await tx.delete(signInAttempt).where(anyOf(sql`lower(${signInAttempt.email})`, addresses, 'text'))
  if (users.length === 0) return
  for (const table of [session, recoveryCode, userLink, userIdentity])
    await tx.delete(table).where(anyOf(table.userId, users))
  for (const id of users)
    await tx
      .update(user)
      .set({
        name,
        email: `${id}@anonymised.invalid`,
        active: false,
        passwordHash: null,
        function: null,
        phone: null,
        totpSecret: null,
        totpConfirmedAt: null,
        totpLastStep: null,
        version: sql`${user.version} + 1`,
      })
      .where(eq(user.id, id))
}

/** The name of a file may name her. */
async function emptyLists(tx: Tx, activities: readonly number[], words: readonly string[]) {
  const lists = await tx
    .select({ id: rosterImport.id, filename: rosterImport.filename })
    .from(rosterImport)
    .where(and(anyOf(rosterImport.activityId, activities), mentions(rosterImport.filename, words)))
  for (const { id, filename } of lists)
    await tx
      .update(rosterImport)
      .set({ filename: without(filename, words) as string })
      .where(eq(rosterImport.id, id))
}
