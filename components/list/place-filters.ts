import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { listCountries, listRegions } from '@/domain/reference'
import { countryName } from '@/lib/format'
import { choices } from './choices'
import type { Filter } from './filter-chips'
import type { ListUrl } from './list-url'

/** The filters `region` and, once a region is chosen, `country` of its countries. */
export async function placeFilters(url: ListUrl): Promise<Filter[]> {
  const t = await getTranslations('list')
  const locale = (await getLocale()) as Locale
  const regions = await listRegions(db(), locale)
  const region = choices(
    url,
    { name: 'region', label: t('region'), all: t('all'), clears: ['country'] },
    regions.map(({ code, label }) => ({ value: code, label })),
  )
  if (!url.params.region) return [region]
  const countries = (await listCountries(db()))
    .filter(({ regionCode }) => regionCode === url.params.region)
    .map(({ code }) => ({ value: code, label: countryName(code, locale) }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
  return [region, choices(url, { name: 'country', label: t('country'), all: t('all') }, countries)]
}
