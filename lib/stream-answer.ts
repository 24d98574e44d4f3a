import 'server-only'
import { Readable } from 'node:stream'
import type { Locale } from '@/db/enums'

const types = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** A file that is sent as it is written, as fast as it is taken: whoever goes away stops the writing. */
export function answerStream(
  pieces: AsyncIterable<Uint8Array>,
  { filename, format, locale }: { filename: string; format: keyof typeof types; locale: Locale },
) {
  const body = Readable.toWeb(Readable.from(pieces, { objectMode: false, highWaterMark: 1 << 20 }))
  return new Response(body as ReadableStream<Uint8Array>, {
    headers: {
      'content-type': types[format],
      'content-disposition': `attachment; filename="${filename.replace(/[^\w.-]+/g, '-')}.${format}"`,
      'content-language': locale,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
