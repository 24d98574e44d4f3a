import { uploadLimit } from '@/domain/documents/inputs'
import { uploadTooLarge } from '@/domain/documents/spool'
import { notFound } from '@/domain/errors'
import { uploadRoster } from '@/domain/rosters/upload-roster'
import { bytesOf } from '@/lib/request-body'
import { route } from '@/lib/route'

/** Takes an attendance list in for ?activity=: its bytes are the body, its name is in the address. */
export const POST = route(async (request, context) => {
  if (Number(request.headers.get('content-length') ?? 0) > uploadLimit) throw uploadTooLarge()
  const params = new URL(request.url).searchParams
  const id = Number(params.get('activity'))
  if (!Number.isInteger(id) || id < 1 || id > 2_147_483_647) throw notFound()
  const filename = params.get('filename') ?? ''
  const upload = await uploadRoster(context, { id, filename, body: bytesOf(request) })
  return Response.json(upload, { status: 201 })
})
