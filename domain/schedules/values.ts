import type { schedule } from '@/db/schema/schedule'
import { writeAddresses } from './addresses'
import type { ShownRecipient } from './queries'

/** A schedule as its form is filled. `places` are the countries of its readers as few places. */
export function scheduleValues(
  row: typeof schedule.$inferSelect,
  recipients: readonly ShownRecipient[],
  places: readonly string[],
): Record<string, unknown> {
  const { title, kind, scope, period, rhythm, day, audience, format } = row
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
    places,
    format,
    people: recipients.flatMap(({ userId }) => (userId === null ? [] : [String(userId)])),
    addresses: writeAddresses(addresses),
    addressLocale: addresses[0]?.locale ?? 'en',
  }
}
