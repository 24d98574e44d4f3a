import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { letter, notification, notificationChoice } from '@/db/schema/notification'
import { programme } from '@/db/schema/reference'
import { user } from '@/db/schema/user'

/** Letters that an account can do without; the others are how one gets into it. */
const needsActive = ['notification', 'digest', 'report_sent']

/**
 * A letter that is to be sent now, with the programme's name, and counts the try. Gives back null for one that was
 * sent, that is gone, whose reader has no open account any more, or who has since chosen to have none of its kind.
 */
export async function takeLetter(db: Db, id: number) {
  const [found] = await db
    .select({
      letter,
      active: user.active,
      choice: notificationChoice.mail,
      programme: programme.name,
    })
    .from(letter)
    .leftJoin(user, eq(user.id, letter.userId))
    .leftJoin(notification, eq(notification.id, letter.notificationId))
    .leftJoin(
      notificationChoice,
      and(eq(notificationChoice.userId, letter.userId), eq(notificationChoice.kind, notification.kind)),
    )
    .leftJoin(programme, eq(programme.id, 1))
    .where(and(eq(letter.id, id), isNull(letter.sentAt)))
  if (!found) return null
  if (needsActive.includes(found.letter.kind) && found.active !== true) return null
  if (found.choice === 'never') return null
  await db
    .update(letter)
    .set({ tries: sql`${letter.tries} + 1` })
    .where(eq(letter.id, id))
  return { ...found.letter, programme: found.programme ?? 'Minga' }
}

export type TakenLetter = NonNullable<Awaited<ReturnType<typeof takeLetter>>>
