import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ActionStatus, RequestStatus } from '@/db/enums'
import { action } from '@/db/schema/action'
import { request } from '@/db/schema/request'
import { visibleActions } from '../actions/visibility'
import type { Actor } from '../actor'
import { visibleRequests } from '../requests/visibility'

const openRequests: RequestStatus[] = ['submitted', 'screening', 'clarification', 'consultation', 'deferred']
const openActions: ActionStatus[] = ['design', 'endorsed', 'implementation', 'reporting', 'suspended']

/** How many open requests and Actions, of those that the actor may see, the account with this id leads. */
export async function casesLed(db: Db, actor: Actor, userId: number) {
  const requests = await db.$count(
    request,
    and(visibleRequests(actor), eq(request.leadId, userId), inArray(request.status, openRequests)),
  )
  const actions = await db.$count(
    action,
    and(visibleActions(actor), eq(action.leadId, userId), inArray(action.status, openActions)),
  )
  return requests + actions
}
