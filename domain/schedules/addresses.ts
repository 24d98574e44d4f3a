import { z } from 'zod'
import { type Locale, locales } from '@/db/enums'
import { invalidField } from '../errors'

export type Address = { address: string; locale: Locale }

/** So many addresses a schedule takes; whoever writes to more has a mailing list. */
const most = 100

/**
 * Reads addresses from lines such as "ana@example.org" and "luc@example.org fr"; one without a language has the usual
 * one. Throws `invalid` for a line that is no address, and for more than a schedule takes.
 */
export function readAddresses(text: string | undefined, usual: Locale): Address[] {
  const found = new Map<string, Address>()
  for (const line of (text ?? '').split(/\n/)) {
    const [address = '', language, ...rest] = line
      .trim()
      .split(/[\s,;]+/)
      .filter(Boolean)
    if (!address) continue
    const locale = language === undefined ? usual : locales.find((known) => known === language.toLowerCase())
    const read = z.email().safeParse(address.toLowerCase())
    if (!read.success || !locale || rest.length > 0) throw invalidField('addresses', 'addressLine')
    found.set(read.data, { address: read.data, locale })
  }
  if (found.size > most) throw invalidField('addresses', 'tooLong')
  return [...found.values()]
}

/** The same the other way round, for a form. */
export const writeAddresses = (addresses: readonly Address[]) =>
  addresses.map(({ address, locale }) => `${address} ${locale}`).join('\n')
