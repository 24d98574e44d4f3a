import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { opinion } from '@/db/schema/request'
import { writeLetter } from '../letters/write-letter'
import { newSecret } from '../secrets'
import { opinionLetter } from './ask-services'

/**
 * Reminds one service of the opinion that it owes: a link with a secret of its own goes out by letter, since only
 * hashes of the earlier ones are kept, which stay good; whoever signs in is told by the event. Gives back what is to be told.
 */
export async function remindService(
  tx: Tx,
  owed: Pick<typeof opinion.$inferSelect, 'id' | 'service' | 'dueOn' | 'email' | 'locale'>,
  request: { reference: string | null; title: string },
  now: Date,
) {
  const link = owed.email ? newSecret() : null
  await tx
    .update(opinion)
    .set({
      remindedAt: now,
      ...(link ? { linkHashes: sql`array_append(${opinion.linkHashes}, ${link.hash})` } : {}),
    })
    .where(eq(opinion.id, owed.id))
  if (link && owed.email)
    await writeLetter(tx, {
      kind: 'opinion_reminder',
      to: { userId: null, address: owed.email, locale: owed.locale ?? 'en' },
      params: opinionLetter({ ...owed, ...request, secret: link.secret }),
    })
  return { service: owed.service, dueOn: owed.dueOn }
}
