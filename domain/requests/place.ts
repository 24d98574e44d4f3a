import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { country, region } from '@/db/schema/reference'
import { invalidField } from '../errors'

/**
 * Where a request belongs: a country lies in its own region, whatever the form said; without a country the region
 * counts. Throws `invalid` when one of them is not known.
 */
export async function placeOf(tx: Tx, given: { countryCode?: string; regionCode?: string }) {
  if (given.countryCode) {
    const [known] = await tx.select().from(country).where(eq(country.code, given.countryCode))
    if (!known) throw invalidField('countryCode', 'choose')
    if (known.regionCode) return { countryCode: known.code, regionCode: known.regionCode }
  }
  const [known] = await tx
    .select()
    .from(region)
    .where(eq(region.code, given.regionCode ?? ''))
  if (!known) throw invalidField('regionCode', 'choose')
  return { countryCode: given.countryCode ?? null, regionCode: known.code }
}
