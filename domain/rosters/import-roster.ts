import { and, eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { insertRows } from '@/db/bulk'
import type { Tx } from '@/db/client'
import { activity } from '@/db/schema/activity'
import { consentText } from '@/db/schema/consent'
import { document } from '@/db/schema/document'
import { rememberedColumn, rosterImport } from '@/db/schema/participation'
import { country } from '@/db/schema/reference'
import { activityPolicy } from '../activities/policy'
import { type LockedActivity, lockVisibleActivity } from '../activities/visibility'
import type { Actor } from '../actor'
import { record as recordEvent } from '../audit/record'
import { type Context, command, type Outcome, parse } from '../command'
import { DomainError, invalidField } from '../errors'
import { lockNewcomers } from '../people/lock-newcomers'
import { noteToldApart } from '../people/note-told-apart'
import { ImportRosterInput, type ListMapping } from './inputs'
import { type Decision, judgeRows, type Standing } from './judge-rows'
import { keepSessions } from './keep-sessions'
import { findOrCreateInstitutions } from './list-institutions'
import { type OpenedUpload, openUpload } from './open-upload'
import { sessionsOf } from './put-ticks'
import type { ListColumn, ListRow } from './read-list'
import { recordPeople } from './record-people'
import { type ConsentOnPaper, planSeats, recordSeats } from './record-seats'
import { resolveRows } from './resolve-rows'
import { type Scale, scaleText } from './scales'
import { report, type Watch } from './watch'

/** What recording a list came to, in people and rows. */
export type ImportedRoster = {
  /** Null where the list held nothing new. */
  importId: number | null
  /** The list held nothing that was not on record. */
  nothingNew: boolean
  /** People on the list who are on the roster now. */
  people: number
  newPeople: number
  knownPeople: number
  /** New seats on the activity. */
  seats: number
  /** Rows that could not be read or were left out. */
  skipped: number
}

const mimes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  fods: 'application/vnd.oasis.opendocument.spreadsheet-flat-xml',
  xml: 'application/vnd.ms-excel',
  html: 'text/html',
  csv: 'text/csv',
}

const ReadInput = ImportRosterInput.extend({
  opened: z.custom<OpenedUpload>((value) => typeof value === 'object'),
  watch: z.custom<Watch>((value) => typeof value === 'object').optional(),
})

const record = command({
  policy: activityPolicy,
  verb: 'importRoster',
  input: ReadInput,
  load: lockVisibleActivity,
  run: (tx, { subject, input, actor, now }) => recordList(tx, subject, input, actor, now),
})

/**
 * Records an uploaded list in one transaction: new people, their seats on the activity, attendance and scores, the
 * institutions that it names, and the file itself as a document. What is known already stays as it is, so the same
 * file twice changes nothing. Headers that were mapped by hand are remembered.
 * Throws DomainError `invalid` when the upload is not the actor's or a doubtful row waits for a word, `conflict` when
 * the choice for a doubtful row is no longer one or the one who looks on stops it, and what the activity's policy has
 * it; then, as when the process ends, nothing of it is written.
 */
export async function importRoster(
  context: Context,
  raw: z.input<typeof ImportRosterInput>,
  watch?: Watch,
): Promise<ImportedRoster> {
  const input = parse(ImportRosterInput, raw)
  report(watch, 'reading')
  // Read before the transaction: the database serves nobody else while one is open.
  const opened = await openUpload(context, input)
  report(watch, 'matching')
  return record(context, { ...input, opened, watch })
}

