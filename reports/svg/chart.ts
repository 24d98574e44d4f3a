import type { Locale } from '@/db/enums'
import type { ChartBlock } from '../blocks'
import { plainText } from '../cell-text'
import { formatNumber } from '../format'
import { legend, markOf, part, patternsOf } from './marks'
import { type Drawing, drawing, node, type SvgNode } from './node'
import type { Palette } from './palette'
import { line, widthOf, wrapped } from './words'

/** How a chart or a map is drawn: the same shapes for the same width and size, whatever the palette. */
export type Canvas = {
  /** In units of the drawing: points on paper, pixels on a page. */
  width: number
  /** Of the type, in the same units; everything else follows from it. */
  size: number
  palette: Palette
  /** What is higher than this goes on in another drawing. */
  tallest?: number
  /** Of a map, the countries alone: a picture that only sets the scene. */
  bare?: boolean
}

type Group = ChartBlock['groups'][number]
type Plan = Canvas & {
  key: string
  locale: Locale
  series: string[]
  groups: Group[]
  most: number
  adds: boolean
}

/**
 * A chart as drawings, from its top to its end; none where it has nothing to show. Every mark has its number on it,
 * and parts of a bar differ in lightness and pattern, so that it reads in black and white.
 */
export function drawChart(block: ChartBlock, locale: Locale, canvas: Canvas): Drawing[] {
  const groups = block.groups.map(({ label, values }) => ({ label: plainText(label).trim(), values }))
  if (groups.length === 0) return []
  const series = block.series.map(plainText)
  const most = Math.max(0, ...groups.map(({ values }) => sum(values)))
  // An address can't have everything in it that a key has.
  const key = `chart-${block.key.replace(/[^\w-]+/g, '-')}-${canvas.width}`
  const plan: Plan = { ...canvas, key, locale, series, groups, most, adds: block.adds === true }
  const columns = block.form === 'columns' ? drawColumns(plan) : null
  return columns ? [columns] : drawBars(plan)
}

const sum = (values: readonly number[]) => values.reduce((total, one) => total + Math.max(0, one), 0)
const isParted = ({ series }: Plan) => series.length > 1
const said = (value: number, { locale }: Plan) => formatNumber(value, locale)
/**
 * What stands at the end of a bar or above a column: its value, and of one in parts their sum, if it is one; else all
 * parts, where one of them has no room for its number.
 */
function endOf({ values }: Group, plan: Plan) {
  if (!isParted(plan)) return said(values[0] ?? 0, plan)
  if (plan.adds) return said(sum(values), plan)
  return values.length <= 3 ? values.map((value) => said(value, plan)).join(' · ') : ''
}

/** Horizontal bars; where there is little room their names stand above them. */
function drawBars(plan: Plan): Drawing[] {
  const { width, size, palette, groups, most, tallest = Number.POSITIVE_INFINITY } = plan
  const longest = Math.max(...groups.map(({ label }) => widthOf(label, size)))
  const above = width < size * 30 && longest > width * 0.25
  const room = above ? width : Math.min(longest + 1, width * 0.36)
  const from = above ? 0.5 : room + size * 0.8
  const numbers = Math.max(...groups.map((group) => widthOf(endOf(group, plan), size, 'bold')))
  const full = Math.max(size, width - from - numbers - size * 0.8)
  const thick = size * 1.35
  const leading = size * 1.22
  const rows = groups.map((group) => {
    const lines = wrapped(group.label, room, size, above ? 3 : 4)
    const words = lines.length * leading
    return { group, lines, height: (above ? words + thick : Math.max(words, thick)) + size * 0.62 }
  })
  const pages: (typeof rows)[] = [[]]
  const key = isParted(plan) ? legend(plan.series, width, plan) : { nodes: [], height: 0 }
  let filled = key.height
  for (const row of rows) {
    if (filled + row.height > tallest && pages.at(-1)?.length) {
      pages.push([])
      filled = key.height
    }
    pages.at(-1)?.push(row)
    filled += row.height
  }
  return pages.map((rows) => {
    const nodes: SvgNode[] = [...patternsOf(plan.series.length, palette, plan.key, size), ...key.nodes]
    let y = key.height
    for (const { group, lines, height } of rows) {
      const words = lines.length * leading
      const middle = above ? y + words + size * 0.1 + thick / 2 : y + height / 2
      const first = above ? y + size * 0.95 : middle - words / 2 + size * 0.93
      lines.forEach((text, at) => {
        nodes.push(line(text, 0, first + at * leading, { size, palette }))
      })
      const top = middle - thick / 2
      let x = from
      let isSaid = isParted(plan) && !plan.adds
      group.values.forEach((value, at) => {
        const length = most > 0 ? (Math.max(0, value) / most) * full : 0
        if (length > 0) nodes.push(part({ x, y: top, width: length, height: thick }, at, plan))
        if (isParted(plan) && value > 0) {
          const inside = number(value, { x, y: top, width: length, height: thick }, at, plan)
          nodes.push(...inside)
          isSaid &&= inside.length > 0
        }
        x += length
      })
      if (!isSaid || most === 0)
        nodes.push(
          line(endOf(group, plan), x + size * 0.45, middle + size * 0.33, { size, palette, weight: 'bold' }),
        )
      y += height
    }
    if (!above) nodes.push(axis(from, key.height, from, y, plan))
    return drawing(width, y + 1, nodes)
  })
}

