import { and, asc, desc, eq, exists, gte, ilike, lt, or, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '@/db/client'
import { editionAudiences, editionStatuses, type Locale, locales, reportKinds } from '@/db/enums'
import { edition, editionData, editionFile, editionLink } from '@/db/schema/edition'
import { user, userCountry } from '@/db/schema/user'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { countRows, keysetPage, type ListQuery, readQuery, type Sortable } from '../paging'
import { storable } from '../storable'
import { digestOf } from './canonical'
import { isLatest, readableEditions, visibleEditions } from './visibility'
import { placesOf } from './where-it-looks'

export type EditionListQuery = ListQuery & {
  kind?: string
  status?: string
  audience?: string
  /** "latest" leaves out what was corrected. */
  versions?: string
  /** The year in which it was frozen. */
  year?: string
}

const editionSorts = { frozen: edition.frozenAt } satisfies Record<string, Sortable>

const titleIn = (locale: Locale) => sql<string>`coalesce(${edition.titles} ->> ${locale}, ${edition.title})`

/** A page of the frozen reports that exist for the actor, the last first. */
export async function listEditions(db: Db, actor: Actor, query: EditionListQuery) {
  const where = and(visibleEditions(actor), ...filters(query))
  return keysetPage({
    query,
    id: edition.id,
    sorts: editionSorts,
    defaultSort: '-frozen',
    fetch: ({ sortValue, after, orderBy, limit }) =>
      db
        .select({
          id: edition.id,
          reference: edition.reference,
          version: edition.version,
          status: edition.status,
          kind: edition.kind,
          title: titleIn(actor.locale),
          audience: edition.audience,
          countries: edition.countries,
          asOf: edition.asOf,
          frozenAt: edition.frozenAt,
          frozenBy: user.name,
          isLatest,
          sortValue,
        })
        .from(edition)
        .innerJoin(user, eq(user.id, edition.frozenBy))
        .where(and(where, after))
        .orderBy(...orderBy)
        .limit(limit),
    count: (limit) => countRows(db, db.select({ id: edition.id }).from(edition).where(where).limit(limit)),
  })
}
export type EditionRow = Awaited<ReturnType<typeof listEditions>>['rows'][number]

function filters(asked: EditionListQuery): (SQL | undefined)[] {
  const query = readQuery(asked)
  const kind = reportKinds.find((known) => known === query.kind)
  const status = editionStatuses.find((known) => known === query.status)
  const audience = editionAudiences.find((known) => known === query.audience)
  const year = /^[12]\d{3}$/.test(query.year ?? '') ? Number(query.year) : null
  const words = storable(query.q ?? '')
    .trim()
    .replace(/[\\%_]/g, '\\$&')
  return [
    kind ? eq(edition.kind, kind) : undefined,
    status ? eq(edition.status, status) : undefined,
    audience ? eq(edition.audience, audience) : undefined,
    query.versions === 'latest' ? isLatest : undefined,
    year ? gte(edition.frozenAt, new Date(Date.UTC(year, 0, 1))) : undefined,
    year ? lt(edition.frozenAt, new Date(Date.UTC(year + 1, 0, 1))) : undefined,
    words
      ? or(
          ilike(edition.title, `%${words}%`),
          ilike(sql`${edition.titles}::text`, `%${words}%`),
          ilike(edition.reference, `%${words}%`),
        )
      : undefined,
  ]
}

/** A frozen report with its versions, documents and, for the team, links. Throws `not_found`. */
export async function getEdition(db: Db, actor: Actor, id: number) {
  const withdrawer = alias(user, 'withdrawer')
  const [found] = await db
    .select({
      edition,
      title: titleIn(actor.locale),
      isLatest,
      frozenByName: user.name,
      withdrawnByName: withdrawer.name,
    })
    .from(edition)
    .innerJoin(user, eq(user.id, edition.frozenBy))
    .leftJoin(withdrawer, eq(withdrawer.id, edition.withdrawnBy))
    .where(and(eq(edition.id, id), visibleEditions(actor)))
  if (!found) throw notFound()
  const { edition: row, ...rest } = found
  return {
    ...row,
    ...rest,
    versions: await versionsOf(db, actor, row.reference),
    files: await filesOf(db, actor, id),
    links: isStaff(actor) ? await linksOf(db, id) : [],
    differences: await differencesOf(db, id, actor.locale),
    /** Its countries as few places. */
    places: await placesOf(db, row.countries),
  }
}
export type EditionRecord = Awaited<ReturnType<typeof getEdition>>

/** Whether an edition was emptied because it named somebody who had to be forgotten: withdrawn, and by nobody. */
export const isErased = ({ status, withdrawnBy }: Pick<EditionRecord, 'status' | 'withdrawnBy'>) =>
  status === 'withdrawn' && withdrawnBy === null

const versionsOf = (db: Db, actor: Actor, reference: string) =>
  db
    .select({
      id: edition.id,
      version: edition.version,
      status: edition.status,
      asOf: edition.asOf,
      frozenAt: edition.frozenAt,
      reason: edition.reason,
    })
    .from(edition)
    .where(and(eq(edition.reference, reference), visibleEditions(actor)))
    .orderBy(desc(edition.version), desc(edition.id))

const filesOf = (db: Db, actor: Actor, id: number) =>
  db
    .select({
      locale: editionFile.locale,
      format: editionFile.format,
      filename: editionFile.filename,
      size: editionFile.size,
      digest: editionFile.digest,
    })
    .from(editionFile)
    .innerJoin(edition, eq(edition.id, editionFile.editionId))
    .where(and(eq(editionFile.editionId, id), readableEditions(actor)))
export type EditionFile = Awaited<ReturnType<typeof filesOf>>[number]

const linksOf = (db: Db, id: number) =>
  db
    .select({
      id: editionLink.id,
      address: editionLink.address,
      locale: editionLink.locale,
      format: editionLink.format,
      expiresAt: editionLink.expiresAt,
      revokedAt: editionLink.revokedAt,
    })
    .from(editionLink)
    .where(eq(editionLink.editionId, id))
    .orderBy(asc(editionLink.id))
export type EditionLink = Awaited<ReturnType<typeof linksOf>>[number]

async function differencesOf(db: Db, id: number, locale: Locale) {
  const [found] = await db
    .select({ differences: editionData.differences })
    .from(editionData)
    .where(and(eq(editionData.editionId, id), eq(editionData.locale, locale)))
  return found?.differences ?? null
}

/**
 * The data of a frozen report in one language, as canonical JSON. Throws `not_found` where the edition does not exist
 * for the actor, was withdrawn from her or is not made yet.
 */
export async function editionText(db: Db, actor: Actor, id: number, locale: Locale) {
  const [found] = await db
    .select({ data: editionData.data })
    .from(editionData)
    .innerJoin(edition, eq(edition.id, editionData.editionId))
    .where(and(eq(editionData.editionId, id), eq(editionData.locale, locale), readableEditions(actor)))
  if (!found) throw notFound()
  return found.data
}

/**
 * Whether what is kept is still what was frozen: the data has the digest of the edition, and the bytes of every document
 * have the digest under which they are kept. The caller has found the edition to be there for the reader.
 */
export async function verifyEdition(db: Db, { id, digest }: { id: number; digest: string | null }) {
  const rows = await db
    .select({ locale: editionData.locale, data: editionData.data })
    .from(editionData)
    .where(eq(editionData.editionId, id))
  const texts = Object.fromEntries(rows.map(({ locale, data }) => [locale, data]))
  const broken = await db
    .select({ locale: editionFile.locale, format: editionFile.format })
    .from(editionFile)
    .where(
      and(
        eq(editionFile.editionId, id),
        sql`${editionFile.digest} is distinct from (select encode(sha256(string_agg(document_part.bytes, ''::bytea
          order by document_part.number)), 'hex') from document_part where document_part.digest = ${editionFile.digest})`,
      ),
    )
  return { data: rows.length === locales.length && digestOf(texts) === digest, broken }
}

/** The kinds of report of which there is one that the actor may read. */
export async function frozenKinds(db: Db, actor: Actor) {
  const known = []
  for (const kind of reportKinds) {
    const one = db
      .select({ one: sql`1` })
      .from(edition)
      .where(and(eq(edition.kind, kind), visibleEditions(actor)))
    const [found] = await db.select({ there: exists(one) as SQL<boolean> }).from(sql`(select 1) as one`)
    if (found?.there) known.push(kind)
  }
  return known
}

/** The countries that are given to somebody who observes. */
export async function countriesOfObservers(db: Db) {
  const rows = await db
    .selectDistinct({ code: userCountry.countryCode })
    .from(userCountry)
    .innerJoin(user, and(eq(user.id, userCountry.userId), eq(user.role, 'observer'), user.active))
    .orderBy(asc(userCountry.countryCode))
  return rows.map(({ code }) => code)
}
