import { addDocument } from '@/domain/documents/add-document'
import type { AddDocumentInput } from '@/domain/documents/inputs'
import { jsonOf } from '@/lib/request-body'
import { route } from '@/lib/route'

/** Hangs a file that the server holds on a record. */
export const POST = route(async (request, context) => {
  const input = await jsonOf<typeof AddDocumentInput._zod.input>(request)
  return Response.json(await addDocument(context, input), { status: 201 })
})
