import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose'
import type { Db, Tx } from '@/db/client'
import { signingKey } from '@/db/schema/certificate'
import { openVault } from '../users/second-factor/vault'

/** What a key signs with: RS256 the whole credential as a token (OB 3.0, 8.2), EdDSA the proof inside of it (8.3). */
export const signingAlgorithms = ['RS256', 'EdDSA'] as const
export type SigningAlgorithm = (typeof signingAlgorithms)[number]

/** A key that signs: its name, its public part as everybody may see it, and its private part. */
export type SigningKey = { kid: string; publicKey: JWK; privateKey: JWK }

const kinds = { RS256: 'RSA', EdDSA: 'OKP' } as const

/**
 * The key that signs now, made on first need. One that can't be opened any more, since the secret of the installation
 * is another one, is retired and a new one made; what it signed stays good.
 */
export async function keyThatSigns(
  tx: Tx,
  secret: string,
  algorithm: SigningAlgorithm,
  now: Date,
): Promise<SigningKey> {
  // Whoever else needs the first key waits here, and then finds this one.
  await tx.execute(sql`select pg_advisory_xact_lock(hashtext('signing_key'))`)
  const vault = openVault(secret, 'signing key')
  const isOfKind = and(
    isNull(signingKey.retiredAt),
    sql`${signingKey.publicKey}->>'kty' = ${kinds[algorithm]}`,
  )
  const [found] = await tx.select().from(signingKey).where(isOfKind).orderBy(desc(signingKey.madeAt)).limit(1)
  const opened = found ? vault.unseal(found.privateKey) : null
  if (found && opened !== null)
    return { kid: found.kid, publicKey: found.publicKey as JWK, privateKey: JSON.parse(opened) }
  if (found) await tx.update(signingKey).set({ retiredAt: now }).where(eq(signingKey.kid, found.kid))
  const made = await makeKey(algorithm)
  await tx.insert(signingKey).values({
    kid: made.kid,
    publicKey: made.publicKey as Record<string, unknown>,
    privateKey: vault.seal(JSON.stringify(made.privateKey)),
    madeAt: now,
  })
  return made
}

async function makeKey(algorithm: SigningAlgorithm): Promise<SigningKey> {
  const pair = await generateKeyPair(algorithm === 'EdDSA' ? 'Ed25519' : algorithm, {
    extractable: true,
    modulusLength: 2048,
  })
  const publicKey = await exportJWK(pair.publicKey)
  const kid = await calculateJwkThumbprint(publicKey)
  return {
    kid,
    publicKey: { ...publicKey, kid, alg: algorithm, use: 'sig' },
    privateKey: { ...(await exportJWK(pair.privateKey)), alg: algorithm },
  }
}

/** The public parts of all keys that ever signed, newest first. */
export async function publicKeys(db: Db): Promise<JWK[]> {
  const rows = await db
    .select({ publicKey: signingKey.publicKey })
    .from(signingKey)
    .orderBy(desc(signingKey.madeAt), signingKey.kid)
  return rows.map(({ publicKey }) => publicKey as JWK)
}

/** The public part of one; null where there is none of this name. */
export async function publicKeyOf(db: Db, kid: string): Promise<JWK | null> {
  const [row] = await db
    .select({ publicKey: signingKey.publicKey })
    .from(signingKey)
    .where(eq(signingKey.kid, kid))
  return (row?.publicKey as JWK | undefined) ?? null
}
