import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'

/** Sets the language in which a user reads. */
export async function chooseLanguage({ db, actor }: { db: Db; actor: Actor }, locale: Locale) {
  await db.update(user).set({ locale }).where(eq(user.id, actor.id))
}
