import { db } from '@/db/client'
import { DomainError } from '@/domain/errors'
import { unsubscribe } from '@/domain/notifications/unsubscribe'
import { sessionSecret } from '@/lib/env'

type Params = { params: Promise<{ token: string }> }

/** The button of an e-mail program (RFC 8058): a POST without a session, with the token of the letter's header. */
export async function POST(_request: Request, { params }: Params) {
  try {
    await unsubscribe(db(), (await params).token, sessionSecret())
  } catch (error) {
    if (error instanceof DomainError) return new Response(null, { status: 404 })
    throw error
  }
  return new Response(null, { status: 204 })
}
