import { node, type SvgNode } from './node'
import type { Palette } from './palette'
import { line, widthOf, wrapped } from './words'

/*
 * How the parts of a bar are told apart: by lightness and by pattern as well as by colour, so that they are in black
 * and white too. Neighbours never have the same lightness.
 */

const patterns = ['solid', 'light', 'lines', 'mid', 'dots', 'empty'] as const
/** A seventh part of a bar would look like the first. */
export const mostParts = patterns.length

/** What the nth of several series is drawn in. */
export function markOf(at: number, palette: Palette, key: string) {
  const pattern = patterns[at % patterns.length] ?? 'solid'
  const [mid, , light] = palette.tints
  const fills = { solid: palette.accent, mid, light, empty: palette.paper }
  const fill = pattern === 'lines' || pattern === 'dots' ? `url(#${key}-${pattern})` : fills[pattern]
  return {
    fill,
    /** Words that stand on it; a plate below them where it has a pattern. */
    words: pattern === 'solid' ? palette.onAccent : palette.ink,
    plate: pattern === 'lines' || pattern === 'dots' || pattern === 'mid',
  }
}

/** The patterns that so many series need; their names begin with `key`. */
export function patternsOf(series: number, palette: Palette, key: string, size: number): SvgNode[] {
  const step = size * 0.42
  const frame = { patternUnits: 'userSpaceOnUse', width: step, height: step }
  const ground = node('rect', { width: step, height: step, fill: palette.paper })
  const made = [
    ...(series > 2
      ? [
          node(
            'pattern',
            { id: `${key}-lines`, ...frame, patternTransform: 'rotate(45)' },
            ground,
            node('rect', { width: step * 0.42, height: step, fill: palette.accent }),
          ),
        ]
      : []),
    ...(series > 4
      ? [
          node(
            'pattern',
            { id: `${key}-dots`, ...frame },
            ground,
            node('circle', { cx: step / 2, cy: step / 2, r: step * 0.27, fill: palette.accent }),
          ),
        ]
      : []),
  ]
  return made.length ? [node('defs', {}, ...made)] : []
}

/** A part of a bar or a column, in the nth mark. */
export function part(
  box: { x: number; y: number; width: number; height: number },
  at: number,
  { palette, key, size }: { palette: Palette; key: string; size: number },
) {
  return node('rect', {
    ...box,
    fill: markOf(at, palette, key).fill,
    stroke: palette.accent,
    strokeWidth: size * 0.08,
  })
}

/** What each mark stands for, side by side and in as many lines as it needs. */
export function legend(
  series: readonly string[],
  width: number,
  look: { palette: Palette; key: string; size: number },
) {
  const { palette, size } = look
  const swatch = size * 1.3
  const nodes: SvgNode[] = []
  let x = 0
  let y = 0
  series.forEach((name, at) => {
    const [said = ''] = wrapped(name, width - swatch - size, size, 1)
    const needs = swatch + size * 0.4 + widthOf(said, size)
    if (x > 0 && x + needs > width) {
      x = 0
      y += size * 1.6
    }
    nodes.push(
      part({ x: x + 0.5, y: y + size * 0.1, width: swatch, height: size * 0.95 }, at, look),
      line(said, x + swatch + size * 0.4, y + size * 0.92, { size, palette }),
    )
    x += needs + size * 1.4
  })
  return { nodes, height: series.length ? y + size * 1.6 : 0 }
}
