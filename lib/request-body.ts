import { DomainError } from '@/domain/errors'

/** Three times what 5,000 ticks of the attendance grid take, the longest that is sent as JSON. */
const jsonLimit = 1024 * 1024

/**
 * The JSON of a request's body, for a command whose schema judges it; what is no object is an empty one.
 * Throws DomainError `invalid` as soon as more came than any form sends.
 */
export async function jsonOf<Input extends object>(request: Request): Promise<Input> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of bytesOf(request)) {
    size += piece.byteLength
    if (size > jsonLimit) throw new DomainError('invalid', 'bodyTooLarge')
    pieces.push(piece)
  }
  const read = parsed(Buffer.concat(pieces).toString('utf8'))
  return (typeof read === 'object' && read !== null ? read : {}) as Input
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The bytes of a request's body as they arrive. */
export async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  if (!request.body) return
  const reader = request.body.getReader()
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
  } finally {
    // Refused half-way: the rest is not waited for.
    await reader.cancel().catch(() => undefined)
  }
}

/** The fields of a form without files that was posted; throws DomainError `invalid` when more came than any form sends. */
export async function formOf(request: Request): Promise<FormData> {
  if (!(Number(request.headers.get('content-length') ?? Number.NaN) <= jsonLimit))
    throw new DomainError('invalid', 'bodyTooLarge')
  return request.formData().catch(() => new FormData())
}
