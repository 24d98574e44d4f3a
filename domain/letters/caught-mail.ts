import { and, desc, eq, lt, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caughtMail } from '@/db/schema/notification'
import { programme } from '@/db/schema/reference'
import { notFound } from '../errors'
import { storable } from '../storable'

const pageSize = 50

/** What the demo's own mail server took in is for everybody who looks at the demo, and is nowhere else. */
async function demandDemo(db: Db) {
  const [found] = await db.select({ demo: programme.demo }).from(programme).where(eq(programme.id, 1))
  if (!found?.demo) throw notFound()
}

/**
 * The mails that were caught, newest first, to all or to one address; `before` is the number of the last one of the
 * page before. Gives back the addresses to choose from and `next`, null on the last page. Throws `not_found` where
 * this is not the demo.
 */
export async function listCaughtMail(db: Db, { to, before }: { to: string | null; before: number | null }) {
  await demandDemo(db)
  const mails = await db
    .select({
      id: caughtMail.id,
      to: caughtMail.to,
      subject: caughtMail.subject,
      caughtAt: caughtMail.caughtAt,
    })
    .from(caughtMail)
    .where(
      and(
        to === null ? undefined : eq(caughtMail.to, storable(to)),
        before === null ? undefined : lt(caughtMail.id, before),
      ),
    )
    .orderBy(desc(caughtMail.id))
    .limit(pageSize + 1)
  const addresses = await db
    .select({ to: caughtMail.to, count: sql<number>`count(*)::int` })
    .from(caughtMail)
    .groupBy(caughtMail.to)
    .orderBy(caughtMail.to)
  const page = mails.slice(0, pageSize)
  return { mails: page, addresses, next: mails.length > pageSize ? (page.at(-1)?.id ?? null) : null }
}

export type ListedMail = Awaited<ReturnType<typeof listCaughtMail>>['mails'][number]

/** One of them whole. Throws `not_found`. */
export async function findCaughtMail(db: Db, id: number) {
  await demandDemo(db)
  const [found] = await db.select().from(caughtMail).where(eq(caughtMail.id, id))
  if (!found) throw notFound()
  return found
}
