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
