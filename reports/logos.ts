import { Resvg } from '@resvg/resvg-js'
import type { Logo } from './blocks'

/** A logo with the size at which it stands. */
export type Placed = { logo: Logo; width: number; height: number }

/** How many times as wide as high a logo may be and still be as high as the line. */
const usual = 1.8

/**
 * The sizes at which logos stand side by side, in the unit of `tall`: each of about the same area, so that a wide one
 * does not outweigh a square one, none higher than `tall`, and all of them, with `between` beside each other, in `wide`.
 */
export function sideBySide(
  logos: readonly Logo[],
  { tall, wide, between }: { tall: number; wide: number; between: number },
): Placed[] {
  const placed = logos.map((logo) => {
    const { width, height } = sizeOf(logo)
    const ratio = width / height
    const own = Math.min(tall, tall * Math.sqrt(usual / ratio))
    return { logo, width: own * ratio, height: own }
  })
  const room = wide - between * (logos.length - 1)
  const taken = placed.reduce((sum, { width }) => sum + width, 0)
  const share = Math.min(1, room / taken)
  return placed.map(({ logo, width, height }) => ({ logo, width: width * share, height: height * share }))
}

/** The width and height of a logo in its own units. */
export function sizeOf({ bytes, type }: Logo): { width: number; height: number } {
  if (type === 'svg') {
    const { width, height } = new Resvg(Buffer.from(bytes).toString('utf8'), {
      font: { loadSystemFonts: false },
    })
    return { width, height }
  }
  // The two measures stand at the same place in every PNG (PNG specification, 11.2.1).
  const header = Buffer.from(bytes)
  return { width: header.readUInt32BE(16), height: header.readUInt32BE(20) }
}
