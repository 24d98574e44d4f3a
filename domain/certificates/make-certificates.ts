import { and, eq, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { type Locale, locales } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { type CertificateFacts, certificate } from '@/db/schema/certificate'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { type Batch, type Step, workOn } from '../batches/work-on'
import { type AttendedRule, type Completion, hasCompleted, ruleOfActivity } from '../rosters/attended'
import { credentialOf } from './credential'
import type { Installation } from './installation'
import { writeCertificateLetter } from './letter'
import { newCode } from './new-code'
import { asToken, type Keys, withProof } from './sign'
import { keyThatSigns } from './signing-keys'
import { seatsWithCertificate, traineeSeats } from './standings'
import { toSeconds } from './to-seconds'

/** What it takes to complete an activity, in words of a language. */
export type CriteriaWords = (locale: Locale, rule: AttendedRule) => string

type Making = { db: Db; now: Date; installation: Installation; criteria: CriteriaWords }

/** So many are made in one short transaction: the embedded database serves nobody else meanwhile. */
const perStep = 25

/**
 * Does a batch of certificates, from wherever it was left: makes them for the seats of its list, or writes the letters
 * that bring them. Who has meanwhile got one, or lost what it takes, is skipped. Its outcome counts `issued`, `sent`
 * and `skipped`.
 */
export async function makeCertificates(making: Making, batchId: string) {
  await workOn(making, batchId, async (tx, batch) => {
    const { task, ids } = batch.input as { task: 'issue' | 'send'; ids: number[] }
    const next = ids.slice(batch.done, batch.done + perStep)
    if (next.length === 0) return { done: 0 }
    return task === 'issue' ? issue(tx, making, batch, next) : send(tx, making, next)
  })
}

async function issue(tx: Tx, making: Making, batch: Batch, seatIds: number[]): Promise<Step> {
  const { activityId } = batch
  if (activityId === null) throw new Error('certificates of no activity')
  const given = await whatIsSaid(tx, activityId)
  await holdPeople(
    tx,
    sql`select ${participation.personId} from ${participation}
    where ${participation.id} = any(${sql.param(seatIds)}::bigint[])`,
  )
  const have = await seatsWithCertificate(tx, seatIds)
  const seats = await traineeSeats(tx, activityId, seatIds)
  const keys = await keysThatSign(tx, making)
  let issued = 0
  for (const seat of seats) {
    const completion = hasCompleted(given.rule, seat)
    if (!completion.completed || have.has(seat.id)) continue
    const facts = factsOf(given, seat, completion)
    const row = {
      id: await nextId(tx),
      code: newCode(),
      locale: given.locale,
      facts,
      activityId,
      issuedAt: new Date(toSeconds(making.now)),
    }
    const criteria = making.criteria(given.locale, given.rule)
    const credential = credentialOf(making.installation, { ...row, criteria })
    const proved = await withProof(credential, keys.proof, making.installation)
    const made = await tx
      .insert(certificate)
      .overridingSystemValue()
      .values({
        ...row,
        participationId: seat.id,
        credential: await asToken(proved, keys.token, making.installation),
        issuedBy: batch.askedBy,
      })
      .onConflictDoNothing()
      .returning({ id: certificate.id })
    issued += made.length
  }
  return { done: seatIds.length, outcome: { issued, skipped: seatIds.length - issued } }
}

/**
 * Keeps those of these people from being anonymised, or joined with others, before the step is done; whoever was
 * meanwhile is read as she is now. In one order, as everybody who locks several.
 */
const holdPeople = (tx: Tx, ids: SQL) =>
  tx
    .select({ id: person.id })
    .from(person)
    .where(sql`${person.id} in (${ids})`)
    .orderBy(person.id)
    .for('share')

async function keysThatSign(tx: Tx, { installation, now }: Making): Promise<Keys> {
  return {
    token: await keyThatSigns(tx, installation.secret, 'RS256', now),
    proof: await keyThatSigns(tx, installation.secret, 'EdDSA', now),
  }
}

/** The id is signed along, as a place on the list of those that were revoked, so it is taken before. */
async function nextId(tx: Tx) {
  const [row] = await tx.execute<{ id: number }>(
    sql`select nextval(pg_get_serial_sequence('certificate', 'id'))::int as id`,
  )
  return (row as { id: number }).id
}

/** What all certificates of an activity say, as it stands now. */
async function whatIsSaid(tx: Tx, activityId: number) {
  const [found] = await tx
    .select({ activity, action: { name: action.name, reference: action.reference }, programme })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .innerJoin(programme, eq(programme.id, 1))
    .where(eq(activity.id, activityId))
  if (!found) throw new Error('A batch of certificates has no activity')
  const { settings } = found.programme
  const locale = found.activity.languages
    .map((language) => locales.find((known) => known === language))
    .find((known) => known !== undefined)
  return {
    ...found,
    rule: ruleOfActivity(found.activity, settings.completionRate),
    locale: locale ?? ('en' as const),
  }
}

function factsOf(
  { activity: held, action: of, programme: by }: Awaited<ReturnType<typeof whatIsSaid>>,
  { givenNames, familyNames }: { givenNames: string; familyNames: string },
  { days, ofDays }: Completion,
): CertificateFacts {
  return {
    givenNames,
    familyNames,
    activity: {
      title: held.title,
      kind: held.kind,
      startsOn: held.startsOn as string,
      endsOn: (held.endsOn ?? held.startsOn) as string,
      place: held.place,
      countryCode: held.countryCode,
      mode: held.mode,
    },
    action: of,
    programme: { name: by.name, fullName: by.fullName },
    days,
    ofDays,
    signature: by.settings.signature ?? null,
  }
}

async function send(tx: Tx, { now }: Making, ids: number[]): Promise<Step> {
  await holdPeople(
    tx,
    sql`select ${participation.personId} from ${participation}
    join ${certificate} on ${certificate.participationId} = ${participation.id}
    where ${certificate.id} = any(${sql.param(ids)}::int[])`,
  )
  const rows = await tx
    .select({ certificate, email: person.email })
    .from(certificate)
    .innerJoin(participation, eq(participation.id, certificate.participationId))
    .innerJoin(person, eq(person.id, participation.personId))
    .where(
      and(
        sql`${certificate.id} = any(${sql.param(ids)}::int[])`,
        eq(certificate.status, 'issued'),
        sql`${certificate.sentAt} is null`,
      ),
    )
  let sent = 0
  for (const { certificate: row, email } of rows)
    if (email !== null) {
      await writeCertificateLetter(tx, row, email, now)
      sent += 1
    }
  return { done: ids.length, outcome: { sent, skipped: ids.length - sent } }
}
