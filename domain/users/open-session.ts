import type { Tx } from '@/db/client'
import { session } from '@/db/schema/user'
import { record } from '../audit/record'

/** Where somebody comes from. */
export type From = { address: string; userAgent: string | null }
export type OpenedSession = { sessionId: string; userId: number; secondFactorDue: boolean }

/**
 * Opens a session for somebody who has shown who she is; one who has a second factor has still to show that, and
 * until then the session opens nothing. Gives back its id.
 */
export async function openSessionOf(
  tx: Tx,
  account: { id: number; totpConfirmedAt: Date | null },
  from: From,
  now: Date,
  how: Record<string, unknown> = {},
): Promise<OpenedSession> {
  const secondFactorDue = account.totpConfirmedAt !== null
  const [opened] = await tx
    .insert(session)
    .values({
      userId: account.id,
      createdAt: now,
      lastSeenAt: now,
      secondFactorDue,
      address: from.address,
      userAgent: from.userAgent?.slice(0, 300),
    })
    .returning({ id: session.id })
  const told = { entity: 'user', entityId: account.id, verb: 'signIn', actorId: account.id, at: now } as const
  await record(tx, { ...told, details: how })
  return { sessionId: (opened as { id: string }).id, userId: account.id, secondFactorDue }
}
