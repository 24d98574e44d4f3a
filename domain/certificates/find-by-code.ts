import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { succeed, tryDoor } from '../users/attempts'
import { readCode } from './code'

/** What a certificate tells to whoever has its code: what is printed on it, and whether it is good. */
export type CheckedCertificate = Pick<
  typeof certificate.$inferSelect,
  'code' | 'locale' | 'facts' | 'status' | 'issuedAt' | 'revokedAt'
>

/**
 * The certificate of a code as somebody types it; null when there is none. Whoever tries many codes that there are
 * not has to wait: throws `forbidden` then. `address` is the network address that is asked from.
 */
export async function findByCode(
  { db, now }: { db: Db; now: Date },
  typed: string,
  address: string,
): Promise<CheckedCertificate | null> {
  return (await findWith({ db, now }, typed, address))?.shown ?? null
}

/** The same with the signed credential; null also for one that was revoked. */
export async function credentialByCode(context: { db: Db; now: Date }, typed: string, address: string) {
  const found = await findWith(context, typed, address)
  return found && found.shown.status === 'issued' ? found : null
}

async function findWith({ db, now }: { db: Db; now: Date }, typed: string, address: string) {
  const code = readCode(typed.slice(0, 100))
  // What is no code was mistyped, or is no guess worth counting.
  if (code === null) return null
  const attempt = await tryDoor(db, { door: 'certificate', who: code, address, at: now })
  const [found] = await db
    .select({
      shown: {
        code: certificate.code,
        locale: certificate.locale,
        facts: certificate.facts,
        status: certificate.status,
        issuedAt: certificate.issuedAt,
        revokedAt: certificate.revokedAt,
      },
      credential: certificate.credential,
    })
    .from(certificate)
    .where(eq(certificate.code, code))
  if (!found) return null
  await db.transaction((tx) => succeed(tx, attempt))
  return found
}
