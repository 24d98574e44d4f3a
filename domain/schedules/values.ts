import type { schedule } from '@/db/schema/schedule'
import { writeAddresses } from './addresses'
import type { ShownRecipient } from './queries'

/** A schedule as its form is filled. */
export function scheduleValues(
  row: typeof schedule.$inferSelect,
  recipients: readonly ShownRecipient[],
): Record<string, unknown> {
  const { title, kind, scope, period, rhythm, day, audience, countries, format } = row
  const addresses = recipients.flatMap(({ address, locale }) =>
    address && locale ? [{ address, locale }] : [],
  )
  return {
    title,
    kind,
    scope,
    period,
    rhythm,
    day,
    audience,
    places: countries,
    format,
    people: recipients.flatMap(({ userId }) => (userId === null ? [] : [String(userId)])),
    addresses: writeAddresses(addresses),
    addressLocale: addresses[0]?.locale ?? 'en',
  }
}
