import 'server-only'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { listRegions } from '@/domain/reference'
import { countryName } from '@/lib/format'

/** Regions and countries by their names. */
export async function placesSaid(locale: Locale, places: readonly string[]) {
  const names = await Promise.all(places.map((place) => placeName(locale, place)))
  return names.join(', ')
}

/** What a report is about, part by part, with the names of places. */
export const scopeSaid = (locale: Locale, scope: Readonly<Record<string, string>>) =>
  Promise.all(
    Object.entries(scope).map(([part, text]) =>
      part === 'region' || part === 'country' ? placeName(locale, text) : text,
    ),
  )

async function placeName(locale: Locale, place: string) {
  const regions = await listRegions(db(), locale)
  const region = regions.find(({ code }) => code === place)
  return region?.label ?? (/^[A-Z]{2}$/.test(place) ? countryName(place, locale) : place)
}
