import { createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { eq } from 'drizzle-orm'
import { type Manifest, manifestPath } from '@/db/archive/format'
import { snapshot } from '@/db/archive/read-out'
import type { Db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { user } from '@/db/schema/user'
import {
  ArchiveNotWantedError,
  beginArchive,
  type Content,
  type SpooledPart,
  storeArchive,
} from '@/domain/archive/store-archive'
import { textsIn } from '../texts'
import { archiveParts } from './pieces'

/**
 * Makes an archive that was asked for: reads everything at one moment onto the disk of the worker, which is quick, and
 * puts it into the database from there in short steps, where every server finds it. A worker that dies leaves a try
 * that the next one throws away.
 */
export async function makeArchive({ db, now }: { db: Db; now: Date }, id: string) {
  const begun = await beginArchive({ db }, id)
  if (!begun) return
  const folder = await mkdtemp(path.join(tmpdir(), 'minga-archive-'))
  try {
    const [asker] = await db.select({ email: user.email }).from(user).where(eq(user.id, begun.askedBy))
    const locale = (begun.input.locale ?? 'en') as Locale
    const readme = textsIn(locale)('archive.readme')
    const { parts, contents } = await spool(db, folder, { now, by: asker?.email ?? null, readme })
    const sum = (sizes: readonly { size: number }[]) => sizes.reduce((all, { size }) => all + size, 0)
    const outcome = {
      rows: await rowsIn(parts),
      files: contents.length,
      bytes: sum(parts) + sum(contents),
    }
    await storeArchive({ db, id, attempt: begun.attempt }, parts, contents, outcome, now)
  } catch (error) {
    if (!(error instanceof ArchiveNotWantedError)) throw error
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

type Reading = { now: Date; by: string | null; readme: string }

/** Reads all of it in one transaction, in which nothing else is waited for. */
const spool = (db: Db, folder: string, reading: Reading) =>
  snapshot(db, async (tx) => {
    const parts: SpooledPart[] = []
    const contents: Content[] = []
    for await (const { path: name, pieces, content } of archiveParts(tx, {
      ...reading,
      skipContents: true,
    })) {
      if (content) {
        contents.push(content)
        continue
      }
      const file = path.join(folder, String(parts.length))
      await pipeline(Readable.from(pieces), createWriteStream(file, { mode: 0o600 }))
      parts.push({ path: name, file, size: (await stat(file)).size })
    }
    return { parts, contents }
  })

/** How many rows there are, by the manifest. */
async function rowsIn(parts: readonly SpooledPart[]) {
  const manifest = parts.find(({ path: name }) => name === manifestPath)
  if (!manifest) throw new Error('an archive without a manifest')
  const { tables } = JSON.parse(await readFile(manifest.file, 'utf8')) as Manifest
  return tables.reduce((all, { rows }) => all + rows, 0)
}
