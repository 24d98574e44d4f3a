import { eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { institution } from '@/db/schema/institution'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { activityPolicy } from '../activities/policy'
import { activitySubject } from '../activities/visibility'
import { type Context, parse } from '../command'
import { consentTexts } from '../data-protection/queries'
import { notFound } from '../errors'
import { demand } from '../policy'
import { PreviewRosterInput } from './inputs'
import { judgeRows, type Standing } from './judge-rows'
import { findInstitutions, type Institutions, institutionKey } from './list-institutions'
import { openUpload } from './open-upload'
import type { ListRow } from './read-list'
import { type RosterGuess, rosterGuessCodes } from './read-roster'

export type PreviewRow = ListRow & {
  standing: Standing
  /** What of it was guessed and matters: the kind of an institution that is on record is known. */
  guesses: RosterGuess[]
  /** Whether the officer said that it isn't recorded. */
  isLeftOut: boolean
}

export type PreviewPerson = {
  id: number
  givenNames: string
  familyNames: string
  email: string | null
  institution: string | null
  position: string | null
  countryCode: string | null
  /** Activities that the person took part in. */
  activities: number
  /** Whether the person has a seat on this activity. */
  isSeated: boolean
}

export type RosterPreview = Awaited<ReturnType<typeof previewRoster>>

/**
 * Shows what recording an uploaded list would come to: what each column became, who each row is, and what can't be
 * read. Writes nothing. Throws DomainError `invalid` when the upload is not the actor's or expired, `not_found`,
 * `forbidden` or `conflict` as the activity's policy has it.
 */
export async function previewRoster(context: Context, raw: typeof PreviewRosterInput._zod.input) {
  const input = parse(PreviewRosterInput, raw)
  const { db } = context
  const { upload, list, days, sessions, format, encoding, authority, ownHeaders, said } = await openUpload(
    context,
    input,
  )
  await demandImport(context, input.id)
  const standings = await judgeRows(db, list.rows, { activityId: input.id, digest: upload.digest })
  const known = await findInstitutions(
    db,
    list.rows.map(({ entry }) => entry),
  )
  const leftOut = new Set(said.leaveOut)
  const rows = list.rows.map((row, at): PreviewRow => {
    const standing = standings[at] as Standing
    const guesses = standing.kind === 'unreadable' ? [] : openGuesses(row, known)
    return { ...row, standing, guesses, isLeftOut: leftOut.has(row.key) }
  })
  const people = await peopleOf(db, input.id, standings)
  const count = (kind: Standing['kind']) => standings.filter((standing) => standing.kind === kind).length
  return {
    upload,
    format,
    encoding,
    /** Names with accents, to see by them whether the encoding is right. */
    accented: accentedNames(list.rows),
    days,
    sessions,
    halves: list.halves,
    consentTexts: (await consentTexts(db)).map(({ id, number, madeAt }) => ({ id, number, madeAt })),
    sheets: list.sheets,
    authority,
    said,
    columns: list.columns.map((column) => ({ ...column, isOwn: ownHeaders.has(column.headerKey) })),
    problems: list.problems,
    skipped: list.skipped,
    rows,
    people,
    guesses: countGuesses(rows),
    counts: {
      rows: rows.length,
      new: count('new'),
      known: count('known'),
      seated: standings.filter(
        (standing) => standing.kind === 'known' && people.get(standing.personId)?.isSeated,
      ).length,
      doubtful: count('doubtful'),
      repeat: count('repeat'),
      leftOut: count('leftOut'),
      saidOut: said.leaveOut.length,
      guessed: rows.filter(({ guesses }) => guesses.length > 0).length,
      unreadable: count('unreadable'),
      warnings: rows.filter(
        ({ entry, standing }) => standing.kind !== 'unreadable' && entry.problems.length > 0,
      ).length,
    },
  }
}

const namesShown = 3

function accentedNames(rows: readonly ListRow[]) {
  const names = new Set<string>()
  for (const { entry } of rows) {
    const name = `${entry.givenNames} ${entry.familyNames}`.trim()
    if (/[^\x20-\x7e]/.test(name)) names.add(name)
    if (names.size === namesShown) break
  }
  return [...names]
}

const openGuesses = ({ entry }: ListRow, known: Institutions) =>
  (entry.guesses ?? []).filter(
    ({ field }) => field !== 'institutionKind' || !known.has(institutionKey(entry) ?? ''),
  )

/** How many rows have a guess of each kind, in the order in which the kinds are told. */
function countGuesses(rows: readonly PreviewRow[]) {
  return rosterGuessCodes.flatMap((code) => {
    const count = rows.filter(({ guesses }) => guesses.some((guess) => guess.code === code)).length
    return count > 0 ? [{ code, count }] : []
  })
}

async function demandImport({ db, actor, now }: Context, id: number) {
  const [row] = await db.select().from(activity).where(eq(activity.id, id))
  if (!row) throw notFound()
  demand(activityPolicy, actor, 'importRoster', await activitySubject(db, row, now))
}

/** The people on record whom the rows are or could be. */
async function peopleOf(db: Db, activityId: number, standings: readonly Standing[]) {
  const ids = new Set<number>()
  for (const standing of standings) {
    if (standing.kind === 'known') ids.add(standing.personId)
    if (standing.kind === 'doubtful')
      for (const candidate of standing.candidates) if ('personId' in candidate) ids.add(candidate.personId)
  }
  if (ids.size === 0) return new Map<number, PreviewPerson>()
  const rows = await db
    .select({
      id: person.id,
      givenNames: person.givenNames,
      familyNames: person.familyNames,
      email: person.email,
      institution: institution.name,
      position: person.position,
      countryCode: person.countryCode,
      activities: sql<number>`(select count(distinct ${participation.activityId})::int from ${participation} where ${participation.personId} = ${person.id})`,
      isSeated: sql<boolean>`exists (select 1 from ${participation} where ${participation.personId} = ${person.id} and ${participation.activityId} = ${activityId} and ${participation.role} = 'trainee')`,
    })
    .from(person)
    .leftJoin(institution, eq(institution.id, person.institutionId))
    .where(inArray(person.id, [...ids]))
  return new Map<number, PreviewPerson>(rows.map((row) => [row.id, row]))
}
