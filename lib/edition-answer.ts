import 'server-only'
import { streamOf } from './stream'

type Kept = {
  filename: string
  mime: string
  size: number
  digest: string
  bytes: () => AsyncGenerator<Uint8Array>
}

/** A document of a frozen report, to be saved as it was kept; kept by nobody on the way. */
export function answerKept(request: Request, { filename, mime, size, digest, bytes }: Kept) {
  const headers = {
    'content-type': mime,
    'content-disposition': `attachment; filename="${filename}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'cache-control': 'private, no-cache',
    etag: `"${digest}"`,
  }
  if (request.headers.get('if-none-match') === headers.etag)
    return new Response(null, { status: 304, headers })
  return new Response(streamOf(bytes()), { headers: { ...headers, 'content-length': String(size) } })
}
