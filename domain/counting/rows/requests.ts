import { and, between, eq, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { decision, request } from '@/db/schema/request'
import { visibleRequests } from '../../requests/visibility'
import type { Asked, RowsBehind } from './asked'
import { inActions, none, yearOf } from './conditions'

export function requestsBehind(db: Db | Tx, { actor, measure, scope }: Asked): RowsBehind {
  const decided = sql`${decision.requestId} = ${request.id} and ${decision.outcome} in ('approved', 'declined', 'referred')`
  const inYear = scope.year === undefined ? undefined : yearOf(scope.year)
  return {
    id: request.id,
    sorts: { received: request.receivedOn, title: request.title },
    defaultSort: '-received',
    select: (more, sortValue = none) =>
      db
        .select({
          id: request.id,
          reference: request.reference,
          title: request.title,
          startsOn: request.receivedOn,
          decidedOn: sql<
            string | null
          >`(select max(${decision.decidedOn})::text from ${decision} where ${decided})`,
          status: request.status,
          institution: institution.name,
          countryCode: request.countryCode,
          sortValue,
        })
        .from(request)
        .innerJoin(institution, eq(institution.id, request.institutionId))
        .where(
          and(
            visibleRequests(actor),
            // An authority sees its own drafts, which nobody has received yet.
            ne(request.status, 'draft'),
            measure === 'requestsDecided'
              ? sql`exists (select 1 from ${decision} where ${decided}${inYear ? sql` and ${between(decision.decidedOn, ...inYear)}` : sql``})`
              : inYear
                ? between(request.receivedOn, ...inYear)
                : undefined,
            scope.action ? inActions(request.actionId, { action: scope.action }) : undefined,
            scope.region ? eq(request.regionCode, scope.region) : undefined,
            scope.country ? eq(request.countryCode, scope.country) : undefined,
            more,
          ),
        )
        .$dynamic(),
  }
}
