import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { country } from '@/db/schema/reference'
import { registration } from '@/db/schema/registration'
import { user } from '@/db/schema/user'
import { record } from '../audit/record'
import { parse } from '../command'
import { invalidField } from '../errors'
import { writeLetter } from '../letters/write-letter'
import { tryDoor } from '../users/attempts'
import { RegisterInput } from './inputs'

/**
 * An authority asks for an account; nobody is signed in, so this is no command, and the event names no actor. Outside
 * it looks the same whether the address is new, waits already or has an account, which only a letter to it says.
 * Throws DomainError `invalid`, or `forbidden` with `signInTooOften` after too many from one network address.
 */
export async function register(
  { db, now }: { db: Db; now: Date },
  raw: unknown,
  from: { address: string },
): Promise<void> {
  const { consent: _, ...asked } = parse(RegisterInput, raw)
  const regionCode = await regionOf(db, asked.countryCode)
  await tryDoor(db, { door: 'registration', who: asked.email, address: from.address, at: now })
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtext('registration'), hashtext(${asked.email}))`)
    const { name, authority } = asked
    const to = { userId: null, address: asked.email, locale: asked.locale }
    const account = await accountOf(tx, asked.email)
    if (account) {
      const owner = { userId: account.id, address: account.email, locale: account.locale }
      const params = { name: account.name, authority, path: '/forgot' }
      await writeLetter(tx, { kind: 'registration_received', to: owner, params })
      return
    }
    if (await isWaiting(tx, asked.email)) return
    const [made] = await tx
      .insert(registration)
      .values({ ...asked, regionCode, askedAt: now })
      .returning({ id: registration.id })
    if (!made) throw new Error('a registration was not written')
    await writeLetter(tx, { kind: 'registration_received', to, params: { name, authority } })
    await record(tx, {
      entity: 'registration',
      entityId: made.id,
      verb: 'register',
      to: 'waiting',
      actorId: null,
      at: now,
      details: { name, authority, consent: true },
    })
  })
}

async function regionOf(db: Db, code: string) {
  const [found] = await db
    .select({ regionCode: country.regionCode })
    .from(country)
    .where(eq(country.code, code))
  if (!found?.regionCode) throw invalidField('countryCode', 'choose')
  return found.regionCode
}

async function accountOf(tx: Tx, email: string) {
  const [found] = await tx
    .select({ id: user.id, email: user.email, name: user.name, locale: user.locale })
    .from(user)
    .where(eq(sql`lower(${user.email})`, email))
  return found
}

async function isWaiting(tx: Tx, email: string) {
  const [found] = await tx
    .select({ id: registration.id })
    .from(registration)
    .where(and(eq(registration.email, email), eq(registration.status, 'waiting')))
    .limit(1)
  return found !== undefined
}
