import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { request, requestArea, requestInstitution } from '@/db/schema/request'
import { command } from '../command'
import { nextReference } from '../reference'
import { LogRequestInput } from './inputs'
import { requestPolicy } from './policy'

/**
 * Logs a request that arrived: it gets its reference of the year in which it was received and is submitted at
 * once. An officer who logs it leads it; a coordinator's waits for somebody to lead it.
 * Takes RequestForm; gives back id and reference.
 */
export const logRequest = command({
  policy: requestPolicy,
  verb: 'log',
  input: LogRequestInput,
  load: async (_tx, input) => ({
    status: 'draft',
    regionCode: input.regionCode,
    countryCode: input.countryCode ?? null,
    leadId: null,
    teamIds: [],
    institutionId: input.institutionId,
    openQuestions: 0,
  }),
  run: async (tx, { input, actor, now }) => {
    const { areaIds, jointInstitutionIds, involvedInstitutionIds, ...fields } = input
    const reference = await nextReference(tx, 'REQ', Number(input.receivedOn.slice(0, 4)))
    const [row] = await tx
      .insert(request)
      .values({
        ...requestRow(fields),
        reference,
        status: 'submitted',
        leadId: actor.role === 'officer' ? actor.id : null,
        submittedAt: now,
        createdBy: actor.id,
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: request.id })
    const { id } = row as { id: number }
    await writeRequestLinks(tx, id, { areaIds, jointInstitutionIds, involvedInstitutionIds })
    return {
      value: { id, reference },
      event: { entityId: id, from: 'draft', to: 'submitted', details: { reference } },
    }
  },
})

type Fields = Omit<
  typeof LogRequestInput._zod.output,
  'areaIds' | 'jointInstitutionIds' | 'involvedInstitutionIds'
>

/** The columns of a request from its form: a request without a title is called by its first words. */
export function requestRow(fields: Fields) {
  return {
    ...fields,
    title: fields.title ?? firstWords(fields.ask),
    gcmObjectives: fields.gcmObjectives.map(Number),
    sdgTargets: [...fields.sdgTargets],
  }
}

const firstWords = (text: string) =>
  text.length <= 90 ? text : `${text.slice(0, 90).replace(/\s+\S*$/, '')}…`

/** Writes which areas and institutions a request has, in place of those that it had. */
export async function writeRequestLinks(
  tx: Tx,
  requestId: number,
  links: { areaIds: number[]; jointInstitutionIds: number[]; involvedInstitutionIds: number[] },
) {
  await tx.delete(requestArea).where(eq(requestArea.requestId, requestId))
  await tx.delete(requestInstitution).where(eq(requestInstitution.requestId, requestId))
  const areas = [...new Set(links.areaIds)].map((areaId) => ({ requestId, areaId }))
  if (areas.length > 0) await tx.insert(requestArea).values(areas)
  const joint = new Set(links.jointInstitutionIds)
  const institutions = [
    ...[...joint].map((institutionId) => ({ requestId, institutionId, role: 'joint' as const })),
    ...[...new Set(links.involvedInstitutionIds)]
      .filter((institutionId) => !joint.has(institutionId))
      .map((institutionId) => ({ requestId, institutionId, role: 'involved' as const })),
  ]
  if (institutions.length > 0) await tx.insert(requestInstitution).values(institutions)
}
