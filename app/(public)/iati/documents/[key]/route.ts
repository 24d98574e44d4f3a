import { db } from '@/db/client'
import { DomainError } from '@/domain/errors'
import { openPublicDocument } from '@/domain/iati/open-public-document'
import { isUuid } from '@/lib/is-uuid'
import { streamOf } from '@/lib/stream'

/** A document that was marked as public, of an Action that is published. */
export async function GET(_request: Request, { params }: { params: Promise<{ key: string }> }) {
  const { key } = await params
  const found = isUuid(key) ? await openPublicDocument(db(), key).catch(onlyMissing) : null
  if (!found) return new Response(null, { status: 404 })
  return new Response(streamOf(found.bytes()), {
    headers: {
      'content-type': found.mime,
      'content-length': String(found.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.filename)}`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'public, no-cache',
      etag: `"${found.digest}"`,
    },
  })
}

const onlyMissing = (error: unknown) => {
  if (error instanceof DomainError && error.code === 'not_found') return null
  throw error
}
