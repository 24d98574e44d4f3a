import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Locale } from '@/db/enums'
import { action } from '@/db/schema/action'
import { publicationText } from '@/db/schema/publication'
import { region } from '@/db/schema/reference'
import { type Actor, isStaff } from '../actor'
import { notFound } from '../errors'
import { hasWords, sectionOf } from './parts'

type Place = { region: string; place: string; locale: Locale }

/** Finds one text, which is there for the team alone, and locks it; throws `not_found`. */
export async function lockText(tx: Tx, { id }: { id: number }, actor: Actor) {
  if (!isStaff(actor)) throw notFound()
  const [row] = await tx.select().from(publicationText).where(eq(publicationText.id, id)).for('update')
  if (!row) throw notFound()
  return { ...row, hasWords: hasWords(row.parts) }
}
export type LockedText = Awaited<ReturnType<typeof lockText>>

/** The same by its place, beginning it where nobody has written it yet; throws `not_found` for a place that there isn't. */
export async function lockPlace(tx: Tx, input: Place, actor: Actor, now: Date) {
  if (!isStaff(actor)) throw notFound()
  const { regionCode, section, actionId } = await findPlace(tx, input)
  const place = and(
    eq(publicationText.regionCode, regionCode),
    eq(publicationText.section, section),
    eq(publicationText.locale, input.locale),
    sql`coalesce(${publicationText.actionId}, 0) = ${actionId ?? 0}`,
  )
  await tx
    .insert(publicationText)
    .values({ regionCode, section, actionId, locale: input.locale, createdAt: now, updatedAt: now })
    .onConflictDoNothing()
  const [row] = await tx.select().from(publicationText).where(place).for('update')
  if (!row) throw notFound()
  return { ...row, hasWords: hasWords(row.parts) }
}

async function findPlace(tx: Tx, { region: code, place }: Place) {
  const [found] = await tx.select({ code: region.code }).from(region).where(eq(region.code, code))
  if (!found) throw notFound()
  const section = sectionOf(place)
  if (section !== 'card') return { regionCode: code, section, actionId: null }
  const [of] = await tx
    .select({ id: action.id })
    .from(action)
    .where(and(eq(action.reference, place), eq(action.regionCode, code)))
  if (!of) throw notFound()
  return { regionCode: code, section, actionId: of.id }
}
