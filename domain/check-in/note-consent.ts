import { and, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { participation } from '@/db/schema/participation'
import { consentTextAt } from '../data-protection/queries'

/**
 * Writes down that somebody agreed when she checked in, with the version of the words that were in use then; what was
 * written down before stays.
 */
export async function noteConsent(tx: Tx, participationId: number, at: Date) {
  const text = await consentTextAt(tx, at)
  await tx
    .update(participation)
    .set({ consent: true, consentTextId: text?.id ?? null })
    .where(and(eq(participation.id, participationId), isNull(participation.consent)))
}
