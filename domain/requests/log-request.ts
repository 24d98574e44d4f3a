import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { request, requestArea, requestInstitution } from '@/db/schema/request'
import { command } from '../command'
import { attachHeld } from '../documents/attach-held'
import { nextReference } from '../reference'
import { demandSound } from './demand-sound'
import type { EditRequestInput } from './inputs'
import { LogRequestInput } from './inputs'
import { placeOf } from './place'
import { requestPolicy } from './policy'

/**
 * Logs a request that arrived: it gets its reference of the year in which it was received and is submitted at
 * once, with its letter where one was uploaded. An officer who logs it leads it; a coordinator's waits for somebody
 * to lead it. Gives back id and reference.
 */
export const logRequest = command({
  policy: requestPolicy,
  verb: 'log',
  input: LogRequestInput,
  load: async (tx, input) => ({
    ...(await placeOf(tx, input)),
    status: 'draft',
    leadId: null,
    teamIds: [],
    institutionId: input.institutionId,
    openQuestions: 0,
    vetoes: 0,
    askedIds: [],
    jointIds: [],
  }),
  run: async (tx, { subject, input, actor, now }) => {
    const { areaIds, jointInstitutionIds, involvedInstitutionIds, letterHeldId, ...fields } = input
    await demandSound(tx, input, now)
    const reference = await nextReference(tx, 'REQ', input.receivedOn)
    const [row] = await tx
      .insert(request)
      .values({
        ...requestRow({ ...fields, ...place(subject) }),
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
    const letter = letterHeldId
      ? await attachHeld(tx, {
          heldId: letterHeldId,
          entity: 'request',
          entityId: id,
          kind: 'request_letter',
          audience: 'authority',
          actor,
          now,
        })
      : null
    const details = { reference, ...(letter ? { document: letter.title } : {}) }
    return {
      value: { id, reference },
      event: { entityId: id, from: 'draft', to: 'submitted', details },
    }
  },
})

const place = ({ countryCode, regionCode }: { countryCode: string | null; regionCode: string }) => ({
  countryCode,
  regionCode,
})

type Fields = Omit<
  typeof EditRequestInput._zod.output,
  | 'id'
  | 'version'
  | 'areaIds'
  | 'jointInstitutionIds'
  | 'involvedInstitutionIds'
  | 'countryCode'
  | 'regionCode'
> & { countryCode: string | null; regionCode: string }

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
