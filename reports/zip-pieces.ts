import { Readable } from 'node:stream'
import * as zlib from 'node:zlib'

/** A file of an archive, its content in pieces of text. */
export type ZipEntry = { name: string; pieces: AsyncIterable<string> | Iterable<string> }

/** The format's own numbers are of 32 bits; a file that would be larger belongs into another one. */
export const longestEntry = 0xffff_ffff

/**
 * An archive in pieces, written as its files come: sizes and sums follow each file, so that nothing has to be known
 * before. Deflated lightly, since a spreadsheet's XML shrinks to a tenth of itself even so. Throws where a file is
 * longer than 4 GB.
 */
export async function* zipPieces(
  entries: Iterable<ZipEntry> | AsyncIterable<ZipEntry>,
): AsyncGenerator<Uint8Array> {
  const directory: Buffer[] = []
  let offset = 0
  for await (const { name, pieces } of entries) {
    const begin = offset
    const local = header(0x04034b50, name, { crc: 0, packed: 0, size: 0 })
    offset += local.length
    yield local
    const sums = { crc: 0, packed: 0, size: 0 }
    const content = Readable.from(measured(pieces, sums)).pipe(zlib.createDeflateRaw({ level: 2 }))
    for await (const piece of content as AsyncIterable<Buffer>) {
      sums.packed += piece.length
      offset += piece.length
      yield piece
    }
    if (sums.size > longestEntry || offset > longestEntry)
      throw new Error(`${name} is too long for its archive`)
    const after = Buffer.alloc(16)
    after.writeUInt32LE(0x08074b50, 0)
    after.writeUInt32LE(sums.crc, 4)
    after.writeUInt32LE(sums.packed, 8)
    after.writeUInt32LE(sums.size, 12)
    offset += after.length
    yield after
    directory.push(header(0x02014b50, name, sums, begin))
  }
  const files = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(directory.length, 8)
  end.writeUInt16LE(directory.length, 10)
  end.writeUInt32LE(files.length, 12)
  end.writeUInt32LE(offset, 16)
  yield files
  yield end
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

/** The head of a file where it stands, or, with its place, as the directory at the end has it. */
function header(signature: number, name: string, { crc, packed, size }: Sums, place?: number) {
  const called = Buffer.from(name)
  const inDirectory = place !== undefined
  const bytes = Buffer.alloc(inDirectory ? 46 : 30)
  bytes.writeUInt32LE(signature, 0)
  let at = 4
  const short = (value: number) => {
    at = bytes.writeUInt16LE(value, at)
  }
  if (inDirectory) short(20)
  short(20)
  // Sizes follow; names are UTF-8.
  short(0x0808)
  short(8)
  // 1 January 1980: the archive of the same rows is the same.
  short(0)
  short(0x21)
  at = bytes.writeUInt32LE(crc, at)
  at = bytes.writeUInt32LE(packed, at)
  at = bytes.writeUInt32LE(size, at)
  short(called.length)
  if (inDirectory) bytes.writeUInt32LE(place, 42)
  return Buffer.concat([bytes, called])
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
