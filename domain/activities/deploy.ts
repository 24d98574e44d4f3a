import { sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { deployment } from '@/db/schema/activity'
import { person as people } from '@/db/schema/person'
import { record } from '../audit/record'
import { findOrCreateInstitution } from '../institutions/find-or-create-institution'
import { findOrCreatePerson } from '../people/find-or-create-person'
import { lockNewcomers } from '../people/lock-newcomers'
import { demandCountry } from './demand-country'
import type { ExpertForm } from './inputs'

/**
 * Puts an expert on an activity, who becomes a person on record where she is none. Gives back who she is, or null
 * when she is on it already.
 */
export async function deploy(
  tx: Tx,
  activity: { id: number; title: string },
  expert: z.output<typeof ExpertForm>,
  { actorId, now }: { actorId: number; now: Date },
) {
  await demandCountry(tx, expert.administrationCountry, 'administrationCountry')
  await lockNewcomers(tx)
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
  if (person.isNew)
    await record(tx, {
      entity: 'person',
      entityId: person.id,
      verb: 'add',
      actorId,
      at: now,
      details: { title: activity.title },
    })
  const [added] = await tx
    .insert(deployment)
    .values({
      activityId: activity.id,
      personId: person.id,
      institutionId,
      daysPlanned: expert.daysPlanned ?? null,
    })
    .onConflictDoNothing()
    .returning({ id: deployment.id })
  return added ? { id: person.id, name: person.name } : null
}

/** The name of the expert of a deployment, in what an update or a delete of it gives back. */
export const nameOfDeployed = sql<string>`(select ${people.givenNames} || ' ' || ${people.familyNames} from ${people} where ${people.id} = ${deployment.personId})`
