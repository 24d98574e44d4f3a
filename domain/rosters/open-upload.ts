import { and, eq, gte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { rosterUpload } from '@/db/schema/participation'
import { visibleActivities } from '../activities/visibility'
import type { Context } from '../command'
import { readContent } from '../documents/content'
import { DomainError, notFound } from '../errors'
import { activityDays } from './activity-days'
import { type Authority, authorityOf } from './authority'
import type { ListMapping } from './inputs'
import type { ReadEncoding } from './read/encodings'
import { readTable, type Table } from './read/read-table'
import { type ReadList, readList } from './read-list'
import { recallColumns } from './recall-columns'
import { keptSince } from './upload-roster'

export type OpenedUpload = {
  upload: { id: number; filename: string; digest: string; uploadedAt: Date; size: number }
  format: Table['format']
  /** In which encoding a text file was read, and how that is known; null of every other kind. */
  encoding: ReadEncoding | null
  days: string[]
  /** The names of the activity's sessions as they were when the list was read. */
  sessions: string[]
  /** For whom the columns of the list are remembered. */
  authority: Authority | null
  /** The headers that were remembered of lists of this very authority. */
  ownHeaders: ReadonlySet<string>
  list: ReadList
  /** What the officer said about its rows so far. */
  said: { choices: Record<string, string>; leaveOut: string[] }
}

/**
 * Reads a list that its uploader kept for an activity, with the columns as mapped. Throws `not_found` when the
 * activity is not there for the actor, DomainError `invalid` when the upload is not theirs or expired.
 */
export async function openUpload(
  { db, actor, now }: Context,
  given: { id: number; uploadId: number; mapping: ListMapping },
): Promise<OpenedUpload> {
  const [place] = await db
    .select({
      startsOn: activity.startsOn,
      endsOn: activity.endsOn,
      countryCode: activity.countryCode,
      sessions: activity.sessions,
      caseCountry: action.countryCode,
      actionId: activity.actionId,
    })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .where(and(eq(activity.id, given.id), visibleActivities(actor)))
  if (!place) throw notFound()
  const [upload] = await db
    .select()
    .from(rosterUpload)
    .where(
      and(
        eq(rosterUpload.id, given.uploadId),
        eq(rosterUpload.activityId, given.id),
        eq(rosterUpload.userId, actor.id),
        gte(rosterUpload.uploadedAt, keptSince(now)),
      ),
    )
  if (!upload) throw new DomainError('invalid', 'uploadErrors.expired')
  const bytes = await bytesOf(db, upload.digest)
  const { sheets, encoding } = given.mapping
  const table = await readTable(bytes, upload.filename, {}, { sheets, encoding })
  const days = activityDays(place)
  const authority = await authorityOf(db, place.actionId)
  const recalled = await recallColumns(db, authority?.id ?? 0)
  demandSessions(given.mapping, place.sessions)
  const list = readList(table, {
    activityDays: days,
    defaultCountry: place.countryCode ?? place.caseCountry,
    sessions: place.sessions,
    remembered: Object.fromEntries(recalled.map(({ headerKey, field }) => [headerKey, field])),
    rememberedScales: Object.fromEntries(
      recalled.flatMap(({ headerKey, scale }) => (scale ? [[headerKey, scale]] : [])),
    ),
    mapping: given.mapping,
    corrections: upload.said.corrections,
  })
  const { id, filename, digest, uploadedAt } = upload
  return {
    upload: { id, filename, digest, uploadedAt, size: bytes.length },
    format: table.format,
    encoding:
      table.encoding && table.encodingHow ? { encoding: table.encoding, how: table.encodingHow } : null,
    days,
    sessions: place.sessions,
    authority,
    ownHeaders: new Set(recalled.flatMap(({ headerKey, isOwn }) => (isOwn ? [headerKey] : []))),
    list,
    said: { choices: upload.said.choices ?? {}, leaveOut: upload.said.leaveOut ?? [] },
  }
}

/** Sessions that columns are said to be must be there, or be the two that half days come to. */
function demandSessions({ columns, sheetDays = {} }: ListMapping, sessions: readonly string[]) {
  const most = Math.max(2, sessions.length)
  const said = [...Object.values(columns), ...Object.values(sheetDays)]
  const session = Math.max(0, ...said.map((text) => Number(/\d-\d\d:(\d)$/.exec(text)?.[1] ?? 0)))
  if (session > most) throw new DomainError('invalid', 'rosters.errors.noSuchSession', { session })
}

async function bytesOf(db: Db, digest: string) {
  const parts: Uint8Array[] = []
  for await (const part of readContent(db, digest)) parts.push(part)
  return Buffer.concat(parts)
}
