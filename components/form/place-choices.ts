import 'server-only'
import { getLocale } from 'next-intl/server'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { listCountries } from '@/domain/reference'
import { countryOptions } from '@/lib/format'

/** The countries that a form lets its reader choose from. */
export async function countryChoices() {
  const countries = await listCountries(db())
  return countryOptions(
    countries.map(({ code }) => code),
    (await getLocale()) as Locale,
  )
}
