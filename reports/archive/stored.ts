import { contentPath } from '@/db/archive/format'
import type { Db } from '@/db/client'
import { readStored, storedParts } from '@/domain/archive/store-archive'
import { readContent } from '@/domain/documents/content'
import { zipOf } from './pieces'

/** An archive that is ready as one ZIP, read from the database piece by piece as it is taken. */
export async function* storedPieces(db: Db, id: string): AsyncGenerator<Uint8Array> {
  const { parts, contents } = await storedParts(db, id)
  async function* files() {
    for (const { position, path, size } of parts) yield { path, size, pieces: readStored(db, id, position) }
    for (const { digest, size } of contents)
      yield { path: contentPath(digest), size, pieces: readContent(db, digest) }
  }
  yield* zipOf(files())
}
