import { type FileHandle, open } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { SaxesParser } from 'saxes'
import { type Entry, openPromise, type ZipFile } from 'yauzl'
import { uploadError } from './upload-error'

export type FileType = { name: string; mime: string }

const openXml = 'application/vnd.openxmlformats-officedocument'
const types = {
  pdf: { name: 'PDF', mime: 'application/pdf' },
  png: { name: 'PNG', mime: 'image/png' },
  jpeg: { name: 'JPEG', mime: 'image/jpeg' },
  webp: { name: 'WebP', mime: 'image/webp' },
  tiff: { name: 'TIFF', mime: 'image/tiff' },
  heic: { name: 'HEIC', mime: 'image/heic' },
  docx: { name: 'DOCX', mime: `${openXml}.wordprocessingml.document` },
  xlsx: { name: 'XLSX', mime: `${openXml}.spreadsheetml.sheet` },
  odt: { name: 'ODT', mime: 'application/vnd.oasis.opendocument.text' },
} satisfies Record<string, FileType>

/** What the end of a name claims. */
const claims: Record<string, FileType> = {
  ...types,
  jpg: types.jpeg,
  jfif: types.jpeg,
  tif: types.tiff,
  heif: types.heic,
}

/** An office document of this size unpacked is not a document. */
const unpackedLimit = 400 * 1024 * 1024
const entryLimit = 20_000
const partLimit = 1024 * 1024

/**
 * Finds out what a file really is, by its content; the name is only held against it.
 * Takes a path to a file and the name that it came under. Throws DomainError `invalid` with a sentence when the
 * file is empty, damaged, encrypted, of no type that is taken, or of another type than its name says.
 */
export async function fileTypeOf(path: string, filename: string): Promise<FileType> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size === 0) throw uploadError('empty')
    const type = await typeOfContent(file, path, size)
    const claimed = claims[extensionOf(filename)]
    if (type === null) throw claimed ? uploadError('isNot', { said: claimed.name }) : uploadError('notTaken')
    if (claimed && claimed !== type) throw uploadError('liesAboutType', { said: claimed.name, is: type.name })
    return type
  } finally {
    await file.close()
  }
}

const extensionOf = (filename: string) => /\.([^.]+)$/.exec(filename)?.[1]?.toLowerCase() ?? ''

async function typeOfContent(file: FileHandle, path: string, size: number): Promise<FileType | null> {
  const head = await read(file, 0, 4096)
  const starts = (text: string, at = 0) =>
    head.subarray(at, at + text.length).equals(Buffer.from(text, 'latin1'))
  if (starts('\x89PNG\r\n\x1a\n') && starts('IHDR', 12)) return types.png
  if (starts('\xff\xd8\xff')) return types.jpeg
  if (starts('RIFF') && starts('WEBP', 8)) return types.webp
  if (starts('II*\0') || starts('MM\0*')) return types.tiff
  if (starts('ftyp', 4) && /^(hei[cxms]|hev[cx]|mif1|msf1)/.test(head.toString('latin1', 8, 12)))
    return types.heic
  if (starts('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return refuseCompoundFile(file, size)
  if (starts('PK')) return typeOfPackage(path)
  // Readers allow some bytes before the header of a PDF; scanners and mail gateways put them there.
  if (head.subarray(0, 1024).includes('%PDF-')) return pdf(file, size)
  return null
}

async function pdf(file: FileHandle, size: number) {
  const tail = await read(file, Math.max(0, size - 16_384), 16_384)
  if (!tail.includes('%%EOF')) throw uploadError('damaged')
  if (await contains(file, size, /\/Encrypt\s+\d+\s+\d+\s+R/)) throw uploadError('encrypted')
  return types.pdf
}

/** The old binary Office files; an encrypted DOCX or XLSX is one too. */
async function refuseCompoundFile(file: FileHandle, size: number): Promise<never> {
  const encrypted = await contains(file, size, /E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e/)
  throw uploadError(encrypted ? 'encrypted' : 'oldOffice')
}

/** A ZIP is a document by what is declared inside of it. */
async function typeOfPackage(path: string): Promise<FileType | null> {
  const zip = await openPromise(path, { lazyEntries: true, autoClose: false }).catch(() => {
    throw uploadError('damaged')
  })
  try {
    const entries = await readDirectory(zip)
    const contentTypes = entries.get('[Content_Types].xml')
    const mimetype = entries.get('mimetype')
    if (contentTypes) return officeType(await readPart(zip, contentTypes), entries)
    if (mimetype) return openDocumentType(zip, (await readPart(zip, mimetype)).trim(), entries)
    return null
  } finally {
    zip.close()
  }
}

async function readDirectory(zip: ZipFile) {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  try {
    for await (const entry of zip.eachEntry()) {
      unpacked += entry.uncompressedSize
      if (unpacked > unpackedLimit || entries.size > entryLimit) throw uploadError('unpacksTooLarge')
      if (entry.isEncrypted()) throw uploadError('encrypted')
      entries.set(entry.fileName, entry)
    }
  } catch (error) {
    throw isUploadError(error) ? error : uploadError('damaged')
  }
  return entries
}

async function readPart(zip: ZipFile, entry: Entry) {
  if (entry.uncompressedSize > partLimit) throw uploadError('unpacksTooLarge')
  try {
    const stream: Readable = await zip.openReadStreamPromise(entry)
    const chunks: Buffer[] = []
    // yauzl stops with an error where more comes out than the directory declares.
    for await (const chunk of stream) chunks.push(chunk as Buffer)
    return Buffer.concat(chunks).toString('utf8')
  } catch {
    throw uploadError('damaged')
  }
}

/** The type of the main part of an Office Open XML package (ECMA-376 part 2), which must be there. */
function officeType(contentTypes: string, entries: Map<string, Entry>): FileType | null {
  for (const { contentType, partName } of declaredParts(contentTypes)) {
    if (/macroEnabled/i.test(contentType)) throw uploadError('macros')
    const type =
      contentType === `${types.docx.mime}.main+xml`
        ? types.docx
        : contentType === `${types.xlsx.mime}.main+xml`
          ? types.xlsx
          : null
    if (type && entries.has(partName.replace(/^\//, ''))) return type
  }
  return null
}

function declaredParts(contentTypes: string) {
  const parts: { contentType: string; partName: string }[] = []
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'Override')
      parts.push({ contentType: attributes.ContentType ?? '', partName: attributes.PartName ?? '' })
  })
  parser.on('error', () => {
    throw uploadError('damaged')
  })
  parser.write(contentTypes).close()
  return parts
}

async function openDocumentType(zip: ZipFile, mimetype: string, entries: Map<string, Entry>) {
  if (mimetype !== types.odt.mime) return null
  const manifest = entries.get('META-INF/manifest.xml')
  if (!manifest || !entries.has('content.xml')) throw uploadError('damaged')
  if ((await readPart(zip, manifest)).includes('encryption-data')) throw uploadError('encrypted')
  return types.odt
}

const isUploadError = (error: unknown) => error instanceof Error && error.name === 'DomainError'

async function read(file: FileHandle, position: number, length: number) {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** Whether a short pattern occurs in the bytes of a file; reads it piece by piece. */
async function contains(file: FileHandle, size: number, pattern: RegExp) {
  const step = 1024 * 1024
  const overlap = 256
  for (let at = 0; at < size; at += step) {
    const piece = await read(file, at, step + overlap)
    if (pattern.test(piece.toString('latin1'))) return true
  }
  return false
}
