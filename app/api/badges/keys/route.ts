import { db } from '@/db/client'
import { publicKeys } from '@/domain/certificates/signing-keys'
import { jsonOf, publicRoute } from '@/lib/public-answer'

/** All keys with which credentials were ever signed (RFC 7517). */
export const GET = publicRoute(async () =>
  jsonOf({ keys: await publicKeys(db()) }, 'application/jwk-set+json', 300),
)
