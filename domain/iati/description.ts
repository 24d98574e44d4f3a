import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { locales } from '@/db/enums'
import { action } from '@/db/schema/action'
import { actionLocation, actionShare, actionTag, actionTransaction, actionWords } from '@/db/schema/open-data'

/** What an Action is tagged with, where it happens, the language of its fiche, and what it is called in others. */
export async function descriptionOf(db: Db | Tx, actionId: number) {
  const [found] = await db.select({ language: action.language }).from(action).where(eq(action.id, actionId))
  return {
    language: found?.language ?? null,
    tags: await db
      .select()
      .from(actionTag)
      .where(eq(actionTag.actionId, actionId))
      .orderBy(asc(actionTag.vocabulary), asc(actionTag.code)),
    shares: await db
      .select()
      .from(actionShare)
      .where(eq(actionShare.actionId, actionId))
      .orderBy(asc(actionShare.place)),
    locations: await db
      .select()
      .from(actionLocation)
      .where(eq(actionLocation.actionId, actionId))
      .orderBy(asc(actionLocation.position)),
    words: await db.select().from(actionWords).where(eq(actionWords.actionId, actionId)),
  }
}
export type Description = Awaited<ReturnType<typeof descriptionOf>>

/** The transactions of an Action, the latest first. */
export const transactionsOf = (db: Db, actionId: number) =>
  db
    .select()
    .from(actionTransaction)
    .where(eq(actionTransaction.actionId, actionId))
    .orderBy(asc(actionTransaction.day), asc(actionTransaction.id))
export type Transaction = Awaited<ReturnType<typeof transactionsOf>>[number]

const text = (value: number | null) => (value === null ? '' : String(value))

/** The same as the form holds it. */
export function descriptionValues({ language, tags, shares, locations, words }: Description) {
  const of = (vocabulary: string) => tags.filter((tag) => tag.vocabulary === vocabulary)
  return {
    gcm: of('gcm')
      .map(({ code }) => code)
      .sort((a, b) => Number(a) - Number(b)),
    sdgTargets: of('sdg_target').map(({ code }) => code),
    sectors: of('dac_sector').map(({ code, percentage }) => ({ code, percentage: text(percentage) })),
    markers: of('policy_marker').map(({ code, significance }) => ({
      code,
      significance: text(significance),
    })),
    shares: shares.map(({ place, percentage }) => ({ place, percentage: text(percentage) })),
    locations: locations.map(({ name, countryCode, latitude, longitude }) => ({
      name,
      countryCode: countryCode ?? '',
      latitude: text(latitude),
      longitude: text(longitude),
    })),
    language: language ?? '',
    words: Object.fromEntries(
      locales.map((locale) => {
        const found = words.find((each) => each.locale === locale)
        return [locale, { title: found?.title ?? '', description: found?.description ?? '' }]
      }),
    ),
  }
}
