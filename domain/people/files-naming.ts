import { and, asc, eq, inArray, or, type SQLWrapper, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { activity, deployment } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { participation, rosterImport } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { resultVersion } from '@/db/schema/result'
import { recordsOf } from './held-about'

/**
 * The files that still name a person, which no command can change, only remove: the attendance lists of the activities
 * that she took part in or was lent to (`certain` where her seat was read from it), and other files there that are
 * called by her name. A file that is the version of a result is none of them.
 */
export async function filesNaming(db: Db | Tx, id: number) {
  const ids = await recordsOf(db, id)
  const hers = sql`${document.entityId} in (
    select ${participation.activityId} from ${participation} where ${inArray(participation.personId, ids)}
    union select ${deployment.activityId} from ${deployment} where ${inArray(deployment.personId, ids)})`
  const named = (text: SQLWrapper) =>
    sql`exists (select 1 from ${person} where ${inArray(person.id, ids)}
      and strpos(search_text(${text}), search_text(${person.familyNames})) > 0
      and strpos(search_text(${text}), search_text(${person.givenNames})) > 0)`
  return db
    .select({
      id: document.id,
      key: document.key,
      kind: document.kind,
      title: document.title,
      filename: document.filename,
      digest: document.digest,
      activityId: activity.id,
      activity: activity.title,
      actionId: activity.actionId,
      certain: sql<boolean>`exists (select 1 from ${participation} join ${rosterImport} on ${rosterImport.id} = ${participation.importId}
        where ${inArray(participation.personId, ids)} and ${participation.activityId} = ${activity.id} and ${rosterImport.digest} = ${document.digest})`,
    })
    .from(document)
    .innerJoin(activity, and(eq(document.entity, 'activity'), eq(activity.id, document.entityId)))
    .where(
      and(
        hers,
        or(eq(document.kind, 'attendance_list'), named(document.title), named(document.filename)),
        sql`not exists (select 1 from ${resultVersion} where ${resultVersion.documentId} = ${document.id})`,
      ),
    )
    .orderBy(asc(activity.startsOn), asc(document.id))
    .limit(500)
}
export type FileNaming = Awaited<ReturnType<typeof filesNaming>>[number]
