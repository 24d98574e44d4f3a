import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { Locale, PublicationSection, PublicationTextStatus } from '@/db/enums'
import { action } from '@/db/schema/action'
import { publicationText, publicationTextVersion, type TextParts } from '@/db/schema/publication'
import { region } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { hasWords, sectionOf } from './parts'

/** Of which Actions a region's publication has cards: of those that an authority has endorsed and nobody has cancelled. */
export const publishedActionStatuses = [
  'endorsed',
  'implementation',
  'reporting',
  'closed',
  'suspended',
] as const

export type TextRecord = {
  /** Null while nobody has written it. */
  id: number | null
  regionCode: string
  region: (typeof region.$inferSelect)['labels']
  section: PublicationSection
  /** The Action whose card it is. */
  action: {
    reference: string
    name: string
    context: string | null
    objective: string | null
    expectedResult: string | null
  } | null
  locale: Locale
  status: PublicationTextStatus
  parts: TextParts
  version: number
  approvedVersion: number | null
  hasWords: boolean
}

/** One text by its place, as it was saved last; throws `not_found`. */
export async function getText(
  db: Db,
  actor: Actor,
  { region: code, place, locale }: { region: string; place: string; locale: Locale },
): Promise<TextRecord> {
  if (!isStaff(actor)) throw notFound()
  const [at] = await db.select().from(region).where(eq(region.code, code))
  if (!at) throw notFound()
  const section = sectionOf(place)
  const card = section === 'card' ? await cardOf(db, code, place) : null
  const [row] = await db
    .select()
    .from(publicationText)
    .where(
      and(
        eq(publicationText.regionCode, code),
        eq(publicationText.section, section),
        eq(publicationText.locale, locale),
        sql`coalesce(${publicationText.actionId}, 0) = ${card?.id ?? 0}`,
      ),
    )
  const parts = row?.parts ?? {}
  return {
    id: row?.id ?? null,
    regionCode: code,
    region: at.labels,
    section,
    action: card,
    locale,
    status: row?.status ?? 'draft',
    parts,
    version: row?.version ?? 1,
    approvedVersion: row?.approvedVersion ?? null,
    hasWords: hasWords(parts),
  }
}

async function cardOf(db: Db, regionCode: string, reference: string) {
  const [found] = await db
    .select({
      id: action.id,
      reference: action.reference,
      name: action.name,
      context: action.context,
      objective: action.objective,
      expectedResult: action.expectedResult,
    })
    .from(action)
    .where(and(eq(action.reference, reference), eq(action.regionCode, regionCode)))
  if (!found) throw notFound()
  return found
}

export type TextVersion = {
  number: number
  parts: TextParts
  madeAt: Date
  madeBy: string | null
  restores: number | null
}

/** Every version of a text, newest first, for whoever may see the text. */
export const versionsOf = (db: Db, textId: number): Promise<TextVersion[]> =>
  db
    .select({
      number: publicationTextVersion.number,
      parts: publicationTextVersion.parts,
      madeAt: publicationTextVersion.madeAt,
      madeBy: user.name,
      restores: publicationTextVersion.restores,
    })
    .from(publicationTextVersion)
    .leftJoin(user, eq(user.id, publicationTextVersion.madeBy))
    .where(eq(publicationTextVersion.textId, textId))
    .orderBy(desc(publicationTextVersion.number))

/** How the texts of a region stand in every language: those that somebody has begun. Empty outside of the team. */
export async function textsOfRegion(db: Db, actor: Actor, regionCode: string) {
  if (!isStaff(actor)) return []
  return db
    .select({
      id: publicationText.id,
      section: publicationText.section,
      reference: action.reference,
      locale: publicationText.locale,
      status: publicationText.status,
      approvedVersion: publicationText.approvedVersion,
      updatedAt: publicationText.updatedAt,
    })
    .from(publicationText)
    .leftJoin(action, eq(action.id, publicationText.actionId))
    .where(eq(publicationText.regionCode, regionCode))
    .orderBy(asc(publicationText.id))
}

/** The Actions of a region whose cards can be written, in the order of their names. Empty outside of the team. */
export async function cardsOfRegion(db: Db, actor: Actor, regionCode: string) {
  if (!isStaff(actor)) return []
  return db
    .select({ reference: action.reference, name: action.name })
    .from(action)
    .where(and(eq(action.regionCode, regionCode), inArray(action.status, [...publishedActionStatuses])))
    .orderBy(asc(action.name), asc(action.id))
}

/** How many texts of each region stand at which status, over all languages. Empty outside of the team. */
export async function textsByRegion(db: Db, actor: Actor) {
  if (!isStaff(actor)) return []
  return db
    .select({
      regionCode: publicationText.regionCode,
      status: publicationText.status,
      count: sql<number>`count(*)::int`,
    })
    .from(publicationText)
    .groupBy(publicationText.regionCode, publicationText.status)
}

export type PublishedTexts = {
  sections: Partial<Record<PublicationSection, string>>
  /** By the id of the Action. */
  cards: Map<number, TextParts>
}

/**
 * What a region's publication says in a language: of each text the version that was approved, or for a preview the
 * one that was saved last.
 */
export async function publishedTexts(
  db: Db,
  { region: code, locale, drafts = false }: { region: string; locale: Locale; drafts?: boolean },
): Promise<PublishedTexts> {
  const rows = await db
    .select({
      section: publicationText.section,
      actionId: publicationText.actionId,
      parts: drafts ? publicationText.parts : publicationTextVersion.parts,
    })
    .from(publicationText)
    .leftJoin(
      publicationTextVersion,
      and(
        eq(publicationTextVersion.textId, publicationText.id),
        eq(publicationTextVersion.number, publicationText.approvedVersion),
      ),
    )
    .where(and(eq(publicationText.regionCode, code), eq(publicationText.locale, locale)))
  const texts: PublishedTexts = { sections: {}, cards: new Map() }
  for (const { section, actionId, parts } of rows) {
    if (!parts) continue
    if (actionId !== null) texts.cards.set(actionId, parts)
    else if (parts.text) texts.sections[section] = parts.text
  }
  return texts
}
