/** The letters (code points) that a TrueType or OpenType font can draw, from its `cmap` table. */
export function glyphsOf(font: Buffer): Set<number> {
  const glyphs = new Set<number>()
  const cmap = tableOf(font, 'cmap')
  for (let at = 0; at < font.readUInt16BE(cmap + 2); at++) {
    const map = cmap + font.readUInt32BE(cmap + 4 + at * 8 + 4)
    const format = font.readUInt16BE(map)
    if (format === 4) addSegments(font, map, glyphs)
    if (format === 12) addGroups(font, map, glyphs)
  }
  return glyphs
}

function tableOf(font: Buffer, name: string) {
  for (let at = 0; at < font.readUInt16BE(4); at++) {
    const record = 12 + at * 16
    if (font.toString('latin1', record, record + 4) === name) return font.readUInt32BE(record + 8)
  }
  throw new Error(`font without ${name}`)
}

/** Runs of the first 65,536 letters; a glyph of 0 is "none". */
function addSegments(font: Buffer, map: number, glyphs: Set<number>) {
  const bytes = font.readUInt16BE(map + 6)
  const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes].map(
    (from) => map + from,
  ) as [number, number, number, number]
  for (let at = 0; at < bytes; at += 2) {
    const start = font.readUInt16BE(starts + at)
    const offset = font.readUInt16BE(offsets + at)
    for (let code = start; code <= font.readUInt16BE(ends + at) && code < 0xffff; code++) {
      const listed = offset && font.readUInt16BE(offsets + at + offset + (code - start) * 2)
      const glyph = offset && !listed ? 0 : ((listed || code) + font.readUInt16BE(deltas + at)) & 0xffff
      if (glyph) glyphs.add(code)
    }
  }
}

function addGroups(font: Buffer, map: number, glyphs: Set<number>) {
  for (let at = 0; at < font.readUInt32BE(map + 12); at++) {
    const group = map + 16 + at * 12
    for (let code = font.readUInt32BE(group); code <= font.readUInt32BE(group + 4); code++) glyphs.add(code)
  }
}
