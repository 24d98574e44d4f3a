import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { action, actionArea, actionCountry, actionPartner } from '@/db/schema/action'
import { institution } from '@/db/schema/institution'
import { country, thematicArea } from '@/db/schema/reference'
import { command } from '../command'
import { demandThere } from '../demand-there'
import { invalidField } from '../errors'
import { changedFields, cleared, leftOut, refuseStale } from '../stale'
import { ActionForm, EditActionInput } from './inputs'
import { actionPolicy } from './policy'
import { getAction } from './queries'
import { actionValues } from './values'
import { lockVisibleAction } from './visibility'

/** Changes what the fiche of an Action says; refused when somebody saved it in the meantime. */
export const editAction = command({
  policy: actionPolicy,
  verb: 'edit',
  input: EditActionInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, actor, now }) => {
    await refuseStale(tx, 'action', subject, input.version, async () =>
      actionValues(await getAction(tx, actor, subject.reference)),
    )
    const { id, version, areaIds, partnerIds, involvedCountries, expertCountries, ...fields } = input
    if (fields.predecessorId === id) throw invalidField('predecessorId', 'choose')
    const row = cleared({ ...leftOut(columns), ...fields })
    await demandThere(tx, thematicArea.id, [fields.mainAreaId], 'mainAreaId')
    await demandThere(tx, thematicArea.id, areaIds, 'areaIds')
    await demandThere(tx, institution.id, partnerIds, 'partnerIds')
    await demandThere(tx, action.id, [fields.predecessorId], 'predecessorId')
    await demandThere(tx, country.code, involvedCountries, 'involvedCountries')
    await demandThere(tx, country.code, expertCountries, 'expertCountries')
    const areas = [...new Set([...areaIds, ...(fields.mainAreaId ? [fields.mainAreaId] : [])])]
    const linked = await writeLinks(tx, id, {
      areaIds: areas,
      partnerIds: [...new Set(partnerIds)],
      involved: [...new Set(involvedCountries)],
      experts: [...new Set(expertCountries)],
    })
    const changed = [...changedFields(subject, row), ...linked]
    const value = { reference: subject.reference }
    if (changed.length === 0) return { value, event: null }
    await tx
      .update(action)
      .set({ ...row, version: version + 1, updatedAt: now })
      .where(eq(action.id, id))
    return { value, event: { entityId: id, details: { changed } } }
  },
})

const {
  areaIds: _a,
  partnerIds: _p,
  involvedCountries: _i,
  expertCountries: _e,
  ...columns
} = ActionForm.shape

type Links = { areaIds: number[]; partnerIds: number[]; involved: string[]; experts: string[] }

/** Writes the areas, partners and countries in place of those that there were; gives back which of them differ. */
async function writeLinks(tx: Tx, actionId: number, links: Links) {
  const areas = await tx
    .delete(actionArea)
    .where(eq(actionArea.actionId, actionId))
    .returning({ key: actionArea.areaId })
  const partners = await tx
    .delete(actionPartner)
    .where(eq(actionPartner.actionId, actionId))
    .returning({ key: actionPartner.institutionId })
  const countries = await tx
    .delete(actionCountry)
    .where(eq(actionCountry.actionId, actionId))
    .returning({ country: actionCountry.countryCode, role: actionCountry.role })
  const countryRows = [
    ...links.involved.map((countryCode) => ({ actionId, countryCode, role: 'involved' as const })),
    ...links.experts.map((countryCode) => ({ actionId, countryCode, role: 'experts' as const })),
  ]
  if (links.areaIds.length > 0)
    await tx.insert(actionArea).values(links.areaIds.map((areaId) => ({ actionId, areaId })))
  if (links.partnerIds.length > 0)
    await tx
      .insert(actionPartner)
      .values(links.partnerIds.map((institutionId) => ({ actionId, institutionId })))
  if (countryRows.length > 0) await tx.insert(actionCountry).values(countryRows)
  const same = (before: unknown[], after: unknown[]) => String(before.sort()) === String(after.sort())
  return [
    same(
      areas.map(({ key }) => key),
      [...links.areaIds],
    )
      ? []
      : ['areaIds'],
    same(
      partners.map(({ key }) => key),
      [...links.partnerIds],
    )
      ? []
      : ['partnerIds'],
    same(
      countries.map(({ country, role }) => `${country} ${role}`),
      countryRows.map(({ countryCode, role }) => `${countryCode} ${role}`),
    )
      ? []
      : ['countries'],
  ].flat()
}
