import { editDocument } from '@/domain/documents/edit-document'
import { findDocument } from '@/domain/documents/find-document'
import type { EditDocumentInput } from '@/domain/documents/inputs'
import { openDocument } from '@/domain/documents/open-document'
import { removeDocument } from '@/domain/documents/remove-document'
import { notFound } from '@/domain/errors'
import { isUuid } from '@/lib/is-uuid'
import { jsonOf } from '@/lib/request-body'
import { route } from '@/lib/route'

/** What a browser may show in place; everything else is only ever saved. */
const shownInline = ['application/pdf', 'image/png', 'image/jpeg', 'image/webp']

/** A document: saved under the name it came with, or with ?inline shown by the browser where that is safe. */
export const GET = route<{ key: string }>(async (request, context, { key }) => {
  if (!isUuid(key)) throw notFound()
  const { filename, mime, size, digest, bytes } = await openDocument(context, key)
  const inline = new URL(request.url).searchParams.has('inline') && shownInline.includes(mime)
  const headers = {
    'content-type': mime,
    'content-disposition': `${inline ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeFilename(filename)}`,
    // A browser's own PDF viewer does not start in a sandbox.
    'content-security-policy':
      inline && mime === 'application/pdf' ? "script-src 'none'" : "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'private, no-cache',
    etag: `"${digest}"`,
  }
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  return new Response(streamOf(bytes()), { headers: { ...headers, 'content-length': String(size) } })
})

/** Changes what is said about a document and who may see it. */
export const PATCH = route<{ key: string }>(async (request, context, { key }) => {
  if (!isUuid(key)) throw notFound()
  const told =
    await jsonOf<Omit<typeof EditDocumentInput._zod.input, 'entity' | 'id' | 'documentId'>>(request)
  await editDocument(context, { ...told, ...(await findDocument(context.db, context.actor, key)) })
  return new Response(null, { status: 204 })
})

/** Takes a document off its record. */
export const DELETE = route<{ key: string }>(async (_request, context, { key }) => {
  if (!isUuid(key)) throw notFound()
  await removeDocument(context, await findDocument(context.db, context.actor, key))
  return new Response(null, { status: 204 })
})

/** RFC 8187: what encodeURIComponent leaves and a header may not hold. */
const encodeFilename = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)

function streamOf(parts: AsyncGenerator<Uint8Array>) {
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}
