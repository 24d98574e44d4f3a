import { and, asc, desc, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { trailVerbs } from '@/db/enums'
import { activity } from '@/db/schema/activity'
import { consentText, retentionRun } from '@/db/schema/consent'
import { event } from '@/db/schema/event'
import { person } from '@/db/schema/person'
import { user } from '@/db/schema/user'
import { countRows, keysetPage, type ListQuery, readQuery } from '../paging'

/** Every version of what people agree to, the newest first: the one in use. */
export async function consentTexts(db: Db | Tx) {
  return db
    .select({
      id: consentText.id,
      number: consentText.number,
      texts: consentText.texts,
      purpose: consentText.purpose,
      legalBasis: consentText.legalBasis,
      madeAt: consentText.madeAt,
      madeBy: user.name,
    })
    .from(consentText)
    .leftJoin(user, eq(user.id, consentText.madeBy))
    .orderBy(desc(consentText.number))
}
export type ConsentVersion = Awaited<ReturnType<typeof consentTexts>>[number]

/** The version of what people agree to that is in use; null before there is one. */
export async function consentTextInUse(db: Db | Tx) {
  const [last] = await db.select().from(consentText).orderBy(desc(consentText.number)).limit(1)
  return last ?? null
}

/** The version of what people agree to that was in use at an instant; null where there was none yet. */
export async function consentTextAt(db: Db | Tx, at: Date) {
  const [last] = await db
    .select({ id: consentText.id, number: consentText.number })
    .from(consentText)
    .where(lte(consentText.madeAt, at))
    .orderBy(desc(consentText.number))
    .limit(1)
  return last ?? null
}

/** The last runs of the retention, the newest first. */
export const retentionRuns = (db: Db, limit = 60) =>
  db.select().from(retentionRun).orderBy(desc(retentionRun.id)).limit(limit)
export type RetentionRun = Awaited<ReturnType<typeof retentionRuns>>[number]

export type TrailQuery = ListQuery & { verb?: string; reader?: string }

/** Who looked at what is held about people and who took it along, the newest first, page by page. */
export async function trailOf(db: Db, asked: TrailQuery) {
  const query = readQuery(asked)
  const where = and(...filters(query))
  return keysetPage({
    query: { ...query, sort: '-when' },
    id: event.id,
    sorts: { when: event.id },
    defaultSort: '-when',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({
          id: event.id,
          at: event.at,
          verb: event.verb,
          entity: event.entity,
          entityId: event.entityId,
          details: event.details,
          who: user.name,
          role: user.role,
          activity: activity.title,
          person: { givenNames: person.givenNames, familyNames: person.familyNames },
          sortValue,
        })
        .from(event)
        .leftJoin(user, eq(user.id, event.actorId))
        .leftJoin(activity, and(eq(event.entity, 'activity'), eq(activity.id, event.entityId)))
        .leftJoin(person, and(eq(event.entity, 'person'), eq(person.id, event.entityId)))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countRows(db, db.select({ id: event.id }).from(event).where(where).limit(limit)),
  })
}
export type TrailRow = Awaited<ReturnType<typeof trailOf>>['rows'][number]

/** In the words of the index. */
const onTrail = sql`${event.verb} in ${sql.raw(`('${trailVerbs.join("', '")}')`)}`

function filters({ verb, reader }: TrailQuery): SQL[] {
  const known = trailVerbs.find((one) => one === verb)
  const by = Number(reader)
  return [
    onTrail,
    ...(known ? [eq(event.verb, known)] : []),
    ...(Number.isSafeInteger(by) && by > 0 && by < 2 ** 31 ? [eq(event.actorId, by)] : []),
  ]
}

/** Everybody who stands on the trail, by name: to narrow it. */
export const readersOnTrail = (db: Db) =>
  db
    .selectDistinct({ id: user.id, name: user.name })
    .from(event)
    .innerJoin(user, eq(user.id, event.actorId))
    .where(onTrail)
    .orderBy(asc(user.name))
    .limit(200)
