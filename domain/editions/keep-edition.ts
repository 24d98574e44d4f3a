import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { type Locale, locales, type ReportFormat } from '@/db/enums'
import type { Labels } from '@/db/schema/columns'
import { type Difference, edition, editionData, editionFile } from '@/db/schema/edition'
import { storeContent } from '../documents/content'
import { spool } from '../documents/spool'
import { letScheduleFail, sendScheduled } from '../schedules/send-scheduled'
import { digestOf } from './canonical'

export type KeptData = { locale: Locale; data: string; differences: Difference[] | null }

/** The edition that a job is to make, with what the version that it corrects says; null where it is made already. */
export async function editionToMake(db: Db, id: number) {
  const [found] = await db
    .select()
    .from(edition)
    .where(and(eq(edition.id, id), eq(edition.status, 'making')))
  if (!found) return null
  const [corrected] = found.supersedes
    ? await db.select().from(edition).where(eq(edition.id, found.supersedes))
    : []
  return { edition: found, corrected: corrected ?? null }
}

/**
 * Whether everything that was being written when a report was frozen is on record by now: a command that began before
 * and ended after it belongs to the state that is shown, and must not turn up between two of its languages.
 */
export async function isSettled(db: Db, id: number): Promise<boolean> {
  const [row] = await db.execute<{ settled: boolean }>(sql`
    select not exists (
      select from pg_stat_activity a
      where a.datname = current_database() and a.backend_xid is not null and age(a.backend_xid) > age(e.xmin)
    ) as settled
    from ${edition} e where e.id = ${id}`)
  return row?.settled === true
}

/** What an edition says, by language; what is missing has not been kept yet. */
export async function keptData(db: Db, id: number): Promise<Partial<Record<Locale, KeptData>>> {
  const kept: Partial<Record<Locale, KeptData>> = {}
  for (const locale of locales) {
    // One by one: a report may be large, and so may four.
    const [row] = await db
      .select()
      .from(editionData)
      .where(and(eq(editionData.editionId, id), eq(editionData.locale, locale)))
    if (row) kept[locale] = row
  }
  return kept
}

/** Whether an edition is still being made; nobody seals it before the transaction ends. */
async function isOpen(tx: Tx, id: number) {
  const [found] = await tx
    .select({ id: edition.id })
    .from(edition)
    .where(and(eq(edition.id, id), eq(edition.status, 'making')))
    .for('share')
  return found !== undefined
}

/** Keeps what an edition says in one language, unless it is kept already or another worker sealed the edition. */
export const keepData = (db: Db, editionId: number, data: KeptData) =>
  db.transaction(async (tx) => {
    if (await isOpen(tx, editionId))
      await tx
        .insert(editionData)
        .values({ editionId, ...data })
        .onConflictDoNothing()
  })

export type KeptFile = {
  locale: Locale
  format: ReportFormat
  filename: string
  mime: string
  bytes: Uint8Array
}

/** More than a document of ours ever has. */
const limit = 1024 ** 3

/** Keeps a document of an edition, unless it is kept already or another worker sealed the edition. */
export const keepFile = (db: Db, editionId: number, { bytes, ...file }: KeptFile) =>
  spool(
    once(bytes),
    (spooled) =>
      db.transaction(async (tx) => {
        if (!(await isOpen(tx, editionId))) return
        await storeContent(tx, spooled)
        const { size, digest } = spooled
        await tx
          .insert(editionFile)
          .values({ editionId, ...file, size, digest })
          .onConflictDoNothing()
      }),
    limit,
  )

async function* once(bytes: Uint8Array) {
  yield bytes
}

/** Which documents of an edition are kept, such as "es pdf". */
export async function keptFiles(db: Db, editionId: number) {
  const rows = await db
    .select({ locale: editionFile.locale, format: editionFile.format })
    .from(editionFile)
    .where(eq(editionFile.editionId, editionId))
  return new Set(rows.map(({ locale, format }) => `${locale} ${format}`))
}

/** That an edition is whole: from now on nothing of it changes, and where a schedule made it its letters are written. */
export async function sealEdition(
  { db, now }: { db: Db; now: Date },
  id: number,
  { texts, titles }: { texts: Record<Locale, string>; titles: Labels },
) {
  await db.transaction(async (tx) => {
    const [sealed] = await tx
      .update(edition)
      .set({ status: 'frozen', digest: digestOf(texts), titles, madeAt: now })
      .where(and(eq(edition.id, id), eq(edition.status, 'making')))
      .returning()
    // Another worker was faster.
    if (sealed) await sendScheduled(tx, sealed, now)
  })
}

/** That an edition can't be made. `trouble` is a key of `errors`. */
export async function failEdition({ db, now }: { db: Db; now: Date }, id: number, trouble: string) {
  await db.transaction(async (tx: Tx) => {
    const [failed] = await tx
      .update(edition)
      .set({ status: 'failed', madeAt: now })
      .where(and(eq(edition.id, id), eq(edition.status, 'making')))
      .returning({ id: edition.id })
    if (failed) await letScheduleFail(tx, id, trouble, now)
  })
}
