import { and, asc, desc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { FigureReport } from '@/db/enums'
import { savedFigure, savedFigureLink, savedFigurePin, savedFigureReport } from '@/db/schema/saved-figure'
import { user } from '@/db/schema/user'
import { type Actor, isStaff } from '../actor'
import type { Context } from '../command'
import { notFound } from '../errors'
import { hashOf } from '../secrets'
import { actorById } from '../users/queries'
import { queryOfFigure } from './row'
import { visibleFigures } from './visibility'

const shown = {
  id: savedFigure.id,
  titles: savedFigure.titles,
  measure: savedFigure.measure,
  groupBy: savedFigure.groupBy,
  splitBy: savedFigure.splitBy,
  form: savedFigure.form,
  filters: savedFigure.filters,
  status: savedFigure.status,
  reports: sql<FigureReport[]>`array(select ${savedFigureReport.kind} from ${savedFigureReport}
    where ${savedFigureReport.figureId} = ${savedFigure.id} order by ${savedFigureReport.kind})`,
  ownerId: savedFigure.ownerId,
  owner: user.name,
  version: savedFigure.version,
  updatedAt: savedFigure.updatedAt,
}

const isPinnedBy = (actor: Actor) => sql<boolean>`exists (select 1 from ${savedFigurePin}
  where ${savedFigurePin.figureId} = ${savedFigure.id} and ${savedFigurePin.userId} = ${actor.id})`

/** What is saved and exists for the actor, her own first, the latest first. */
export async function listSavedFigures(db: Db, actor: Actor) {
  return db
    .select({ ...shown, pinned: isPinnedBy(actor) })
    .from(savedFigure)
    .innerJoin(user, eq(user.id, savedFigure.ownerId))
    .where(visibleFigures(actor))
    .orderBy(desc(eq(savedFigure.ownerId, actor.id)), desc(savedFigure.updatedAt), desc(savedFigure.id))
    .limit(200)
}
export type SavedFigure = Awaited<ReturnType<typeof listSavedFigures>>[number]

/** One saved figure, and until when its link works. Throws `not_found`. */
export async function getSavedFigure({ db, actor, now }: Context, id: number) {
  const [found] = await db
    .select({ ...shown, pinned: isPinnedBy(actor) })
    .from(savedFigure)
    .innerJoin(user, eq(user.id, savedFigure.ownerId))
    .where(and(eq(savedFigure.id, id), visibleFigures(actor)))
  if (!found) throw notFound()
  const [link] = await db
    .select({ expiresAt: savedFigureLink.expiresAt })
    .from(savedFigureLink)
    .where(
      and(
        eq(savedFigureLink.figureId, id),
        isNull(savedFigureLink.revokedAt),
        gt(savedFigureLink.expiresAt, now),
      ),
    )
  return { ...found, sharedUntil: link?.expiresAt ?? null }
}

/** What the actor has on her home page, in its order. */
export async function pinnedFigures(db: Db, actor: Actor): Promise<SavedFigure[]> {
  return db
    .select({ ...shown, pinned: sql<boolean>`true` })
    .from(savedFigurePin)
    .innerJoin(savedFigure, eq(savedFigure.id, savedFigurePin.figureId))
    .innerJoin(user, eq(user.id, savedFigure.ownerId))
    .where(and(eq(savedFigurePin.userId, actor.id), visibleFigures(actor)))
    .orderBy(asc(savedFigurePin.position), asc(savedFigure.id))
}

/** What the team has put into reports of a kind, in its order. */
export async function figuresForReports(db: Db, kind: FigureReport) {
  return db
    .select(shown)
    .from(savedFigureReport)
    .innerJoin(savedFigure, eq(savedFigure.id, savedFigureReport.figureId))
    .innerJoin(user, eq(user.id, savedFigure.ownerId))
    .where(and(eq(savedFigure.status, 'team'), eq(savedFigureReport.kind, kind)))
    .orderBy(asc(savedFigureReport.position), asc(savedFigure.id))
}

/**
 * What a link opens: the figure, and whoever made the link, as whom it is counted, with what points at a person hidden.
 * Null for one that is unknown, over or ended, and where its maker has no account any more or doesn't see it herself.
 */
export async function figureByLink({ db, now }: Pick<Context, 'db' | 'now'>, secret: string) {
  const [found] = await db
    .select({ ...shown, madeBy: savedFigureLink.madeBy, expiresAt: savedFigureLink.expiresAt })
    .from(savedFigureLink)
    .innerJoin(savedFigure, eq(savedFigure.id, savedFigureLink.figureId))
    .innerJoin(user, eq(user.id, savedFigure.ownerId))
    .where(
      and(
        eq(savedFigureLink.hash, hashOf(secret)),
        isNull(savedFigureLink.revokedAt),
        gt(savedFigureLink.expiresAt, now),
      ),
    )
  if (!found) return null
  const maker = await actorById(db, found.madeBy)
  if (!maker || !(found.ownerId === maker.id || (isStaff(maker) && found.status === 'team'))) return null
  return { figure: found, query: queryOfFigure(found), maker }
}
