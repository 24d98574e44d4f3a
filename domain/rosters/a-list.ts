import { readFile } from 'node:fs/promises'
import { asc, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { participation } from '@/db/schema/participation'
import type { Actor } from '../actor'
import { now } from '../documents/a-case'
import { importRoster } from './import-roster'
import { uploadRoster } from './upload-roster'

/* For tests: lists as officers upload them. */

export const aContext = (db: Db, actor: Actor) => ({ db, actor, now })

/** One of the sample lists of the end-to-end tests. */
export const sampleList = (name: string) =>
  readFile(new URL(`../../e2e/fixtures/rosters/${name}`, import.meta.url))

export async function upload(
  db: Db,
  actor: Actor,
  id: number,
  content: Uint8Array | string,
  filename = 'list.csv',
) {
  async function* body() {
    yield typeof content === 'string' ? Buffer.from(content) : content
  }
  return (await uploadRoster(aContext(db, actor), { id, filename, body: body() })).id
}

/** Uploads a list and records it as proposed, with what the officer says about its rows. */
export async function record(
  db: Db,
  actor: Actor,
  id: number,
  content: Uint8Array | string,
  said: Partial<Omit<Parameters<typeof importRoster>[1], 'id' | 'uploadId'>> & { filename?: string } = {},
) {
  const { filename, ...rest } = said
  const uploadId = await upload(db, actor, id, content, filename)
  return importRoster(aContext(db, actor), { id, uploadId, ...rest })
}

/** An activity of an Action, held on these days. */
export async function anActivity(
  db: Db,
  actionId: number,
  number: string,
  startsOn: string,
  endsOn = startsOn,
) {
  const [row] = await db
    .insert(activity)
    .values({
      actionId,
      number,
      kind: 'training',
      title: `Curso ${number}`,
      status: 'held',
      startsOn,
      endsOn,
      countryCode: 'MX',
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: activity.id })
  if (!row) throw new Error('nothing was inserted')
  return row.id
}

export const setDays = (db: Db, id: number, startsOn: string, endsOn: string) =>
  db.update(activity).set({ startsOn, endsOn }).where(eq(activity.id, id))

/** Every seat, in the order in which they were made. */
export const seatsNow = (db: Db) => db.select().from(participation).orderBy(asc(participation.id))
