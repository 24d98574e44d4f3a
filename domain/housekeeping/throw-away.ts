import { lt, or } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { caughtMail } from '@/db/schema/notification'
import { signInAttempt, userLink } from '@/db/schema/user'
import { dropExpiredUploads } from '../documents/hold-upload'
import { dropExpiredLists } from '../rosters/upload-roster'
import { forgetUses } from '../tokens/queries'

const DAY = 86_400_000
/** Attempts are counted for minutes and looked at for weeks; links that are spent say nothing any more. */
const daysKept = 30

/** Throws away what is past its time: uploads and lists that nobody used, spent links, old attempts, what the demo caught. */
export async function throwAway({ db, now }: { db: Db; now: Date }) {
  const oldest = new Date(now.getTime() - daysKept * DAY)
  await db.transaction((tx) => dropExpiredUploads(tx, now))
  await db.transaction((tx) => dropExpiredLists(tx, now))
  await db.delete(userLink).where(or(lt(userLink.usedAt, oldest), lt(userLink.expiresAt, oldest)))
  await db.delete(signInAttempt).where(lt(signInAttempt.at, oldest))
  await forgetUses({ db, now })
  await db.delete(caughtMail).where(lt(caughtMail.caughtAt, oldest))
}
