import { and, eq, inArray, isNotNull, ne, or, type SQL, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { screeningQuestion } from '@/db/schema/reference'
import { opinion, request, requestInstitution, screeningAnswer } from '@/db/schema/request'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { askedBy } from './asked-by'
import type { RequestSubject } from './policy'

/**
 * The requests that exist for this actor (brief, "Roles"), as a condition on `request`; for a focal point also those
 * for which her authority asks jointly. A draft is there for the authority that writes it alone until it is submitted.
 */
export function visibleRequests(actor: Actor): SQL | undefined {
  switch (actor.role) {
    case 'administrator':
    case 'me_officer':
      return sent
    case 'coordinator':
    case 'officer':
      return and(sent, or(inArray(request.regionCode, [...actor.regions]), eq(request.leadId, actor.id)))
    case 'observer':
      return and(sent, inArray(request.countryCode, [...actor.countries]))
    case 'focal_point':
      return actor.institutionId === null ? sql`false` : askedBy(actor.institutionId)
    case 'expert':
      return sql`false`
  }
}

const sent = ne(request.status, 'draft')

/** Finds one request among those that exist for the actor and locks it; throws `not_found`. */
export async function lockVisibleRequest(tx: Tx, { id }: { id: number }, actor: Actor) {
  const [row] = await tx
    .select()
    .from(request)
    .where(and(eq(request.id, id), visibleRequests(actor)))
    .for('update')
  if (!row) throw notFound()
  return { ...(await requestSubject(tx, row)), ...row }
}
export type LockedRequest = Awaited<ReturnType<typeof lockVisibleRequest>>

/** What the rules look at, for a request that was read. */
export async function requestSubject(
  tx: Db | Tx,
  row: Pick<
    typeof request.$inferSelect,
    'id' | 'status' | 'regionCode' | 'countryCode' | 'leadId' | 'institutionId'
  >,
): Promise<RequestSubject> {
  const [{ open } = { open: 0 }] = await tx
    .select({ open: sql<number>`count(*)::int` })
    .from(screeningQuestion)
    .where(
      and(
        screeningQuestion.active,
        sql`not exists (select 1 from ${screeningAnswer} where ${screeningAnswer.requestId} = ${row.id}
          and ${screeningAnswer.questionCode} = ${screeningQuestion.code})`,
      ),
    )
  const [{ vetoes } = { vetoes: 0 }] = await tx
    .select({ vetoes: sql<number>`count(*)::int` })
    .from(opinion)
    .where(and(eq(opinion.requestId, row.id), opinion.veto, eq(opinion.stance, 'against')))
  const asked = await tx
    .select({ userId: opinion.userId })
    .from(opinion)
    .where(and(eq(opinion.requestId, row.id), isNotNull(opinion.userId)))
  const joint = await tx
    .select({ id: requestInstitution.institutionId })
    .from(requestInstitution)
    .where(and(eq(requestInstitution.requestId, row.id), eq(requestInstitution.role, 'joint')))
  return {
    status: row.status,
    regionCode: row.regionCode,
    countryCode: row.countryCode,
    leadId: row.leadId,
    teamIds: [],
    institutionId: row.institutionId,
    jointIds: joint.map(({ id }) => id),
    openQuestions: open,
    vetoes,
    askedIds: asked.flatMap(({ userId }) => userId ?? []),
  }
}
