import { and, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Entity } from '@/db/enums'
import { deployment } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { notification, notificationChoice } from '@/db/schema/notification'
import { opinion, request } from '@/db/schema/request'
import { user, userRegion } from '@/db/schema/user'
import { writeLetter } from '../letters/write-letter'
import { timeZone } from '../time-zone'
import { afterQuietHours } from './quiet-hours'
import { type TheCase, theCase } from './the-case'
import { usualChoice } from './usual-choice'
import { type Audience, type Telling, whoIsTold } from './who-is-told'

export type ToTell = {
  id: number
  entity: Entity
  entityId: number
  verb: string
  actorId: number | null
  at: Date
  details: Record<string, unknown>
}

const DAY = 86_400_000
/** What is written down later than this, such as a programme that is loaded with its past, is told in the app only. */
const daysForLetters = 2
/** … and later than this to nobody. */
const daysForAnybody = 30

/**
 * Tells whom the table names of an event, in its transaction: a notification in the app, and a letter to whoever
 * wants one of this kind at once, after her quiet hours.
 */
export async function tellOf(tx: Tx, event: ToTell) {
  const known = whoIsTold[event.entity][event.verb] ?? []
  const age = (Date.now() - event.at.getTime()) / DAY
  if (known.length === 0 || age > daysForAnybody) return
  const found = await theCase(tx, event.entity, event.entityId)
  if (!found) return
  const tellings = known.filter(({ when }) => when === undefined || when(event, found.values))
  const values = { ...found.values, ...(await said(tx, event)) }
  for (const telling of tellings)
    for (const reader of await readers(tx, telling, found, event))
      await tellReader(tx, { telling, found, event, values, reader, byLetter: age <= daysForLetters })
}

type Reader = Awaited<ReturnType<typeof readers>>[number]

/** The open accounts of an audience, without whoever did it, each with how she wants to be told. */
async function readers(tx: Tx, { kind, whom }: Telling, found: TheCase, event: ToTell) {
  const conditions = await Promise.all(whom.map((audience) => condition(tx, audience, found, event)))
  return tx
    .select({
      id: user.id,
      name: user.name,
      email: user.email,
      role: user.role,
      locale: user.locale,
      institutionId: user.institutionId,
      quietFrom: user.quietFrom,
      quietUntil: user.quietUntil,
      timeZone: user.timeZone,
      choice: notificationChoice.mail,
    })
    .from(user)
    .leftJoin(
      notificationChoice,
      and(eq(notificationChoice.userId, user.id), eq(notificationChoice.kind, kind)),
    )
    .where(
      and(
        user.active,
        or(...conditions),
        event.actorId === null ? undefined : sql`${user.id} <> ${event.actorId}`,
      ),
    )
}

async function condition(
  tx: Tx,
  audience: Audience,
  found: TheCase,
  event: ToTell,
): Promise<SQL | undefined> {
  switch (audience) {
    case 'carriers': {
      const carriers = await openAccounts(tx, [
        ...(found.leadId === null ? [] : [found.leadId]),
        ...found.teamIds,
      ])
      return carriers.length > 0 ? inArray(user.id, carriers) : coordinatorsOf(found.regionCode)
    }
    case 'coordinators':
      return coordinatorsOf(found.regionCode)
    case 'authority':
    case 'joint': {
      const institutions = found.asked.flatMap(({ institutionId, jointly }) =>
        jointly === (audience === 'joint') ? institutionId : [],
      )
      return institutions.length > 0
        ? and(eq(user.role, 'focal_point'), inArray(user.institutionId, institutions))
        : sql`false`
    }
    case 'lead':
      return found.leadId === null ? sql`false` : eq(user.id, found.leadId)
    case 'added': {
      const added = Array.isArray(event.details.added) ? event.details.added.map(Number) : []
      return added.length > 0 ? inArray(user.id, added) : sql`false`
    }
    case 'deployed':
      return and(
        eq(user.role, 'expert'),
        event.verb === 'deployExpert' ? eq(user.personId, Number(event.details.personId)) : undefined,
        inArray(
          user.personId,
          tx
            .select({ personId: deployment.personId })
            .from(deployment)
            .where(eq(deployment.activityId, event.entityId)),
        ),
      )
    case 'asked':
      return inArray(
        user.id,
        tx
          .select({ userId: sql<number>`${opinion.userId}` })
          .from(opinion)
          .where(
            and(
              eq(opinion.requestId, event.entityId),
              eq(opinion.service, String(event.details.service ?? '')),
              isNotNull(opinion.userId),
            ),
          ),
      )
    case 'monitors':
      return eq(user.role, 'me_officer')
    case 'administrators':
      return eq(user.role, 'administrator')
    case 'allCoordinators':
      return eq(user.role, 'coordinator')
  }
}

