import { type NextRequest, NextResponse } from 'next/server'
import { askedHeader, askedPath } from './lib/asked-path'

/**
 * Tells a page by which path it was asked for, since nothing else does: whoever has to sign in first comes back to it.
 * It decides nothing; who may read a page is the page's own to say.
 */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers)
  headers.set(askedHeader, askedPath(request.nextUrl))
  return NextResponse.next({ request: { headers } })
}

/** Pages only: neither what programs ask for nor what stands still. */
export const config = { matcher: ['/((?!api/|_next/|.*\\.(?:png|svg|ico|woff2|js|css|webmanifest)$).*)'] }
