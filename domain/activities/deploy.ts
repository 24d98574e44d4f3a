import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { deployment } from '@/db/schema/activity'
import { findOrCreateInstitution } from '../institutions/find-or-create-institution'
import { findOrCreatePerson } from '../people/find-or-create-person'
import type { ExpertForm } from './inputs'

/** Puts an expert on an activity, who becomes a person on record where she is none; gives back her name. */
export async function deploy(tx: Tx, activityId: number, expert: z.output<typeof ExpertForm>, now: Date) {
  const countryCode = expert.administrationCountry ?? null
  const administration = expert.administration
    ? await findOrCreateInstitution(tx, {
        name: expert.administration,
        kind: 'national_government',
        countryCode,
      })
    : null
  const institutionId = administration?.id ?? null
  const { givenNames, familyNames } = expert
  const person = await findOrCreatePerson(tx, { givenNames, familyNames, institutionId, countryCode }, now)
  await tx
    .insert(deployment)
    .values({ activityId, personId: person.id, institutionId, daysPlanned: expert.daysPlanned ?? null })
    .onConflictDoNothing()
  return person.name
}
