import { Readable } from 'node:stream'
import * as zlib from 'node:zlib'

/** A file of an archive, its content in pieces of text or bytes. */
export type ZipEntry = {
  name: string
  pieces: AsyncIterable<string | Uint8Array> | Iterable<string>
  /** It may be longer than 4 GB, and is written so that it can be (Zip64). */
  mayBeLong?: boolean
}

/** The format's own numbers are of 32 bits; those of Zip64 are of 64. */
const mostOf32 = 0xffff_ffff
const mostOf16 = 0xffff

/**
 * An archive in pieces, written as its files come: sizes and sums follow each file, so that nothing has to be known
 * before. Deflated lightly, since a spreadsheet's XML shrinks to a tenth of itself even so. Throws where a file is
 * longer than 4 GB that did not say that it may be.
 */
export async function* zipPieces(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  let files = 0
  for await (const { name, pieces, mayBeLong = false } of entries) {
    const begin = offset
    const local = localHeader(name, mayBeLong)
    offset += local.length
    yield local
    const sums = { crc: 0, packed: 0, size: 0 }
    const content = Readable.from(measured(pieces, sums)).pipe(zlib.createDeflateRaw({ level: 2 }))
    for await (const piece of content as AsyncIterable<Buffer>) {
      sums.packed += piece.length
      offset += piece.length
      yield piece
    }
    if (!mayBeLong && Math.max(sums.size, sums.packed) > mostOf32)
      throw new Error(`${name} is too long for its archive`)
    const after = sumsAfter(sums, mayBeLong)
    offset += after.length
    yield after
    directory.push(inDirectory(name, sums, begin, mayBeLong))
    files += 1
  }
  const list = Buffer.concat(directory)
  yield list
  yield endOf(files, list.length, offset)
}

type Sums = { crc: number; packed: number; size: number }

async function* measured(pieces: ZipEntry['pieces'], sums: Sums) {
  for await (const piece of pieces) {
    const bytes = Buffer.from(piece)
    sums.crc = crc32(bytes, sums.crc)
    sums.size += bytes.length
    yield bytes
  }
}

/** Sizes follow the file, and names are UTF-8. */
const flags = 0x0808
/** The version of the format that it takes to read a file: 4.5 knows Zip64. */
const versionFor = (isLong: boolean) => (isLong ? 45 : 20)

const short = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 2)
  values.forEach((value, at) => {
    bytes.writeUInt16LE(value, at * 2)
  })
  return bytes
}
const word = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 4)
  values.forEach((value, at) => {
    bytes.writeUInt32LE(value, at * 4)
  })
  return bytes
}
const long = (...values: number[]) => {
  const bytes = Buffer.alloc(values.length * 8)
  values.forEach((value, at) => {
    bytes.writeBigUInt64LE(BigInt(value), at * 8)
  })
  return bytes
}

/** What both heads of a file begin with; 1 January 1980, so that the archive of the same rows is the same. */
const described = (isLong: boolean, ...numbers: number[]) =>
  Buffer.concat([short(versionFor(isLong), flags, 8, 0, 0x21), word(...numbers)])

/** The head of a file where it stands. */
function localHeader(name: string, mayBeLong: boolean) {
  const called = Buffer.from(name)
  const extra = mayBeLong ? Buffer.concat([short(1, 16), long(0, 0)]) : Buffer.alloc(0)
  const sizes = mayBeLong ? mostOf32 : 0
  return Buffer.concat([
    word(0x04034b50),
    described(mayBeLong, 0, sizes, sizes),
    short(called.length, extra.length),
    called,
    extra,
  ])
}

function sumsAfter({ crc, packed, size }: Sums, mayBeLong: boolean) {
  const sizes = mayBeLong ? long(packed, size) : word(packed, size)
  return Buffer.concat([word(0x08074b50, crc), sizes])
}

/** What the directory at the end says of a file, with its place. */
function inDirectory(name: string, { crc, packed, size }: Sums, place: number, mayBeLong: boolean) {
  const called = Buffer.from(name)
  const isLong = mayBeLong || place > mostOf32
  const extra = isLong ? Buffer.concat([short(1, 24), long(size, packed, place)]) : Buffer.alloc(0)
  return Buffer.concat([
    word(0x02014b50),
    short(versionFor(isLong)),
    described(isLong, crc, isLong ? mostOf32 : packed, isLong ? mostOf32 : size),
    short(called.length, extra.length, 0, 0, 0),
    word(0, isLong ? mostOf32 : place),
    called,
    extra,
  ])
}

/** The end of the archive; where a number is too large for it, the end of Zip64 stands before it. */
function endOf(files: number, length: number, offset: number) {
  const isLong = files >= mostOf16 || offset >= mostOf32 || length >= mostOf32
  const end = Buffer.concat([
    word(0x06054b50),
    short(0, 0, Math.min(files, mostOf16), Math.min(files, mostOf16)),
    word(Math.min(length, mostOf32), Math.min(offset, mostOf32)),
    short(0),
  ])
  if (!isLong) return end
  return Buffer.concat([
    word(0x06064b50),
    long(44),
    short(45, 45),
    word(0, 0),
    long(files, files, length, offset),
    word(0x07064b50, 0),
    long(offset + length),
    word(1),
    end,
  ])
}

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1
  return sum >>> 0
})

/** Node has its own only in later releases of 20. */
const ownCrc32 = (zlib as { crc32?: (bytes: Uint8Array, sum: number) => number }).crc32

function crc32(bytes: Uint8Array, sum: number) {
  if (ownCrc32) return ownCrc32(bytes, sum)
  let crc = ~sum
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  return ~crc >>> 0
}
