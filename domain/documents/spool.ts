import { createHash, randomUUID } from 'node:crypto'
import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uploadLimit } from './inputs'
import { uploadError } from './upload-error'

/** A file that arrived: on disk under a name of ours, so that memory stays free of it. */
export type Spooled = { path: string; size: number; digest: string }

/**
 * Takes a file in, piece by piece, and hands it to `use`; afterwards it is gone from the disk, whatever happened.
 * `limit` is in bytes. Throws DomainError `invalid` as soon as more than that came, or when the sender broke off.
 */
export async function spool<Value>(
  body: AsyncIterable<Uint8Array>,
  use: (file: Spooled) => Promise<Value>,
  limit = uploadLimit,
): Promise<Value> {
  const path = join(tmpdir(), `minga-upload-${randomUUID()}`)
  try {
    const { size, digest } = await write(path, body, limit)
    return await use({ path, size, digest })
  } finally {
    await rm(path, { force: true })
  }
}

async function write(path: string, body: AsyncIterable<Uint8Array>, limit: number) {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(path, 'wx', 0o600)
  try {
    for await (const chunk of arriving(body)) {
      size += chunk.byteLength
      if (size > limit) throw uploadTooLarge(limit)
      hash.update(chunk)
      await file.write(chunk)
    }
  } finally {
    await file.close()
  }
  return { size, digest: hash.digest('hex') }
}

export const uploadTooLarge = (limit = uploadLimit) =>
  uploadError('tooLarge', { limit: Math.floor(limit / 1024 / 1024) })

async function* arriving(body: AsyncIterable<Uint8Array>) {
  const pieces = body[Symbol.asyncIterator]()
  let done = false
  try {
    while (true) {
      const piece = await pieces.next().catch(() => {
        throw uploadError('interrupted')
      })
      if (piece.done) {
        done = true
        return
      }
      yield piece.value
    }
  } finally {
    if (!done) await pieces.return?.().catch(() => undefined)
  }
}
