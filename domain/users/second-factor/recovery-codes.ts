import { randomBytes } from 'node:crypto'
import { and, count, eq, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { recoveryCode } from '@/db/schema/user'
import { hashOf } from '../../secrets'

const HOW_MANY = 10
/** Thirty-two, so that each is as likely as the next; l, o, 0 and 1 are taken for one another and left out. */
const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789'

const plain = (typed: string) => typed.toLowerCase().replace(/[^a-z0-9]/g, '')
const hashFor = (userId: number, code: string) => hashOf(`${userId}:${plain(code)}`)

/** Makes ten codes in place of those that there were; gives them back, to be shown this once. */
export async function makeRecoveryCodes(tx: Tx, userId: number): Promise<string[]> {
  await tx.delete(recoveryCode).where(eq(recoveryCode.userId, userId))
  const codes = Array.from({ length: HOW_MANY }, newCode)
  await tx.insert(recoveryCode).values(codes.map((code) => ({ userId, hash: hashFor(userId, code) })))
  return codes
}

/** Eighty bits in groups of four. */
function newCode() {
  const letters = [...randomBytes(16)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return (letters.match(/.{4}/g) as string[]).join('-')
}

/** Uses a code up; gives back whether there was one. */
export async function spendRecoveryCode(tx: Tx, userId: number, typed: string, now: Date) {
  const spent = await tx
    .update(recoveryCode)
    .set({ usedAt: now })
    .where(
      and(
        eq(recoveryCode.userId, userId),
        eq(recoveryCode.hash, hashFor(userId, typed)),
        isNull(recoveryCode.usedAt),
      ),
    )
    .returning({ hash: recoveryCode.hash })
  return spent.length > 0
}

/** How many codes are still good. */
export async function recoveryCodesLeft(db: Db, userId: number) {
  const [left] = await db
    .select({ count: count() })
    .from(recoveryCode)
    .where(and(eq(recoveryCode.userId, userId), isNull(recoveryCode.usedAt)))
  return left?.count ?? 0
}