async function recordList(
  tx: Tx,
  subject: LockedActivity,
  { opened, watch, ...input }: z.output<typeof ReadInput>,
  actor: Actor,
  now: Date,
): Promise<Outcome<ImportedRoster>> {
  const { upload, list } = opened
  const activityId = subject.id
  await lockNewcomers(tx)
  const standings = await judgeRows(tx, list.rows, { activityId, digest: upload.digest })
  report(watch, 'people')
  const choices = { ...opened.said.choices, ...input.choices }
  if (subject.sessions.length !== opened.sessions.length)
    throw new DomainError('conflict', 'rosters.errors.sessionsChanged')
  const sessions = list.halves?.kind === 'made' ? list.halves.sessions : subject.sessions
  const { people, decided, unreadable, leftOut } = resolveRows(
    list.rows,
    standings,
    { choices, leaveOut: [...opened.said.leaveOut, ...input.leaveOut] },
    Math.max(1, sessions.length),
  )
  const entries = people.map(({ entry }) => entry)
  const countries = await countriesOf(tx)
  for (const entry of entries) if (entry.country && !countries.has(entry.country)) entry.country = null

  const { institutions } = await findOrCreateInstitutions(tx, entries)
  const recorded = await recordPeople(tx, people, {
    institutions,
    countries,
    actorId: actor.id,
    now,
    activity: { title: subject.title },
    watch,
  })
  await noteToldApart(tx, saidToBeNew(list.rows, standings, choices, decided, recorded.ids), actor.id, now)
  const seats = people.map(({ entry }, at) => ({ personId: recorded.ids[at] as number, entry }))
  if (list.halves?.kind === 'made') await makeSessions(tx, subject, sessions, actor.id, now)
  const consent = await consentOnPaper(tx, input.mapping)
  const tellsSessions = list.halves?.kind === 'made' || list.halves?.kind === 'sessions'
  const plan = await planSeats(tx, activityId, seats, {
    institutions,
    consent,
    told: tellsSessions ? sessionsOf({ sessions }) : null,
  })
  await remember(tx, list.columns, opened.authority?.id ?? 0, now)

  const changes = recorded.made + recorded.filled + plan.taken.length + plan.filled.length + plan.days.length
  const value: ImportedRoster = {
    importId: null,
    nothingNew: changes === 0,
    people: people.length,
    newPeople: recorded.made,
    knownPeople: people.length - recorded.made,
    seats: plan.taken.length,
    skipped: unreadable + leftOut,
  }
  if (value.nothingNew) return { value, event: null }

  const [made] = await tx
    .insert(rosterImport)
    .values({
      activityId,
      filename: upload.filename,
      digest: upload.digest,
      rows: list.rows.length,
      newPeople: value.newPeople,
      knownPeople: value.knownPeople,
      skippedRows: value.skipped,
      ...consent,
      importedBy: actor.id,
      importedAt: now,
    })
    .returning({ id: rosterImport.id })
  const { id: importId } = made as { id: number }
  await recordSeats(tx, plan, {
    activityId,
    sessions: sessionsOf({ sessions }),
    importId,
    institutions,
    now,
    watch,
  })
  report(watch, 'finishing')
  await keepFile(tx, opened, activityId, actor, now)

  const decisions = Object.fromEntries(
    decided.map(({ key, at }): [string, Decision] => [
      key,
      at === null ? 'out' : (recorded.ids[at] as number),
    ]),
  )
  return {
    value: { ...value, importId },
    event: {
      entityId: activityId,
      actionId: subject.actionId,
      details: {
        document: upload.filename,
        digest: upload.digest,
        count: value.newPeople,
        known: value.knownPeople,
        skipped: value.skipped,
        ...(consent.consentTextId === null ? {} : { consentTextId: consent.consentTextId }),
        decisions,
      },
    },
  }
}

/** Who was said to be somebody new is none of those on record who were shown beside her. */
function saidToBeNew(
  rows: readonly ListRow[],
  standings: readonly Standing[],
  choices: Readonly<Record<string, string>>,
  decided: readonly { key: string; at: number | null }[],
  ids: readonly number[],
) {
  const placeOf = new Map(decided.map(({ key, at }) => [key, at]))
  return rows.flatMap(({ key }, index) => {
    const standing = standings[index]
    const at = placeOf.get(key)
    if (standing?.kind !== 'doubtful' || choices[key] !== 'new' || at === null || at === undefined) return []
    return standing.candidates.flatMap((one) =>
      'personId' in one ? [[ids[at] as number, one.personId] as const] : [],
    )
  })
}

