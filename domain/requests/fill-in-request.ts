import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { document } from '@/db/schema/document'
import { institution } from '@/db/schema/institution'
import { thematicArea } from '@/db/schema/reference'
import { request, requestArea, requestInstitution } from '@/db/schema/request'
import { user } from '@/db/schema/user'
import type { Actor } from '../actor'
import { command } from '../command'
import { demandThere } from '../demand-there'
import { attachHeld } from '../documents/attach-held'
import { dropUnusedContent } from '../documents/content'
import { DomainError, invalidField } from '../errors'
import { findOrCreateInstitution } from '../institutions/find-or-create-institution'
import { cleared, leftOut } from '../stale'
import type { DraftStep } from './draft-steps'
import { FillInRequestInput, type FillInStep } from './inputs'
import { requestPolicy } from './policy'
import { getRequest } from './queries'
import { stepBase, stepValues } from './step-values'
import { type LockedRequest, lockVisibleRequest } from './visibility'

/**
 * Saves one step of a draft as it stands; whether all is there is asked when it is submitted. The log tells nothing
 * of it: what an authority has not sent is its own. Gives back when it was saved, the draft's new version, and what the
 * step is called by what it says now (`base`). Throws `conflict` when a colleague has filled in this step since the
 * version that it was typed on, with what she wrote; what she did at other steps is in nobody's way.
 */
export const fillInRequest = command({
  policy: requestPolicy,
  verb: 'fillIn',
  input: FillInRequestInput,
  load: lockVisibleRequest,
  run: async (tx, { subject, input, actor, now }) => {
    await refuseColleagues(tx, subject, input, actor)
    const version = subject.version + 1
    const row = await rowOf(tx, subject, input, actor, now)
    await tx
      .update(request)
      .set({ ...row, version, savedBy: actor.id, updatedAt: now })
      .where(eq(request.id, subject.id))
    const { base } = await standsThere(tx, subject.id, input.step, actor)
    return { value: { savedAt: now, version, base }, event: null }
  },
})

/** What one types in two windows is one's own to put in order; what a colleague has saved is not. */
async function refuseColleagues(tx: Tx, subject: LockedRequest, input: FillInStep, actor: Actor) {
  const { step, version } = input
  if (version === undefined || version === subject.version) return
  if (subject.savedBy === null || subject.savedBy === actor.id) return
  const { base, values } = await standsThere(tx, subject.id, step, actor)
  if (base === input.base) return
  const [colleague] = await tx.select({ name: user.name }).from(user).where(eq(user.id, subject.savedBy))
  const told = { savedBy: colleague?.name ?? '?', savedAt: subject.updatedAt }
  throw new DomainError(
    'conflict',
    'draftMeanwhile',
    { name: told.savedBy, at: told.savedAt },
    {},
    { ...told, version: subject.version, values: { ...values, base } },
  )
}

/** What a step says on record, as its form sends it, and what it is called by that. */
async function standsThere(tx: Tx, id: number, step: DraftStep, actor: Actor) {
  const draft = await getRequest(tx, actor, { id })
  const [letter] =
    step === 'letter' ? await tx.select({ id: document.id }).from(document).where(letterOf(id)) : []
  return { values: stepValues(draft, step), base: stepBase(draft, step, letter?.id) }
}

const letterOf = (requestId: number) =>
  and(eq(document.entity, 'request'), eq(document.entityId, requestId), eq(document.kind, 'request_letter'))

