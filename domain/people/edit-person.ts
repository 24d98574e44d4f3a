import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { person } from '@/db/schema/person'
import { country } from '@/db/schema/reference'
import type { Actor } from '../actor'
import { command } from '../command'
import { demandThere } from '../demand-there'
import { nameKey, sortedNameKey } from '../names'
import { changedFields, cleared, refuseStale } from '../stale'
import { EditPersonInput } from './inputs'
import { lockNewcomers } from './lock-newcomers'
import { notePairs } from './note-pairs'
import { personPolicy } from './policy'
import { getPerson } from './queries'
import { personValues } from './values'
import { lockVisiblePerson } from './visibility'

/**
 * Corrects what is known about a person; refused when somebody saved it in the meantime. Where that makes her like
 * somebody else on record, both wait to be looked at, or are joined.
 */
export const editPerson = command({
  policy: personPolicy,
  verb: 'edit',
  input: EditPersonInput,
  load: async (tx: Tx, input: { id: number }, actor: Actor) => {
    // Before her own record, as everybody who looks for people does.
    await lockNewcomers(tx)
    return lockVisiblePerson(tx, input, actor)
  },
  run: async (tx, { subject, input, actor, now }) => {
    await refuseStale(tx, 'person', subject, input.version, async () =>
      personValues(await getPerson(tx, actor, subject.id)),
    )
    const { id, version, ...fields } = input
    const row = cleared(formRow(fields))
    const changed = changedFields(subject, row)
    if (changed.length === 0) return { value: { id }, event: null }
    await demandThere(tx, institution.id, [row.institutionId], 'institutionId')
    await demandThere(tx, country.code, [row.countryCode], 'countryCode')
    await tx
      .update(person)
      .set({
        ...row,
        nameKey: nameKey(row.givenNames, row.familyNames),
        sortedNameKey: sortedNameKey(row.givenNames, row.familyNames),
        version: version + 1,
        updatedAt: now,
      })
      .where(eq(person.id, id))
    await notePairs(tx, [id], now)
    return { value: { id }, event: { entityId: id, details: { changed } } }
  },
})

/** Every field of the form by name: one that was left out is there, so that it is cleared. */
const formRow = (fields: Omit<typeof EditPersonInput._zod.output, 'id' | 'version'>) => ({
  givenNames: fields.givenNames,
  familyNames: fields.familyNames,
  gender: fields.gender,
  email: fields.email,
  phone: fields.phone,
  institutionId: fields.institutionId,
  unit: fields.unit,
  position: fields.position,
  countryCode: fields.countryCode,
  state: fields.state,
  dateOfBirth: fields.dateOfBirth,
  mailingConsent: said(fields.mailingConsent),
})

/** What was answered; nothing where nobody asked. */
const said = (answer: 'yes' | 'no' | undefined) => (answer === undefined ? undefined : answer === 'yes')
