import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { formatVersion, Manifest, manifestPath } from './format'

/** Why a file can't be taken in, in a sentence for whoever holds it. */
export class ArchiveError extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'ArchiveError'
  }
}

/** A manifest larger than this (bytes) is none of ours. */
const longestManifest = 256 * 1024 * 1024

export type OpenArchive = {
  manifest: Manifest
  /** The bytes of a file of the archive; one that its manifest names. */
  read(path: string): AsyncGenerator<Buffer>
  /** Reads everything once and compares; throws ArchiveError at the first file that is not what the manifest says. */
  check(): Promise<void>
  close(): void
}

/**
 * Opens a backup or an archive. Its names are only ever looked up, never written to, so that none can lead out of it.
 * Throws ArchiveError where the file is not whole, is none of ours, is of a later version, or holds more or less than
 * its manifest says.
 */
export async function openArchive(path: string): Promise<OpenArchive> {
  const zip = await openPromise(path, { autoClose: false }).catch((error) => {
    if (error.code === 'ENOENT') throw new ArchiveError(`There is no file ${path}.`)
    throw new ArchiveError(
      `${path} is not a whole archive (${error.message}). Was it downloaded or copied to its end?`,
    )
  })
  try {
    const entries = await entriesOf(zip)
    const manifest = await manifestOf(zip, entries)
    holdToManifest(entries, manifest)
    const facts = new Map(manifest.parts.map((part) => [part.path, part]))
    const read = (name: string) => bytesOf(zip, entries.get(name), name)
    return {
      manifest,
      read,
      async check() {
        for (const { path: name, bytes, sha256 } of facts.values()) {
          const hash = createHash('sha256')
          let size = 0
          for await (const piece of read(name)) {
            hash.update(piece)
            size += piece.length
          }
          if (size !== bytes || hash.digest('hex') !== sha256)
            throw new ArchiveError(
              `${name} is not what it was when the archive was made: its SHA-256 differs.`,
            )
        }
      },
      close: () => zip.close(),
    }
  } catch (error) {
    zip.close()
    throw error
  }
}

async function entriesOf(zip: ZipFile) {
  const entries = new Map<string, Entry>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (entries.has(entry.fileName)) throw new ArchiveError(`The archive has ${entry.fileName} twice.`)
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    // yauzl refuses names that lead out of the archive.
    throw new ArchiveError(`The list of files in the archive can’t be read: ${(error as Error).message}.`)
  }
  return entries
}

async function manifestOf(zip: ZipFile, entries: Map<string, Entry>) {
  const entry = entries.get(manifestPath)
  if (!entry || entry.uncompressedSize > longestManifest)
    throw new ArchiveError('This is no backup or archive of Minga: it has no manifest.json.')
  const pieces: Buffer[] = []
  for await (const piece of bytesOf(zip, entry, manifestPath)) pieces.push(piece)
  let raw: { format?: unknown; version?: unknown } | null
  try {
    raw = JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    throw new ArchiveError('The manifest.json of this archive can’t be read.')
  }
  if (raw?.format !== 'minga') throw new ArchiveError('This is no backup or archive of Minga.')
  if (typeof raw.version === 'number' && raw.version > formatVersion)
    throw new ArchiveError(
      `This archive has version ${raw.version} of the format, and this Minga reads up to ${formatVersion}: take it in with a later Minga.`,
    )
  const read = Manifest.safeParse(raw)
  if (!read.success)
    throw new ArchiveError(
      `The manifest.json of this archive is not as it should be, at ${read.error.issues[0]?.path.join('.')}.`,
    )
  return read.data
}

function holdToManifest(entries: Map<string, Entry>, { parts }: Manifest) {
  const named = new Set([manifestPath])
  for (const { path, bytes } of parts) {
    const entry = entries.get(path)
    if (!entry) throw new ArchiveError(`The archive lacks ${path}, which its manifest names.`)
    if (entry.uncompressedSize !== bytes)
      throw new ArchiveError(`${path} is not as long as the manifest says: ${bytes} bytes.`)
    named.add(path)
  }
  const stranger = [...entries.keys()].find((path) => !named.has(path))
  if (stranger !== undefined)
    throw new ArchiveError(`The archive has ${stranger}, which its manifest does not name.`)
}

async function* bytesOf(zip: ZipFile, entry: Entry | undefined, name: string): AsyncGenerator<Buffer> {
  if (!entry) throw new ArchiveError(`The archive lacks ${name}.`)
  if (entry.isEncrypted()) throw new ArchiveError(`${name} is encrypted.`)
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry)
    yield* stream as AsyncIterable<Buffer>
  } catch (error) {
    if (error instanceof ArchiveError) throw error
    throw new ArchiveError(`${name} in the archive can’t be read: ${(error as Error).message}.`)
  }
}
