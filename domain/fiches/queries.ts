import { and, desc, eq } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { ficheVersion } from '@/db/schema/fiche'
import { user } from '@/db/schema/user'
import { actionPolicy } from '../actions/policy'
import { actionSubject, visibleActions } from '../actions/visibility'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { digestOf, type FicheContents, ficheContents } from './contents'

const sender = alias(user, 'sender')
const endorser = alias(user, 'endorser')

const columns = {
  id: ficheVersion.id,
  number: ficheVersion.number,
  contents: ficheVersion.contents,
  digest: ficheVersion.digest,
  sentAt: ficheVersion.sentAt,
  sentBy: sender.name,
  endorsedAt: ficheVersion.endorsedAt,
  endorsedBy: endorser.name,
  comment: ficheVersion.comment,
}

/**
 * The fiches of an Action that were sent to its authority, newest first. Takes an Action that the caller has found to
 * be visible; observers and experts are shown none.
 */
export async function ficheVersionsOf(db: Db, actor: Actor, actionId: number) {
  if (!isStaff(actor) && actor.role !== 'focal_point') return []
  const rows = await db
    .select(columns)
    .from(ficheVersion)
    .leftJoin(sender, eq(sender.id, ficheVersion.sentBy))
    .leftJoin(endorser, eq(endorser.id, ficheVersion.endorsedBy))
    .where(eq(ficheVersion.actionId, actionId))
    .orderBy(desc(ficheVersion.number))
  return rows.map((row) => ({ ...row, contents: row.contents as FicheContents }))
}
export type FicheVersion = Awaited<ReturnType<typeof ficheVersionsOf>>[number]

/** The same for the team, with whether the Action says something else by now than the last of them, not yet endorsed. */
export async function fichesSent(db: Db, actor: Actor, actionId: number) {
  const versions = await ficheVersionsOf(db, actor, actionId)
  const [last] = versions
  const isOpen = last !== undefined && last.endorsedAt === null
  return { versions, isStale: isOpen && last.digest !== digestOf(await ficheContents(db, actionId)) }
}

/**
 * One fiche as it was sent, whether it still says what the Action says, and whether it is the actor's to endorse; the last one without a number. Throws
 * `not_found` when the actor has no such Action or none was sent.
 */
export async function getFiche(db: Db, actor: Actor, reference: string, number?: number) {
  const [row] = await db
    .select()
    .from(action)
    .where(and(eq(action.reference, reference), visibleActions(actor)))
  if (!row) throw notFound()
  const { id, name, status } = row
  const found = { id, reference: row.reference, name, status }
  const versions = await ficheVersionsOf(db, actor, found.id)
  const version = number === undefined ? versions[0] : versions.find((each) => each.number === number)
  if (!version) throw notFound()
  const isStale = version.digest !== digestOf(await ficheContents(db, found.id))
  const mayEndorse = actionPolicy.rules.endorse.who(actor, await actionSubject(db, row))
  return { action: found, version, isLatest: version === versions[0], isStale, mayEndorse }
}
export type Fiche = Awaited<ReturnType<typeof getFiche>>