const axis = (x1: number, y1: number, x2: number, y2: number, { palette, size }: Plan) =>
  node('line', { x1, y1, x2, y2, stroke: palette.ink, strokeWidth: size * 0.1 })

/** A number within its part of a bar, if there is room for it. */
function number(
  value: number,
  box: { x: number; y: number; width: number; height: number },
  at: number,
  plan: Plan,
): SvgNode[] {
  const size = plan.size * 0.88
  const text = said(value, plan)
  const wide = widthOf(text, size, 'bold')
  if (box.width < wide + size * 0.5 || box.height < size * 1.15) return []
  const { words, plate } = markOf(at, plan.palette, plan.key)
  const x = box.x + box.width / 2
  const y = box.y + box.height / 2
  return [
    ...(plate
      ? [
          node('rect', {
            x: x - wide / 2 - size * 0.2,
            y: y - size * 0.5,
            width: wide + size * 0.4,
            height: size,
            fill: plan.palette.paper,
          }),
        ]
      : []),
    line(text, x, y + size * 0.33, {
      size,
      palette: plan.palette,
      weight: 'bold',
      anchor: 'middle',
      fill: words,
    }),
  ]
}

/** Columns in the order of time; nothing where they would be too narrow for their names and numbers. */
function drawColumns(plan: Plan): Drawing | null {
  const { width, size, palette, groups, most } = plan
  const slot = width / groups.length
  const room = slot - size * 0.5
  const labels = groups.map(({ label }) => wrapped(label, Math.max(room, 1), size, 9))
  const broad = Math.max(
    ...groups.flatMap((group) => [
      widthOf(endOf(group, plan), size, 'bold'),
      ...group.label.split(/\s+/).map((word) => widthOf(word, size)),
    ]),
  )
  const lines = Math.max(...labels.map((all) => all.length))
  if (broad > room || lines > 3) return null
  const key = isParted(plan) ? legend(plan.series, width, plan) : { nodes: [], height: 0 }
  const tall = Math.min(size * 13, width * 0.42)
  const foot = key.height + size * 1.5 + tall
  const thick = Math.min(slot * 0.66, size * 4)
  const nodes: SvgNode[] = [...patternsOf(plan.series.length, palette, plan.key, size), ...key.nodes]
  groups.forEach((group, nth) => {
    const middle = slot * (nth + 0.5)
    let y = foot
    let isSaid = isParted(plan) && !plan.adds
    group.values.forEach((value, at) => {
      const height = most > 0 ? (Math.max(0, value) / most) * tall : 0
      const box = { x: middle - thick / 2, y: y - height, width: thick, height }
      if (height > 0) nodes.push(part(box, at, plan))
      if (isParted(plan) && value > 0) {
        const inside = number(value, box, at, plan)
        nodes.push(...inside)
        isSaid &&= inside.length > 0
      }
      y -= height
    })
    const look = { size, palette, weight: 'bold', anchor: 'middle' } as const
    if (!isSaid || most === 0) nodes.push(line(endOf(group, plan), middle, y - size * 0.4, look))
    labels[nth]?.forEach((text, at) => {
      nodes.push(line(text, middle, foot + size * (1.2 + at * 1.22), { size, palette, anchor: 'middle' }))
    })
  })
  nodes.push(axis(0, foot, width, foot, plan))
  return drawing(width, foot + size * (0.5 + lines * 1.22), nodes)
}
