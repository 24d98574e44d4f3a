import 'server-only'
import type { CheckInLinkRow } from '@/domain/check-in/queries'
import { secretOf } from '@/domain/check-in/secret-of'
import { hashOf } from '@/domain/secrets'
import { installation } from '@/lib/env'

/**
 * The public address of a check-in link; null for one that can't be shown any more, since the secret of the
 * installation is another than when it was made.
 */
export function addressOf(link: Pick<CheckInLinkRow, 'id' | 'madeAt' | 'hash'>): string | null {
  const { address, secret: key } = installation()
  const secret = secretOf(key, link)
  return hashOf(secret) === link.hash ? new URL(`/check-in/${secret}`, address).href : null
}
