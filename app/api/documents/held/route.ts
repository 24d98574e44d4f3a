import { holdUpload } from '@/domain/documents/hold-upload'
import { uploadLimit } from '@/domain/documents/inputs'
import { uploadTooLarge } from '@/domain/documents/spool'
import { bytesOf } from '@/lib/request-body'
import { route } from '@/lib/route'

/** Takes a file in: its bytes are the body, its name is in the address. Answers what a form keeps of it. */
export const POST = route(async (request, context) => {
  if (Number(request.headers.get('content-length') ?? 0) > uploadLimit) throw uploadTooLarge()
  const filename = new URL(request.url).searchParams.get('filename') ?? ''
  const held = await holdUpload(context, { filename, body: bytesOf(request) })
  return Response.json(held, { status: 201 })
})
