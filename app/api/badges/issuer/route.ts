import { db } from '@/db/client'
import { issuerProfile } from '@/domain/certificates/issuer-profile'
import { publicKeys } from '@/domain/certificates/signing-keys'
import { theProgramme } from '@/domain/reference'
import { installation } from '@/lib/env'
import { jsonOf, publicRoute } from '@/lib/public-answer'

/** Who issues the credentials of this installation, and with which keys they are signed. */
export const GET = publicRoute(async () => {
  const profile = issuerProfile(installation(), await theProgramme(db()), await publicKeys(db()))
  return jsonOf(profile, 'application/ld+json', 300)
})
