import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { InstitutionKind } from '@/db/enums'
import { institution } from '@/db/schema/institution'
import { thematicArea } from '@/db/schema/reference'
import { dayOf } from '../deadlines'
import { demandThere } from '../demand-there'
import { invalidField } from '../errors'

/** Those who may ask only together with a government body (brief, "What a request asks for"). */
const onlyJointly: readonly InstitutionKind[] = ['ngo', 'international_organisation', 'academia']

type Asked = {
  institutionId: number
  jointInstitutionIds: number[]
  involvedInstitutionIds: number[]
  areaIds: number[]
  receivedOn: string
}

/**
 * Throws `invalid`, at the field, when a request names what is not there, arrives in the future, or comes from a
 * body that may ask only jointly with a government and does not.
 */
export async function demandSound(tx: Tx, asked: Asked, now: Date) {
  if (asked.receivedOn > dayOf(now)) throw invalidField('receivedOn', 'dateInFuture')
  const all = [asked.institutionId, ...asked.jointInstitutionIds, ...asked.involvedInstitutionIds]
  const rows = await tx
    .select({ id: institution.id, kind: institution.kind })
    .from(institution)
    .where(inArray(institution.id, all))
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]))
  const missing = (ids: number[]) => ids.some((id) => !kinds.has(id))
  if (missing([asked.institutionId])) throw invalidField('institutionId', 'choose')
  if (missing(asked.jointInstitutionIds)) throw invalidField('jointInstitutionIds', 'choose')
  if (missing(asked.involvedInstitutionIds)) throw invalidField('involvedInstitutionIds', 'choose')
  const mayNotAskAlone = (id: number) => onlyJointly.includes(kinds.get(id) as InstitutionKind)
  if ([asked.institutionId, ...asked.jointInstitutionIds].every(mayNotAskAlone)) {
    throw invalidField('jointInstitutionIds', 'needsGovernment')
  }
  await demandThere(tx, thematicArea.id, asked.areaIds, 'areaIds')
}
