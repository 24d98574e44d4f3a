import { holdUpload } from '@/domain/documents/hold-upload'
import { uploadLimit } from '@/domain/documents/inputs'
import { uploadTooLarge } from '@/domain/documents/spool'
import { route } from '@/lib/route'

/** Takes a file in: its bytes are the body, its name is in the address. Answers what a form keeps of it. */
export const POST = route(async (request, context) => {
  if (Number(request.headers.get('content-length') ?? 0) > uploadLimit) throw uploadTooLarge()
  const filename = new URL(request.url).searchParams.get('filename') ?? ''
  const held = await holdUpload(context, { filename, body: bytesOf(request) })
  return Response.json(held, { status: 201 })
})

async function* bytesOf(request: Request): AsyncGenerator<Uint8Array> {
  if (!request.body) return
  const reader = request.body.getReader()
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) yield piece.value
  } finally {
    // Refused half-way: the rest is not waited for.
    await reader.cancel().catch(() => undefined)
  }
}
