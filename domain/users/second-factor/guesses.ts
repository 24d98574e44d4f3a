import { and, eq, gt, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { letter } from '@/db/schema/notification'
import { DomainError } from '../../errors'
import { failuresSince } from '../attempts'
import { tellAccountChanged } from '../tell-account-changed'

const DAY = 86_400_000
/** At any moment three codes of a million count, so thirty guesses find one in a day out of ten thousand. */
const MOST_A_DAY = 30

const dayBefore = (now: Date) => new Date(now.getTime() - DAY)

/**
 * Whether so many wrong codes were shown for a user within a day, wherever from, that the codes of the app count no
 * more: whoever shows them has the password and guesses. Recovery codes can't be guessed and go on counting, and a new
 * password ends it, so nobody is locked out.
 */
export const areCodesGuessed = async (tx: Tx, userId: number, now: Date) =>
  (await failuresSince(tx, { door: 'code', who: String(userId) }, dayBefore(now))) > MOST_A_DAY

/** What a code hears that would have to be one of the app's while these count no more. */
export const codesGuessed = () => new DomainError('forbidden', 'codesGuessed')

/** Tells a user, once in a day, that somebody who has her password guesses. */
export async function tellCodesGuessed(tx: Tx, userId: number, now: Date) {
  const told = await tx.$count(
    letter,
    and(
      eq(letter.userId, userId),
      eq(letter.kind, 'account_changed'),
      gt(letter.madeAt, dayBefore(now)),
      sql`${letter.params} ->> 'change' = 'codes_guessed'`,
    ),
  )
  if (told === 0) await tellAccountChanged(tx, userId, 'codes_guessed', now)
}
