import type { NextRequest } from 'next/server'
import { db } from '@/db/client'
import { identityProvider } from '@/lib/env'
import { problem } from '@/lib/route'
import { whereFrom } from '@/lib/session'
import { askNextAuth, signOnOptions } from '@/lib/single-sign-on'

/** Where people come back to from the provider of identities, and where next-auth leads when that went wrong. */
const known = ['callback', 'error', 'signin']

export async function GET(request: NextRequest, { params }: { params: Promise<{ nextauth: string[] }> }) {
  const action = (await params).nextauth
  const provider = identityProvider()
  if (!provider || !known.includes(action[0] ?? '')) return problem(404, 'not_found', 'There is nothing here')
  return askNextAuth(signOnOptions(provider, { db: db(), from: await whereFrom() }), {
    method: 'GET',
    action,
    query: Object.fromEntries(request.nextUrl.searchParams),
    cookies: Object.fromEntries(request.cookies.getAll().map(({ name, value }) => [name, value])),
  })
}
