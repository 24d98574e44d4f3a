import { db } from '@/db/client'
import { identityProvider } from '@/lib/env'
import { problem } from '@/lib/route'
import { whereFrom } from '@/lib/session'
import { beginSignOn, signOnOptions } from '@/lib/single-sign-on'

/** Leads to the organisation's own way to sign in. */
export async function GET() {
  const provider = identityProvider()
  if (!provider) return problem(404, 'not_found', 'No provider of identities is set up')
  return beginSignOn(signOnOptions(provider, { db: db(), from: await whereFrom() }))
}
