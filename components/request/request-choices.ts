import 'server-only'
import { getLocale } from 'next-intl/server'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { listAreas, listCountries, listRegions } from '@/domain/reference'
import { countryName } from '@/lib/format'
import type { RequestChoices } from './request-form-who'

/**
 * What the form of a request lets this actor choose from: places of the regions given to them, and of the region
 * that the request has already.
 */
export async function requestChoices(actor: Actor, regionCode?: string): Promise<RequestChoices> {
  const locale = (await getLocale()) as Locale
  const regions = (await listRegions(db(), locale)).filter(
    ({ code }) => actor.regions.includes(code) || code === regionCode,
  )
  const regionName = new Map(regions.map(({ code, label }) => [code, label]))
  const countries = (await listCountries(db())).filter(({ regionCode }) => regionName.has(regionCode ?? ''))
  const areas = await listAreas(db(), locale)
  const areaName = new Map(areas.map(({ id, label }) => [id, label]))
  return {
    regions: regions.map(({ code, label }) => ({ value: code, label })),
    countries: countries
      .map(({ code, regionCode }) => ({
        value: code,
        label: countryName(code, locale),
        detail: regions.length > 1 ? regionName.get(regionCode ?? '') : undefined,
        region: regionCode,
      }))
      .sort((a, b) => a.label.localeCompare(b.label, locale)),
    areas: areas.map(({ id, parentId, label }) => ({
      value: String(id),
      label,
      detail: parentId === null ? undefined : areaName.get(parentId),
    })),
  }
}
