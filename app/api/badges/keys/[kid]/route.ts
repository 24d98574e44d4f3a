import { db } from '@/db/client'
import { publishedKey } from '@/domain/certificates/issuer-profile'
import { publicKeyOf } from '@/domain/certificates/signing-keys'
import { notFound } from '@/domain/errors'
import { installation } from '@/lib/env'
import { jsonOf, publicRoute } from '@/lib/public-answer'

/** One key, at the address by which credentials name it. */
export const GET = publicRoute<{ kid: string }>(async (_request, { kid }) => {
  const key = await publicKeyOf(db(), kid)
  if (!key) throw notFound()
  return jsonOf(
    publishedKey(installation(), key),
    key.kty === 'OKP' ? 'application/ld+json' : 'application/jwk+json',
    300,
  )
})
