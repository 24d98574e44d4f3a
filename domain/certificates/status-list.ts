import { gzipSync } from 'node:zlib'
import { and, eq, gte, lte } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { certificate } from '@/db/schema/certificate'
import { badgePaths, type Installation, outside } from './installation'
import { issuerOf } from './issuer-profile'
import { type Credential, withProof } from './sign'
import { keyThatSigns } from './signing-keys'
import { toSeconds } from './to-seconds'

/** As many as a list must have at least, so that nobody learns much from who asks for it (W3C, 6.1). */
const length = 131_072

/** The list that the highest id there can be is on. */
const lastList = Math.floor(2_147_483_647 / length)

/** Which list and which of its bits tell of a certificate, by its id. */
export const placeOnStatusList = (certificateId: number) => ({
  list: Math.floor(certificateId / length),
  index: certificateId % length,
})

/**
 * The list of certificates that were revoked (W3C, "Bitstring Status List" 1.0), signed; null where no certificate is
 * on a list of this number. Needs a name for who issues.
 */
export async function statusList(
  { db, now, installation }: { db: Db; now: Date; installation: Installation },
  list: number,
  programme: { fullName: string },
) {
  if (list > lastList) return null
  const from = list * length
  const onList = and(gte(certificate.id, from), lte(certificate.id, from + length - 1))
  const [any] = await db.select({ id: certificate.id }).from(certificate).where(onList).limit(1)
  if (!any) return null
  const revoked = await db
    .select({ id: certificate.id })
    .from(certificate)
    .where(and(onList, eq(certificate.status, 'revoked')))
  const key = await db.transaction((tx) => keyThatSigns(tx, installation.secret, 'EdDSA', now))
  const id = outside(installation, badgePaths.status(list))
  const document: Credential = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerOf(installation, programme).id,
    validFrom: toSeconds(now),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encoded(revoked.map((one) => placeOnStatusList(one.id).index)),
    },
  }
  return withProof(document, key, installation)
}

/** Bits from the left, compressed, in base64url after multibase's "u". */
function encoded(indexes: readonly number[]) {
  const bits = new Uint8Array(length / 8)
  for (const index of indexes) {
    const at = index >> 3
    bits[at] = (bits[at] as number) | (0x80 >> (index & 7))
  }
  return `u${gzipSync(bits).toString('base64url')}`
}
