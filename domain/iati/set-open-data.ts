import { eq, or, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { person } from '@/db/schema/person'
import { type OpenDataSettings, programme } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { command } from '../command'
import { invalidField } from '../errors'
import { lockProgramme } from '../programme/lock-programme'
import { programmePolicy } from '../programme/policy'
import { changedFields, refuseStale } from '../stale'
import { SetOpenDataInput } from './inputs'
import { openDataValues } from './settings-values'

/** Sets how Actions are published. Throws `invalid` for an e-mail address that is a person's. */
export const setOpenData = command({
  policy: programmePolicy,
  verb: 'setOpenData',
  input: SetOpenDataInput,
  load: lockProgramme,
  run: async (tx, { subject, input }) => {
    await refuseStale(tx, 'programme', subject, input.version, async () =>
      openDataValues(subject.settings.openData),
    )
    if (input.email && (await isPersons(tx, input.email))) throw invalidField('email', 'personsAddress')
    const openData: OpenDataSettings = {
      identifier: input.identifier,
      organisation: input.organisation,
      organisationType: input.organisationType,
      ...(input.funderName
        ? {
            funder: {
              name: input.funderName,
              type: input.funderType,
              ...(input.funderIdentifier ? { identifier: input.funderIdentifier } : {}),
            },
          }
        : {}),
      contact: Object.fromEntries(
        (['department', 'email', 'telephone', 'website', 'address'] as const).flatMap((part) =>
          input[part] ? [[part, input[part]]] : [],
        ),
      ),
      licence: input.licence,
      language: input.language,
      publishes: input.publishes,
      amounts: input.amounts,
      ...(input.schemasFolder ? { schemasFolder: input.schemasFolder } : {}),
    }
    const before = subject.settings.openData
    const changed = changedFields(openDataValues(before), openDataValues(openData))
    if (before && changed.length === 0) return { value: undefined, event: null }
    await tx
      .update(programme)
      .set({ settings: { ...subject.settings, openData }, version: subject.version + 1 })
      .where(eq(programme.id, subject.id))
    return { value: undefined, event: { entityId: subject.id } }
  },
})

/** Whether an e-mail address is that of an account or of somebody on record. */
export async function isPersons(db: Db | Tx, email: string) {
  const same = email.toLowerCase()
  const [found] = await db
    .select({ found: sql<boolean>`true` })
    .from(programme)
    .where(
      or(
        sql`exists (select 1 from ${user} where lower(${user.email}) = ${same})`,
        sql`exists (select 1 from ${person} where lower(${person.email}) = ${same})`,
      ),
    )
  return found !== undefined
}
