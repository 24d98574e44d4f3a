import { and, eq } from 'drizzle-orm'
import { locales, reportFormats } from '@/db/enums'
import { edition, editionFile } from '@/db/schema/edition'
import type { Context } from '../command'
import { readContent } from '../documents/content'
import { notFound } from '../errors'
import { readableEditions } from './visibility'

/**
 * Opens a document of a frozen report: what it is, and its bytes as they were kept. Throws `not_found` when it does not
 * exist for the actor.
 */
export async function openEditionFile(
  { db, actor }: Pick<Context, 'db' | 'actor'>,
  { id, language, format }: { id: number; language: string; format: string },
) {
  const locale = locales.find((known) => known === language)
  const kept = reportFormats.find((known) => known === format)
  if (!locale || !kept) throw notFound()
  const [found] = await db
    .select({
      filename: editionFile.filename,
      mime: editionFile.mime,
      size: editionFile.size,
      digest: editionFile.digest,
      locale: editionFile.locale,
    })
    .from(editionFile)
    .innerJoin(edition, eq(edition.id, editionFile.editionId))
    .where(
      and(
        eq(editionFile.editionId, id),
        eq(editionFile.locale, locale),
        eq(editionFile.format, kept),
        readableEditions(actor),
      ),
    )
  if (!found) throw notFound()
  return { ...found, bytes: () => readContent(db, found.digest) }
}
