import 'server-only'
import type { Option } from '@/components/form/option'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { countriesOfObservers } from '@/domain/editions/queries'
import { listRegions } from '@/domain/reference'
import { countryOptions } from '@/lib/format'

/** The regions, and the countries that some observer has: whatever else is chosen is read by nobody. */
export async function placesOfReaders(locale: Locale, ...more: (string | undefined)[]): Promise<Option[]> {
  const regions = await listRegions(db(), locale)
  const countries = await countriesOfObservers(db())
  const codes = [...new Set([...countries, ...more.filter((code) => code !== undefined)])]
  return [
    ...regions.map(({ code, label }) => ({ value: code, label })),
    ...countryOptions(codes, locale).map(({ value, label }) => ({ value, label })),
  ]
}