/** Those of these accounts that can still be told something. */
async function openAccounts(tx: Tx, ids: number[]) {
  if (ids.length === 0) return []
  const rows = await tx
    .select({ id: user.id })
    .from(user)
    .where(and(inArray(user.id, ids), user.active))
  return rows.map(({ id }) => id)
}

const coordinatorsOf = (regionCode: string) =>
  and(
    eq(user.role, 'coordinator'),
    sql`exists (select 1 from ${userRegion} where ${userRegion.userId} = ${user.id} and ${userRegion.regionCode} = ${regionCode})`,
  )

/** What else the sentence speaks of. */
async function said(tx: Tx, { entity, entityId, verb, actorId, details }: ToTell) {
  const values: Record<string, string> = { verb }
  for (const name of ['document', 'service', 'stance', 'dueOn', 'deadline'])
    if (typeof details[name] === 'string') values[name] = details[name]
  if (verb === 'approve' || verb === 'decline' || verb === 'refer' || verb === 'defer')
    values.outcome = outcomes[verb]
  if (actorId !== null) {
    const [actor] = await tx.select({ name: user.name }).from(user).where(eq(user.id, actorId))
    values.actor = actor?.name ?? ''
  }
  if (entity === 'request') {
    const [asking] = await tx
      .select({ name: institution.name })
      .from(request)
      .innerJoin(institution, eq(institution.id, request.institutionId))
      .where(eq(request.id, entityId))
    values.authority = asking?.name ?? ''
  }
  return values
}

const outcomes = { approve: 'approved', decline: 'declined', refer: 'referred', defer: 'deferred' }

async function tellReader(
  tx: Tx,
  given: {
    telling: Telling
    found: TheCase
    event: ToTell
    values: Record<string, string>
    reader: Reader
    byLetter: boolean
  },
) {
  const { telling, found, event, reader, byLetter } = given
  const { kind } = telling
  const own = found.asked.find(({ institutionId }) => institutionId === reader.institutionId)
  const values =
    kind === 'case_given'
      ? { ...given.values, part: reader.id === found.leadId ? 'lead' : 'team' }
      : given.values
  const href =
    reader.role === 'focal_point'
      ? `/portal/requests/${own?.reference ?? ''}`
      : reader.role === 'expert'
        ? `/deployments/${event.entityId}`
        : found.page
  const [written] = await tx
    .insert(notification)
    .values({ userId: reader.id, kind, eventId: event.id, href, params: values, madeAt: event.at })
    .onConflictDoNothing()
    .returning({ id: notification.id })
  const choice = reader.choice ?? usualChoice(reader.role, kind)
  if (!written || !byLetter || choice !== 'at_once') return
  await writeLetter(tx, {
    kind: 'notification',
    to: { userId: reader.id, address: reader.email, locale: reader.locale },
    params: { name: reader.name, kind, values, path: `/notifications/${written.id}` },
    after: afterQuietHours(event.at, reader, reader.timeZone ?? timeZone) ?? undefined,
    notificationId: written.id,
  })
}
