import { and, desc, eq, isNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { action, actionArea, actionPartner } from '@/db/schema/action'
import { institution } from '@/db/schema/institution'
import { requestArea, requestInstitution } from '@/db/schema/request'
import type { Actor } from '../actor'
import { record } from '../audit/record'
import { dayOf } from '../deadlines'
import { nextReference } from '../reference'
import type { LockedRequest } from '../requests/visibility'
import { nextActionName } from './names'

/**
 * Makes the Action that answers an approved request, prefilled from it: named by country (or by the regional
 * body that asked) and sequence, with the problem as context, the same areas, lead and institutions.
 * Gives back its id and reference.
 */
export async function designAction(tx: Tx, asked: LockedRequest, actor: Actor, now: Date) {
  const reference = await nextReference(tx, 'ACT', dayOf(now))
  const { name, predecessorId } = await nameFor(tx, asked)
  const areas = await tx
    .select({ areaId: requestArea.areaId })
    .from(requestArea)
    .where(eq(requestArea.requestId, asked.id))
    .orderBy(requestArea.areaId)
  const [row] = await tx
    .insert(action)
    .values({
      reference,
      name,
      scope: asked.countryCode ? 'national' : 'regional',
      countryCode: asked.countryCode,
      regionCode: asked.regionCode,
      status: 'design',
      context: asked.problem,
      objective: asked.objective,
      expectedResult: asked.expectedResults,
      mainAreaId: areas[0]?.areaId ?? null,
      startsOn: asked.wishedStart,
      leadId: asked.leadId,
      predecessorId,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: action.id, reference: action.reference })
  const made = row as { id: number; reference: string }
  if (areas.length > 0)
    await tx.insert(actionArea).values(areas.map(({ areaId }) => ({ actionId: made.id, areaId })))
  const others = await tx
    .select({ institutionId: requestInstitution.institutionId })
    .from(requestInstitution)
    .where(eq(requestInstitution.requestId, asked.id))
  const partners = new Set([asked.institutionId as number, ...others.map((other) => other.institutionId)])
  await tx
    .insert(actionPartner)
    .values([...partners].map((institutionId) => ({ actionId: made.id, institutionId })))
  await record(tx, {
    entity: 'action',
    entityId: made.id,
    verb: 'design',
    actorId: actor.id,
    at: now,
    to: 'design',
    details: { request: asked.reference, name },
    actionId: made.id,
  })
  return made
}

async function nameFor(tx: Tx, asked: LockedRequest) {
  const [asking] = await tx
    .select()
    .from(institution)
    .where(eq(institution.id, asked.institutionId as number))
  const base = asked.countryCode
    ? (new Intl.DisplayNames('en', { type: 'region' }).of(asked.countryCode) ?? asked.countryCode)
    : (asking?.shortName ?? asking?.name ?? asked.regionCode)
  const earlier = await tx
    .select({ id: action.id, name: action.name })
    .from(action)
    .where(
      asked.countryCode
        ? eq(action.countryCode, asked.countryCode)
        : and(isNull(action.countryCode), eq(action.regionCode, asked.regionCode)),
    )
    .orderBy(desc(action.id))
  return nextActionName(base, earlier)
}