/** Writes what a step links; gives back the columns that it fills. */
async function rowOf(tx: Tx, subject: LockedRequest, input: FillInStep, actor: Actor, now: Date) {
  switch (input.step) {
    case 'who': {
      const {
        step: _,
        id: _i,
        version: _v,
        base: _b,
        jointInstitutionIds,
        involvedInstitutionIds,
        ...fields
      } = input
      const { newInstitution, newInstitutionKind, newInstitutionRole, ...person } = fields
      const links = { joint: jointInstitutionIds, involved: involvedInstitutionIds }
      if (newInstitution) {
        if (!newInstitutionKind) throw invalidField('newInstitutionKind', 'required')
        const named = { name: newInstitution, kind: newInstitutionKind, countryCode: subject.countryCode }
        links[newInstitutionRole ?? 'involved'].push((await findOrCreateInstitution(tx, named)).id)
      }
      await writeInstitutions(tx, subject, links)
      return cleared({ ...leftOut(personOf(input)), ...person })
    }
    case 'activities': {
      await demandThere(tx, thematicArea.id, input.areaIds, 'areaIds')
      await tx.delete(requestArea).where(eq(requestArea.requestId, subject.id))
      const areas = [...new Set(input.areaIds)].map((areaId) => ({ requestId: subject.id, areaId }))
      if (areas.length > 0) await tx.insert(requestArea).values(areas)
      return { activityKinds: input.activityKinds }
    }
    case 'fit':
      return {
        policyLink: input.policyLink ?? null,
        gcmObjectives: input.gcmObjectives.map(Number),
        sdgTargets: [...input.sdgTargets],
      }
    case 'letter':
      if (input.letterHeldId) await replaceLetter(tx, subject.id, input.letterHeldId, actor, now)
      return { consent: input.consent }
    case 'ask':
    case 'problem':
    case 'aims':
    case 'beneficiaries':
    case 'practical': {
      const { step: _, id: _i, version: _v, base: _b, ...fields } = input
      return cleared({ ...leftOut(columnsOf[input.step]), ...fields })
    }
  }
}

const personOf = ({
  focalPointName,
  focalPointFunction,
  focalPointEmail,
  focalPointPhone,
}: PersonFields) => ({
  focalPointName,
  focalPointFunction,
  focalPointEmail,
  focalPointPhone,
})
type PersonFields = Pick<
  Extract<FillInStep, { step: 'who' }>,
  'focalPointName' | 'focalPointFunction' | 'focalPointEmail' | 'focalPointPhone'
>

/** The columns of the steps that are nothing but columns: a form that leaves one out clears it. */
const columnsOf = Object.fromEntries(
  FillInRequestInput.options.map(({ shape: { step, id: _, version: _v, base: _b, ...columns } }) => [
    [...step.values][0],
    columns,
  ]),
) as Record<FillInStep['step'], Record<string, unknown>>

async function writeInstitutions(
  tx: Tx,
  { id: requestId, institutionId }: LockedRequest,
  links: Record<'joint' | 'involved', number[]>,
) {
  await demandThere(tx, institution.id, links.joint, 'jointInstitutionIds')
  await demandThere(tx, institution.id, links.involved, 'involvedInstitutionIds')
  // Each once, and whoever asks jointly is not also involved, nor is the authority itself.
  const joint = new Set(links.joint.filter((id) => id !== institutionId))
  const involved = new Set(links.involved.filter((id) => id !== institutionId && !joint.has(id)))
  await tx.delete(requestInstitution).where(eq(requestInstitution.requestId, requestId))
  const rows = [
    ...[...joint].map((id) => ({ requestId, institutionId: id, role: 'joint' as const })),
    ...[...involved].map((id) => ({ requestId, institutionId: id, role: 'involved' as const })),
  ]
  if (rows.length > 0) await tx.insert(requestInstitution).values(rows)
}

async function replaceLetter(tx: Tx, requestId: number, heldId: string, actor: Actor, now: Date) {
  const before = await tx.delete(document).where(letterOf(requestId)).returning({ digest: document.digest })
  await attachHeld(tx, {
    heldId,
    entity: 'request',
    entityId: requestId,
    kind: 'request_letter',
    audience: 'authority',
    actor,
    now,
  })
  await dropUnusedContent(
    tx,
    before.map(({ digest }) => digest),
  )
}
