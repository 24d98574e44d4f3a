import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { countryChoices } from '@/components/form/place-choices'
import { db } from '@/db/client'
import { type Locale, roles } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { listRegions } from '@/domain/reference'
import { rolesToGive } from '@/domain/users/policy'

/** What the form of an account lets its reader choose from. */
export async function userChoices(actor: Actor) {
  const locale = (await getLocale()) as Locale
  const role = await getTranslations('enums.role')
  const regions = await listRegions(db(), locale)
  const given = rolesToGive(actor, roles)
  return {
    roles: given,
    roleNames: given.map((value) => ({ value, label: role(value) })),
    regions: regions.map(({ code, label }) => ({ value: code, label })),
    countries: await countryChoices(),
  }
}
export type UserChoices = Awaited<ReturnType<typeof userChoices>>
