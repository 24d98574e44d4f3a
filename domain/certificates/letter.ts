import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { writeLetter } from '../letters/write-letter'
import { printedCode } from './code'
import { pageOfCode } from './installation'
import { nameOn } from './name-on'

type Row = Pick<typeof certificate.$inferSelect, 'id' | 'code' | 'locale' | 'facts'>

/** Writes the letter that brings somebody her certificate, in its language, and notes when. */
export async function writeCertificateLetter(tx: Tx, row: Row, address: string, now: Date) {
  await writeLetter(tx, {
    kind: 'certificate_issued',
    to: { userId: null, address, locale: row.locale },
    params: {
      name: nameOn(row.facts),
      title: row.facts.activity.title,
      code: printedCode(row.code),
      path: pageOfCode(row.code),
    },
    at: now,
  })
  await tx.update(certificate).set({ sentAt: now }).where(eq(certificate.id, row.id))
}
