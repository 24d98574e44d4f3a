import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import type { Locale, ReportFormat } from '@/db/enums'
import { edition, editionFile, editionLink } from '@/db/schema/edition'
import { programme } from '@/db/schema/reference'
import { readContent } from '../documents/content'
import { hashOf, newSecret } from '../secrets'
import { linkDays } from './inputs'
import { isLatest } from './visibility'

const DAY = 86_400_000

type ToShare = { editionId: number; locale: Locale; format: ReportFormat; address: string; now: Date }

/** Makes a link that opens one document of an edition, and nothing else. Gives back its path and until when it works. */
export async function shareByLink(tx: Tx, { now, ...shared }: ToShare) {
  const { secret, hash } = newSecret()
  const expiresAt = new Date(now.getTime() + linkDays * DAY)
  await tx.insert(editionLink).values({ ...shared, hash, madeAt: now, expiresAt })
  return { path: `/report/${secret}`, expiresAt }
}

/** What a link opens; null for one that is unknown, over or revoked, and for a report that was withdrawn. */
export async function editionByLink({ db, now }: { db: Db; now: Date }, secret: string) {
  const [found] = await db
    .select({
      locale: editionLink.locale,
      format: editionLink.format,
      expiresAt: editionLink.expiresAt,
      reference: edition.reference,
      version: edition.version,
      title: edition.title,
      titles: edition.titles,
      asOf: edition.asOf,
      isLatest,
      programme: programme.name,
      filename: editionFile.filename,
      mime: editionFile.mime,
      size: editionFile.size,
      digest: editionFile.digest,
    })
    .from(editionLink)
    .innerJoin(edition, eq(edition.id, editionLink.editionId))
    .innerJoin(
      editionFile,
      and(
        eq(editionFile.editionId, editionLink.editionId),
        eq(editionFile.locale, editionLink.locale),
        eq(editionFile.format, editionLink.format),
      ),
    )
    .leftJoin(programme, eq(programme.id, 1))
    .where(
      and(
        eq(editionLink.hash, hashOf(secret)),
        isNull(editionLink.revokedAt),
        gt(editionLink.expiresAt, now),
        eq(edition.status, 'frozen'),
      ),
    )
  return found ? { ...found, bytes: () => readContent(db, found.digest) } : null
}
