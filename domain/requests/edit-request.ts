import { eq } from 'drizzle-orm'
import { request, requestArea, requestInstitution } from '@/db/schema/request'
import { command } from '../command'
import { demand } from '../policy'
import { changedFields, cleared, leftOut, refuseStale } from '../stale'
import { demandSound } from './demand-sound'
import { EditRequestInput } from './inputs'
import { requestRow, writeRequestLinks } from './log-request'
import { placeOf } from './place'
import { requestPolicy } from './policy'
import { getRequest } from './queries'
import { requestValues } from './values'
import { lockVisibleRequest } from './visibility'

/**
 * Changes what a request says until it is decided; refused when somebody saved it in the meantime.
 * Gives back its reference.
 */
export const editRequest = command({
  policy: requestPolicy,
  verb: 'edit',
  input: EditRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    await refuseStale(tx, 'request', subject, input.version, async () =>
      requestValues(await getRequest(tx, actor, { id: subject.id })),
    )
    await demandSound(tx, input, now)
    const { id, version, areaIds, jointInstitutionIds, involvedInstitutionIds, ...fields } = input
    const place = await placeOf(tx, fields)
    // Who may not log a request there may not move one there either.
    if (place.regionCode !== subject.regionCode) demand(requestPolicy, actor, 'log', { ...subject, ...place })
    const row = cleared(requestRow({ ...leftOut(columns), ...fields, ...place }))
    const links = { areaIds, jointInstitutionIds, involvedInstitutionIds }
    const before = await linksOf(tx, id)
    const changed = [...changedFields(subject, row), ...changedFields(before, sorted(links))]
    const value = { reference: subject.reference }
    if (changed.length === 0) return { value, event: null }
    await tx
      .update(request)
      .set({ ...row, version: version + 1, updatedAt: now })
      .where(eq(request.id, id))
    await writeRequestLinks(tx, id, links)
    return { value, event: { entityId: id, details: { changed } } }
  },
})

const {
  id: _,
  version: _v,
  areaIds: _a,
  jointInstitutionIds: _j,
  involvedInstitutionIds: _i,
  ...columns
} = EditRequestInput.shape

type Links = Parameters<typeof writeRequestLinks>[2]

async function linksOf(tx: Parameters<typeof writeRequestLinks>[0], requestId: number) {
  const areas = await tx.select().from(requestArea).where(eq(requestArea.requestId, requestId))
  const others = await tx.select().from(requestInstitution).where(eq(requestInstitution.requestId, requestId))
  const inRole = (role: string) =>
    others.filter((each) => each.role === role).map((each) => each.institutionId)
  return sorted({
    areaIds: areas.map(({ areaId }) => areaId),
    jointInstitutionIds: inRole('joint'),
    involvedInstitutionIds: inRole('involved'),
  })
}

/** In one order and each once; an institution that asks jointly is not also involved (see writeRequestLinks). */
function sorted({ areaIds, jointInstitutionIds, involvedInstitutionIds }: Links): Links {
  const once = (ids: number[]) => [...new Set(ids)].sort((a, b) => a - b)
  return {
    areaIds: once(areaIds),
    jointInstitutionIds: once(jointInstitutionIds),
    involvedInstitutionIds: once(involvedInstitutionIds.filter((id) => !jointInstitutionIds.includes(id))),
  }
}
