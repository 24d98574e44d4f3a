import type { NextRequest } from 'next/server'
import { db } from '@/db/client'
import { identityProvider } from '@/lib/env'
import { localPath } from '@/lib/local-path'
import { problem } from '@/lib/route'
import { whereFrom } from '@/lib/session'
import { beginSignOn, signOnOptions } from '@/lib/single-sign-on'

/** Leads to the organisation's own way to sign in, and to the path of ours that `to` names afterwards. */
export async function GET(request: NextRequest) {
  const provider = identityProvider()
  if (!provider) return problem(404, 'not_found', 'No provider of identities is set up')
  const to = localPath(request.nextUrl.searchParams.get('to'))
  return beginSignOn(signOnOptions(provider, { db: db(), from: await whereFrom() }), to)
}
