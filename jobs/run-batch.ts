import { eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { batch } from '@/db/schema/batch'
import { failBatch } from '@/domain/batches/work-on'
import { makeCertificates } from '@/domain/certificates/make-certificates'
import { makeArchive } from '@/reports/archive/make-archive'
import { certificateCriteria } from '@/reports/certificate-words'
import type { Installation } from './letter-words'

type Given = { db: Db; now: Date; installation: Installation }

/** Goes on with a batch, whatever its kind; one that failed on its last try is noted as failed. */
export async function runBatch(given: Given, batchId: string, isLastTry = false) {
  const [found] = await given.db.select({ kind: batch.kind }).from(batch).where(eq(batch.id, batchId))
  if (!found) return
  try {
    switch (found.kind) {
      case 'certificates':
        return await makeCertificates({ ...given, criteria: certificateCriteria }, batchId)
      case 'archive':
        return await makeArchive(given, batchId)
    }
  } catch (error) {
    if (isLastTry) await failBatch(given, batchId)
    throw error
  }
}
