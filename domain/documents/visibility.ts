import { and, eq, inArray, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { request } from '@/db/schema/request'
import { result } from '@/db/schema/result'
import { activityOfVisibleAction, visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { visibleRequests } from '../requests/visibility'
import { visibleResults } from '../results/visibility'
import type { DocumentEntity } from './inputs'

/**
 * The documents that exist for this actor, as a condition on `document`: those of records that do, and of these
 * what is meant for them. Observers see what is published, focal points also what is shared with the authority
 * (brief, "Roles"), experts the terms and the agenda of their deployments, and what they delivered. An attendance list
 * names more people than any of them may know.
 */
export function visibleDocuments(actor: Actor): SQL | undefined {
  const onVisible = or(
    on('request', sql`${request}`, sql`${request.id}`, visibleRequests(actor)),
    on('action', sql`${action}`, sql`${action.id}`, visibleActions(actor)),
    on('activity', sql`${activity}`, sql`${activity.id}`, activityOfVisibleAction(actor)),
    on('result', sql`${result}`, sql`${result.id}`, visibleResults(actor)),
  )
  switch (actor.role) {
    case 'administrator':
    case 'coordinator':
    case 'officer':
    case 'me_officer':
      return onVisible
    case 'focal_point':
      return and(inArray(document.audience, ['authority', 'public']), noList, onVisible)
    case 'observer':
      return and(eq(document.audience, 'public'), noList, onVisible)
    case 'expert':
      return and(
        eq(document.entity, 'activity'),
        or(inArray(document.kind, ['terms_of_reference', 'agenda']), eq(document.addedBy, actor.id)),
        onVisible,
      )
  }
}

const noList = ne(document.kind, 'attendance_list')

const on = (entity: DocumentEntity, table: SQL, id: SQL, visible: SQL | undefined) =>
  sql`(${document.entity} = ${entity} and exists (select 1 from ${table} where ${id} = ${document.entityId} and ${visible ?? sql`true`}))`

/** Finds a document of a record among those that exist for the actor and locks it; throws `not_found`. */
export async function lockDocumentOf(
  tx: Tx,
  { entity, entityId, documentId }: { entity: DocumentEntity; entityId: number; documentId: number },
  actor: Actor,
) {
  const [row] = await tx
    .select()
    .from(document)
    .where(
      and(
        eq(document.id, documentId),
        eq(document.entity, entity),
        eq(document.entityId, entityId),
        visibleDocuments(actor),
      ),
    )
    .for('update')
  if (!row) throw notFound()
  return row
}
