import { inflateSync } from 'node:zlib'
import { Resvg } from '@resvg/resvg-js'
import type { LogoType } from '@/db/enums'
import { safeSvg } from './safe-svg'

/** In bytes: more than a logo needs, and little enough to be part of every cover. */
export const largestLogo = 512 * 1024
/** In pixels, each way: enough for a third of a page in print. */
const widest = 4000

export type Logo = { type: LogoType; bytes: Uint8Array }

/**
 * What a file is as a logo: a PNG that can be drawn, or an SVG cleaned of all but its shapes. Otherwise a key of
 * `fieldErrors` that says what is wrong.
 */
export function readLogo(bytes: Uint8Array): Logo | { wrong: string } {
  if (bytes.length === 0) return { wrong: 'required' }
  if (bytes.length > largestLogo) return { wrong: 'logoTooLarge' }
  const file = Buffer.from(bytes)
  if (file.subarray(0, 8).equals(pngSignature)) return isWholePng(file) ? { type: 'png', bytes } : damaged
  const text = file.toString('utf8')
  if (!/<svg[\s>]/.test(text)) return { wrong: 'logoType' }
  const svg = safeSvg(text)
  return svg !== null && canBeDrawn(svg) ? { type: 'svg', bytes: Buffer.from(svg) } : damaged
}

const damaged = { wrong: 'logoDamaged' }
const pngSignature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')

function canBeDrawn(svg: string) {
  try {
    const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } })
    return width > 0 && height > 0 && width <= widest * 4 && height <= widest * 4
  } catch {
    return false
  }
}

/** Whether all parts of a PNG are there and sound (PNG specification, 5 and 10). */
function isWholePng(file: Buffer) {
  const data: Buffer[] = []
  let size = { width: 0, height: 0 }
  for (let at = 8; at + 12 <= file.length; ) {
    const length = file.readUInt32BE(at)
    const end = at + 12 + length
    if (end > file.length || crc(file.subarray(at + 4, end - 4)) !== file.readUInt32BE(end - 4)) return false
    const name = file.toString('latin1', at + 4, at + 8)
    const content = file.subarray(at + 8, end - 4)
    if (at === 8 && (name !== 'IHDR' || length !== 13)) return false
    if (name === 'IHDR') size = { width: content.readUInt32BE(0), height: content.readUInt32BE(4) }
    if (size.width === 0 || size.height === 0 || size.width > widest || size.height > widest) return false
    if (name === 'IDAT') data.push(content)
    if (name === 'IEND') return inflates(Buffer.concat(data), size)
    at = end
  }
  return false
}

function inflates(data: Buffer, { width, height }: { width: number; height: number }) {
  try {
    // Four channels of sixteen bits, and a byte for each line of each pass.
    const most = (width * 8 + 8) * (height + 8) * 2
    return inflateSync(data, { maxOutputLength: most }).length >= height
  } catch {
    return false
  }
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
function crc(bytes: Buffer) {
  let value = 0xffffffff
  for (const byte of bytes) value = (crcTable[(value ^ byte) & 255] as number) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
