import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { activityPolicy } from '../activities/policy'
import { lockVisibleActivity } from '../activities/visibility'
import { record } from '../audit/record'
import { command } from '../command'
import { invalidField } from '../errors'
import { findOrCreateInstitution } from '../institutions/find-or-create-institution'
import { nameKey, sortedNameKey } from '../names'
import { lockNewcomers } from '../people/lock-newcomers'
import type { MatchReason } from '../people/match-reasons'
import { notePairs } from '../people/note-pairs'
import { noteToldApart } from '../people/note-told-apart'
import { AddParticipantInput } from './inputs'
import { guessInstitutionKind } from './institution-kinds'
import { findInstitutions, institutionKey } from './list-institutions'
import { matchOne, oneEntry } from './match-one'

/** Somebody on record who looks like the person to be added. */
export type LikePerson = {
  id: number
  givenNames: string
  familyNames: string
  email: string | null
  institution: string | null
  why: MatchReason[]
}

/** Either the person has her seat, or some people on record look like her and the officer is asked. */
export type AddedParticipant =
  | { kind: 'added'; participationId: number; name: string; isNew: boolean }
  | { kind: 'there'; name: string }
  | { kind: 'asked'; like: LikePerson[] }

type Input = z.output<typeof AddParticipantInput>

/**
 * Puts one person on the roster of an activity. Where people on record look like her nothing is written: they are
 * given back, for the officer to choose one (`personId`) or to say that it is somebody new (`isNew`).
 */
export const addParticipant = command({
  policy: activityPolicy,
  verb: 'addParticipant',
  input: AddParticipantInput,
  load: lockVisibleActivity,
  run: async (tx, { subject, input, actor, now }) => {
    await lockNewcomers(tx)
    const countryCode = subject.countryCode
    const like = input.personId ? [] : await peopleLike(tx, input, countryCode)
    if (like.length > 0 && !input.isNew)
      return { value: { kind: 'asked', like } as AddedParticipant, event: null }
    const workplace = input.institution
      ? await findOrCreateInstitution(tx, {
          name: input.institution,
          kind: input.institutionKind ?? guessInstitutionKind(input.institution) ?? 'national_government',
          countryCode,
        })
      : null
    const somebody = input.personId
      ? await known(tx, input.personId)
      : await newcomer(tx, input, workplace?.id ?? null, countryCode, now)
    const name = `${somebody.givenNames} ${somebody.familyNames}`
    const [seat] = await tx
      .insert(participation)
      .values({
        activityId: subject.id,
        personId: somebody.id,
        role: input.role,
        institutionId: workplace?.id ?? somebody.institutionId,
        position: input.position ?? somebody.position,
        createdAt: now,
      })
      .onConflictDoNothing()
      .returning({ id: participation.id })
    if (!seat) return { value: { kind: 'there', name } as AddedParticipant, event: null }
    const isNew = !input.personId
    if (isNew) {
      const others = like.map(({ id }) => [somebody.id, id] as const)
      await noteToldApart(tx, others, actor.id, now)
      await notePairs(tx, [somebody.id], now)
      await record(tx, {
        entity: 'person',
        entityId: somebody.id,
        verb: 'add',
        actorId: actor.id,
        at: now,
        details: { title: subject.title },
      })
    }
    return {
      value: { kind: 'added', participationId: seat.id, name, isNew } as AddedParticipant,
      event: {
        entityId: subject.id,
        actionId: subject.actionId,
        details: { person: name, personId: somebody.id, role: input.role },
      },
    }
  },
})

/** The people on record who are or could be the one whose name was typed, the likeliest first. */
async function peopleLike(tx: Tx, input: Input, countryCode: string | null): Promise<LikePerson[]> {
  const entry = entryOf(input, countryCode)
  const institutions = await findInstitutions(tx, [entry])
  const workplace = institutions.get(institutionKey(entry) ?? '')
  const named = workplace ? { ...entry, institution: workplace.name } : entry
  const { match, candidates } = await matchOne(tx, named, workplace?.id ?? null)
  const found =
    match?.kind === 'known'
      ? [match]
      : match?.kind === 'doubtful'
        ? match.candidates.flatMap((one) => ('personId' in one ? [one] : []))
        : []
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]))
  return found.flatMap(({ personId, why }) => {
    const one = byId.get(personId)
    if (!one) return []
    const { id, givenNames, familyNames, email, institution } = one
    return [{ id, givenNames, familyNames, email, institution, why }]
  })
}

const entryOf = (input: Input, country: string | null) =>
  oneEntry({
    givenNames: input.givenNames,
    familyNames: input.familyNames,
    gender: input.gender ?? 'not_said',
    institution: input.institution ?? null,
    institutionKind: input.institutionKind ?? null,
    position: input.position ?? null,
    email: input.email ?? null,
    country,
  })

const columns = {
  id: person.id,
  givenNames: person.givenNames,
  familyNames: person.familyNames,
  institutionId: person.institutionId,
  position: person.position,
}

/** Somebody on record; a record that was found to be another one of the same person is that one. */
async function known(tx: Tx, id: number) {
  const asked = tx
    .select({ id: sql<number>`coalesce(${person.mergedIntoId}, ${person.id})` })
    .from(person)
    .where(eq(person.id, id))
  const [row] = await tx
    .select(columns)
    .from(person)
    .where(and(inArray(person.id, asked), isNull(person.anonymisedAt)))
  if (!row) throw invalidField('personId', 'choose')
  return row
}

async function newcomer(
  tx: Tx,
  input: Input,
  institutionId: number | null,
  countryCode: string | null,
  now: Date,
) {
  const { givenNames, familyNames } = input
  const [at] = institutionId
    ? await tx
        .select({ countryCode: institution.countryCode })
        .from(institution)
        .where(and(eq(institution.id, institutionId)))
    : []
  const [row] = await tx
    .insert(person)
    .values({
      givenNames,
      familyNames,
      nameKey: nameKey(givenNames, familyNames),
      sortedNameKey: sortedNameKey(givenNames, familyNames),
      gender: input.gender ?? 'not_said',
      email: input.email ?? null,
      institutionId,
      position: input.position ?? null,
      countryCode: at?.countryCode ?? countryCode,
      createdAt: now,
      updatedAt: now,
    })
    .returning(columns)
  return row as NonNullable<typeof row>
}
