import { addDocument } from '@/domain/documents/add-document'
import type { AddDocumentInput } from '@/domain/documents/inputs'
import { route } from '@/lib/route'

/** Hangs a file that the server holds on a record. */
export const POST = route(async (request, context) => {
  const input = (await request.json().catch(() => ({}))) as typeof AddDocumentInput._zod.input
  return Response.json(await addDocument(context, input), { status: 201 })
})
