import { and, eq, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { result } from '@/db/schema/result'
import { readContent } from '../documents/content'
import { notFound } from '../errors'
import { theProgramme } from '../reference'
import { isPublicDocument } from './read-actions'
import { isPublished } from './which'

/**
 * Opens a document for everybody: one that was marked as public, of an Action that is published. Throws `not_found` for
 * every other one.
 */
export async function openPublicDocument(db: Db, key: string) {
  const { openData } = (await theProgramme(db)).settings
  if (!openData) throw notFound()
  const [found] = await db
    .select()
    .from(document)
    .where(
      and(
        eq(document.key, key),
        isPublicDocument(),
        sql`case ${document.entity}
          when 'action' then ${document.entityId}
          when 'activity' then (select ${activity.actionId} from ${activity} where ${activity.id} = ${document.entityId})
          when 'result' then (select ${result.actionId} from ${result} where ${result.id} = ${document.entityId})
        end in (select ${action.id} from ${action} where ${isPublished(openData)})`,
      ),
    )
  if (!found) throw notFound()
  const { filename, mime, size, digest } = found
  return { filename, mime, size, digest, bytes: () => readContent(db, digest) }
}
