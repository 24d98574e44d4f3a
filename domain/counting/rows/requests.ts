import { and, eq, isNotNull, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { institution } from '@/db/schema/institution'
import { decision, request } from '@/db/schema/request'
import { visibleRequests } from '../../requests/visibility'
import type { Asked, RowsBehind } from './asked'
import { inActions, inTime, is, none } from './conditions'
import { countsOf, keysOfTime } from './keys'

/** The day of the decision that stands; a deferral decides nothing yet. */
const decidedOn = sql`(select max(${decision.decidedOn}) from ${decision}
  where ${decision.requestId} = ${request.id} and ${decision.outcome} in ('approved', 'declined', 'referred'))`

const from = sql`${request} join ${institution} on ${institution.id} = ${request.institutionId}
  left join ${action} on ${action.id} = ${request.actionId}`
const keys = {
  region: sql`${request.regionCode}`,
  country: sql`${request.countryCode}`,
  action: sql`${action.reference}`,
  institutionKind: sql`${institution.kind}`,
  institution: sql`${institution.id}`,
  status: sql`${request.status}`,
}

export function requestsBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const isDecided = measure === 'requestsDecided'
  const day = isDecided ? decidedOn : request.receivedOn
  const where = and(
    visibleRequests(actor),
    // An authority sees its own drafts, which nobody has received yet.
    ne(request.status, 'draft'),
    isDecided ? isNotNull(decidedOn) : undefined,
    inTime(day, scope),
    scope.action ? inActions(request.actionId, { action: scope.action }) : undefined,
    is(request.regionCode, scope.region),
    is(request.countryCode, scope.country),
    is(institution.kind, scope.institutionKind),
    is(institution.id, scope.institution),
    is(request.status, scope.status),
  )
  return {
    id: request.id,
    sorts: { received: request.receivedOn, title: request.title },
    defaultSort: '-received',
    counts: countsOf(from, where, { ...keys, ...keysOfTime(day) }),
    select: (more, sortValue = none) =>
      db
        .select({
          id: request.id,
          reference: request.reference,
          title: request.title,
          startsOn: request.receivedOn,
          decidedOn: sql<string | null>`${decidedOn}::text`,
          status: request.status,
          institution: institution.name,
          countryCode: request.countryCode,
          sortValue,
        })
        .from(request)
        .innerJoin(institution, eq(institution.id, request.institutionId))
        .where(and(where, more))
        .$dynamic(),
  }
}
