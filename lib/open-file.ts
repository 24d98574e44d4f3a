import 'server-only'
import { db } from '@/db/client'
import { lastPublished, type PublishedFile, partsOf } from '@/domain/iati/publications'
import { streamOf } from './stream'

/** Anybody may read open data, from any page, and ask whether it is still the same. */
const forEverybody = {
  'access-control-allow-origin': '*',
  'x-content-type-options': 'nosniff',
  'cache-control': 'public, no-cache',
}

/** A published file of open data as an answer, part by part; 404 before the first publishing. */
export async function openFile(request: Request, file: PublishedFile): Promise<Response> {
  const published = await lastPublished(db())
  const digest = published?.digests[file]
  if (!published?.endedAt || !digest) return new Response(null, { status: 404, headers: forEverybody })
  const headers = {
    ...forEverybody,
    'content-type': 'application/xml; charset=utf-8',
    etag: `"${digest}"`,
    'last-modified': published.endedAt.toUTCString(),
  }
  if (isUnchanged(request, headers)) return new Response(null, { status: 304, headers })
  return new Response(streamOf(encoded(partsOf(db(), published.id, file))), { headers })
}

/** Whether the reader has it already (RFC 9110: a tag is asked before a date). */
function isUnchanged(request: Request, has: { etag: string; 'last-modified': string }) {
  const tags = request.headers.get('if-none-match')
  if (tags !== null)
    return tags.split(',').some((tag) => ['*', has.etag].includes(tag.trim().replace(/^W\//, '')))
  const since = Date.parse(request.headers.get('if-modified-since') ?? '')
  return since >= Date.parse(has['last-modified'])
}

async function* encoded(texts: AsyncGenerator<string>) {
  const encoder = new TextEncoder()
  for await (const text of texts) yield encoder.encode(text)
}