async function countriesOf(tx: Tx) {
  const rows = await tx.select({ code: country.code }).from(country)
  return new Set(rows.map(({ code }) => code))
}

/** Gives an activity whose days were one whole the sessions that its list tells; who was there all day still is. */
async function makeSessions(
  tx: Tx,
  subject: LockedActivity,
  sessions: readonly string[],
  actorId: number,
  now: Date,
) {
  await keepSessions(tx, subject, sessions.length)
  await tx
    .update(activity)
    .set({ sessions: [...sessions], version: sql`${activity.version} + 1`, updatedAt: now })
    .where(eq(activity.id, subject.id))
  await recordEvent(tx, {
    entity: 'activity',
    entityId: subject.id,
    actionId: subject.actionId,
    verb: 'edit',
    actorId,
    at: now,
    details: { changed: ['sessions'] },
  })
}

/** The words of consent that stood on the paper, as the officer says; nothing where none are known. */
async function consentOnPaper(
  tx: Tx,
  { consentText: asked, consentLanguage }: ListMapping,
): Promise<ConsentOnPaper> {
  if (asked === undefined) return { consentTextId: null, consentLanguage: null }
  const [text] = await tx.select({ id: consentText.id }).from(consentText).where(eq(consentText.id, asked))
  if (!text) throw invalidField('mapping.consentText', 'choose')
  return { consentTextId: text.id, consentLanguage: consentLanguage ?? null }
}

/** Keeps what the officer said about headers for the next list of the same authority, and for any that says nothing. */
async function remember(tx: Tx, columns: readonly ListColumn[], authorityId: number, now: Date) {
  const kept = new Map<string, typeof rememberedColumn.$inferInsert>()
  const keep = (institutionId: number, headerKey: string, field: string, scale: Scale | null) =>
    kept.set(`${institutionId} ${headerKey}`, {
      institutionId,
      headerKey,
      field,
      scale: scale === null ? null : scaleText(scale),
      rememberedAt: now,
    })
  for (const { how, headerKey, field, proposed, scale } of columns) {
    if (headerKey === '' || field === null) continue
    const isSaid = how === 'chosen' && field !== proposed.field
    // What scores are out of is every authority's own; what was guessed for one list is not kept for the next.
    const isSure = scale?.how === 'chosen' || scale?.how === 'remembered'
    const ownScale = isSure && authorityId !== 0 ? scale.scale : null
    if (isSaid || ownScale) keep(authorityId, headerKey, field, ownScale)
    if (isSaid && authorityId !== 0) keep(0, headerKey, field, null)
  }
  if (kept.size === 0) return
  await tx
    .insert(rememberedColumn)
    .values([...kept.values()])
    .onConflictDoUpdate({
      target: [rememberedColumn.institutionId, rememberedColumn.headerKey],
      set: {
        field: sql`excluded.field`,
        scale: sql`coalesce(excluded.scale, ${rememberedColumn.scale})`,
        rememberedAt: now,
      },
    })
}

/** Keeps the file beside what was read from it, once; it names people, so it is the staff's. */
async function keepFile(
  tx: Tx,
  { upload, format }: OpenedUpload,
  activityId: number,
  actor: Actor,
  now: Date,
) {
  const { digest, filename, size } = upload
  const [kept] = await tx
    .select({ id: document.id })
    .from(document)
    .where(
      and(
        eq(document.entity, 'activity'),
        eq(document.entityId, activityId),
        eq(document.digest, digest),
        eq(document.kind, 'attendance_list'),
      ),
    )
  if (kept) return
  await insertRows(tx, document, [
    {
      entity: 'activity',
      entityId: activityId,
      kind: 'attendance_list',
      title: filename.replace(/(?<=.)\.[^.]{1,10}$/, ''),
      filename,
      mime: mimes[format],
      size,
      digest,
      audience: 'staff',
      addedBy: actor.id,
      addedAt: now,
    },
  ])
}
