import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { type Locale, locales, type PublicationSection, publicationSections } from '@/db/enums'
import { publicationText, publicationTextVersion, type TextParts } from '@/db/schema/publication'
import { seesWhole } from '../actions/sees-whole'
import { type Actor, isStaff } from '../actor'
import { hasWords, placeOf } from './parts'
import { actionsOfRegion, type RegionAction } from './region-actions'

/**
 * What a text lacks: nobody has written it; nobody has approved it yet; the words of the card leave parts to the fiche;
 * what is approved is in use, and a newer draft waits.
 */
export const lacks = ['unwritten', 'unapproved', 'partly', 'newer'] as const
export type Lack = (typeof lacks)[number]

export type MissingText = {
  locale: Locale
  section: PublicationSection
  /** Where it is written, as its address says it. */
  place: string
  /** The Action whose card it is, by its name. */
  action: string | null
  lack: Lack
}

/**
 * What a region's publication would be without were it made now, in every language: by language, in the order of the
 * publication. Of a preview with drafts only what nobody has written. For whoever of the team sees the region whole;
 * empty for others.
 */
export async function whatIsMissing(
  db: Db,
  actor: Actor,
  { region, year, drafts = false }: { region: string; year?: number; drafts?: boolean },
): Promise<MissingText[]> {
  if (!isStaff(actor) || !seesWhole(actor, region)) return []
  const actions = await actionsOfRegion(db, actor, { region, year })
  const texts = await db
    .select({
      section: publicationText.section,
      actionId: publicationText.actionId,
      locale: publicationText.locale,
      status: publicationText.status,
      parts: publicationText.parts,
      approved: publicationTextVersion.parts,
    })
    .from(publicationText)
    .leftJoin(
      publicationTextVersion,
      and(
        eq(publicationTextVersion.textId, publicationText.id),
        eq(publicationTextVersion.number, publicationText.approvedVersion),
      ),
    )
    .where(eq(publicationText.regionCode, region))
  const keyOf = (locale: Locale, section: PublicationSection, actionId: number | null) =>
    `${locale} ${section} ${actionId}`
  const byPlace = new Map(
    texts.map((text) => [keyOf(text.locale, text.section, text.actionId), text] as const),
  )
  const places = publicationSections.flatMap(
    (section): { section: PublicationSection; of: RegionAction | null }[] =>
      section === 'card' ? actions.map((of) => ({ section, of })) : [{ section, of: null }],
  )
  return locales.flatMap((locale) =>
    places.flatMap(({ section, of }) =>
      lacksOf(byPlace.get(keyOf(locale, section, of?.id ?? null)), of, drafts).map((lack) => ({
        locale,
        section,
        place: placeOf(section, of?.reference ?? null),
        action: of?.name ?? null,
        lack,
      })),
    ),
  )
}

type Text = { status: string; parts: TextParts; approved: TextParts | null }

function lacksOf(text: Text | undefined, of: RegionAction | null, drafts: boolean): Lack[] {
  const used = drafts ? text?.parts : text?.approved
  if (!text || !used || !hasWords(used)) return [text && hasWords(text.parts) ? 'unapproved' : 'unwritten']
  return [
    ...(of && leavesToFiche(used, of) ? (['partly'] as const) : []),
    ...(drafts || text.status === 'approved' ? [] : (['newer'] as const)),
  ]
}

/** Whether something on a card is in the words of the fiche, or of a result, in whatever language those are. */
const leavesToFiche = (words: TextParts, of: RegionAction) =>
  Boolean(
    (!words.context && of.context) ||
      (!words.objective && of.objective) ||
      (!words.result && (of.results.length > 0 || of.expectedResult)),
  )
