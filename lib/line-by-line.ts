import 'server-only'
import { randomUUID } from 'node:crypto'
import { DomainError } from '@/domain/errors'

/** What a line of the answer says: how far the work is, what came of it, or why it was not done. */
export type Line<Told, Value> =
  | { told: Told }
  | { ok: true; value: Value }
  | { ok: false; message: string | null }

/**
 * Answers with one line of JSON for each word about a piece of work while it goes on (application/x-ndjson), and the
 * last for what came of it. When the caller goes away, the work's signal says so. `inWords` puts an error into words;
 * a bug is logged and has none.
 */
export function tellLineByLine<Told, Value>(
  request: Request,
  work: (watch: { tell: (word: Told) => void; signal: AbortSignal }) => Promise<Value>,
  inWords: (error: DomainError) => string,
): Response {
  const stop = new AbortController()
  request.signal.addEventListener('abort', () => stop.abort(), { once: true })
  const encoder = new TextEncoder()
  const body = new ReadableStream<Uint8Array>({
    async start(controller) {
      const write = (line: Line<Told, Value>) => {
        if (!stop.signal.aborted) controller.enqueue(encoder.encode(`${JSON.stringify(line)}\n`))
      }
      try {
        const value = await work({ tell: (told) => write({ told }), signal: stop.signal })
        write({ ok: true, value })
      } catch (error) {
        if (!(error instanceof DomainError)) console.error(`request ${randomUUID()}`, error)
        write({ ok: false, message: error instanceof DomainError ? inWords(error) : null })
      }
      if (!stop.signal.aborted) controller.close()
    },
    cancel: () => stop.abort(),
  })
  return new Response(body, {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      // A proxy that gathers the answer would hide how far it is; so would packing it.
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
    },
  })
}
