import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { ficheVersion } from '@/db/schema/fiche'
import { followUp } from '@/db/schema/follow-up'
import { request } from '@/db/schema/request'
import { visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { ficheStates } from '../fiches/fiche-states'
import { visibleFollowUps } from '../follow-ups/visibility'
import { unreadThreads } from '../messages/queries'
import { visibleRequests } from '../requests/visibility'

/** What is asked of an authority: what it alone can do next. */
export type Asked =
  | { asked: 'clarify'; reference: string; title: string; since: Date }
  | { asked: 'endorse'; reference: string; title: string; since: Date }
  | { asked: 'followUp'; id: number; title: string; months: number; since: Date }
  | { asked: 'read'; reference: string; title: string; count: number }
  | { asked: 'finish'; id: number; title: string; since: Date }

/** What waits for the focal points of the actor's authority, the most pressing first. */
export async function whatIsAsked(db: Db, actor: Actor): Promise<Asked[]> {
  return [
    ...(await toClarify(db, actor)).map((row) => ({ asked: 'clarify' as const, ...row })),
    ...(await toEndorse(db, actor)).map((row) => ({ asked: 'endorse' as const, ...row })),
    ...(await toFollowUp(db, actor)).map((row) => ({ asked: 'followUp' as const, ...row })),
    ...(await unreadThreads(db, actor)).map((row) => ({ asked: 'read' as const, ...row })),
    ...(await toFinish(db, actor)).map((row) => ({ asked: 'finish' as const, ...row })),
  ]
}

/** The Actions for which the actor's authority answers: those whose requests it leads, as a condition on `action`. */
const answersFor = (actor: Actor) =>
  and(
    visibleActions(actor),
    sql`${action.id} in (select ${request.actionId} from ${request} where ${request.institutionId} = ${actor.institutionId ?? 0})`,
  )

const toClarify = (db: Db, actor: Actor) =>
  db
    .select({ reference: sql<string>`${request.reference}`, title: request.title, since: request.updatedAt })
    .from(request)
    .where(and(eq(request.institutionId, actor.institutionId ?? 0), eq(request.status, 'clarification')))
    .orderBy(asc(request.updatedAt))

/** Actions in design whose last fiche was sent, not endorsed, and still says what the Action says. */
async function toEndorse(db: Db, actor: Actor) {
  const rows = await db
    .select({
      id: action.id,
      reference: action.reference,
      title: action.name,
      since: sql`max(${ficheVersion.sentAt})`.mapWith(ficheVersion.sentAt),
    })
    .from(action)
    .innerJoin(ficheVersion, eq(ficheVersion.actionId, action.id))
    .where(and(answersFor(actor), eq(action.status, 'design')))
    .groupBy(action.id)
    .orderBy(asc(action.id))
  const states = await ficheStates(
    db,
    rows.map(({ id }) => id),
  )
  return rows.filter(({ id }) => states.get(id) === 'sent').map(({ id: _, ...row }) => row)
}

const toFollowUp = (db: Db, actor: Actor) =>
  db
    .select({
      id: followUp.id,
      title: action.name,
      months: followUp.months,
      since: sql`${followUp.askedAt}`.mapWith(followUp.askedAt),
    })
    .from(followUp)
    .innerJoin(action, eq(action.id, followUp.actionId))
    .where(and(visibleFollowUps(actor), answersFor(actor), eq(followUp.status, 'asked')))
    .orderBy(asc(followUp.dueOn))

const toFinish = (db: Db, actor: Actor) =>
  db
    .select({ id: request.id, title: request.title, since: request.updatedAt })
    .from(request)
    .where(and(visibleRequests(actor), eq(request.status, 'draft')))
    .orderBy(desc(request.updatedAt))
