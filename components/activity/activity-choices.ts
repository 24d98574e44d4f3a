import 'server-only'
import { getLocale } from 'next-intl/server'
import { countryChoices } from '@/components/form/place-choices'
import type { Locale } from '@/db/enums'
import { workingLanguages } from '@/domain/activities/inputs'
import { languageOptions } from '@/lib/format'

/** The places and languages that the form of an activity lets its reader choose from. */
export const activityChoices = async () => ({
  countries: await countryChoices(),
  languages: languageOptions(workingLanguages, (await getLocale()) as Locale),
})
