import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { aim } from '@/db/schema/framework'
import { visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'

/**
 * The aims of Actions that contribute to aims of the programme, with what they contribute to, by the name of their
 * Action: of those that exist for the actor.
 */
export const contributions = (db: Db, actor: Actor) =>
  db
    .select({
      id: aim.id,
      contributesToId: aim.contributesToId,
      title: aim.title,
      titles: aim.titles,
      level: aim.level,
      action: action.name,
      reference: action.reference,
    })
    .from(aim)
    .innerJoin(action, eq(action.id, aim.actionId))
    .where(and(isNotNull(aim.contributesToId), visibleActions(actor)))
    .orderBy(asc(action.name), asc(action.id), asc(aim.position), asc(aim.id))
export type Contribution = Awaited<ReturnType<typeof contributions>>[number]

/** What an aim of an Action may contribute to: the programme's own, in their order. */
export const programmeAims = (db: Db) =>
  db
    .select({ id: aim.id, title: aim.title, titles: aim.titles, level: aim.level })
    .from(aim)
    .where(isNull(aim.actionId))
    .orderBy(asc(aim.position), asc(aim.id))
