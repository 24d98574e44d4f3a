import { describe, expect, it } from 'vitest'
import { locales } from '@/db/enums'
import type { ChartBlock } from '../blocks'
import { drawChart } from './chart'
import { type SvgNode, svgText } from './node'
import { pagePalette, paletteOf, paperPalette } from './palette'

const chart = (more: Partial<ChartBlock>): ChartBlock => ({
  kind: 'chart',
  key: 'by-area',
  title: 'By area',
  unit: 'people',
  form: 'bars',
  series: ['people'],
  groups: [
    { label: 'Asylum', values: [1200] },
    { label: 'Border management and what belongs to it in the whole of the region', values: [600] },
    { label: 'Integration', values: [0] },
  ],
  ...more,
})
const wide = { width: 470, size: 9, palette: paperPalette }
const narrow = { width: 320, size: 15, palette: paperPalette }
const draw = (more: Partial<ChartBlock>, canvas: Parameters<typeof drawChart>[2] = wide) =>
  drawChart(chart(more), 'en', canvas)

const all = (node: SvgNode, name: string): SvgNode[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name))),
]
const wordsOf = (nodes: SvgNode[]) =>
  nodes.flatMap((node) => all(node, 'text')).map(({ children }) => children[0])
/** Bars and columns, without the swatches of a legend, which are as wide as they are drawn. */
const lengths = (nodes: SvgNode[], side: 'width' | 'height') =>
  nodes
    .flatMap((node) => all(node, 'rect'))
    .filter(({ attributes }) => attributes.stroke)
    .map(({ attributes }) => Number(attributes[side]))

const parts = { form: 'stacked' as const, series: ['Women', 'Men', 'Not recorded'] }
const inParts = [
  { label: 'Asylum', values: [100, 100, 0] },
  { label: 'Border', values: [50, 0, 1] },
]
const years = (count: number, values: number[] = [3]) =>
  Array.from({ length: count }, (_, at) => ({ label: String(2010 + at), values }))

describe('horizontal bars', () => {
  it('are as long as their numbers, which stand on them', () => {
    const drawn = draw({})
    const [first = 0, second = 0, ...others] = lengths(drawn, 'width')
    expect(first / second).toBeCloseTo(2)
    // Nothing is no bar, and has its number all the same.
    expect(others).toEqual([])
    expect(wordsOf(drawn)).toEqual(expect.arrayContaining(['1,200', '600', '0']))
  })

  it('wrap long names, and lose no word of them', () => {
    const said = wordsOf(draw({}))
    expect(said).not.toContain('Border management and what belongs to it in the whole of the region')
    expect(said.join(' ')).toContain('Border management and what belongs to it in the whole of the region')
  })

  it('are drawn from nothing up where a number is below it', () => {
    const drawn = draw({ groups: [{ label: 'Change', values: [-5] }] })
    expect(lengths(drawn, 'width')).toEqual([])
    expect(wordsOf(drawn)).toContain('-5')
  })

  it('go on in another drawing where one would be too high, by the same measure', () => {
    const groups = Array.from({ length: 60 }, (_, at) => ({ label: `Row ${at}`, values: [60 - at] }))
    const drawn = draw({ groups }, { ...wide, tallest: 400 })
    expect(drawn.length).toBeGreaterThan(1)
    for (const { height } of drawn) expect(height).toBeLessThan(402)
    const bars = lengths(drawn, 'width')
    expect(bars).toHaveLength(60)
    expect((bars[0] ?? 0) / (bars[30] ?? 1)).toBeCloseTo(2)
  })
})

describe('bars in parts', () => {
  it('differ in lightness and pattern, with a name for each', () => {
    const drawn = draw({ ...parts, groups: inParts })
    const fills = new Set(
      drawn
        .flatMap((one) => all(one, 'rect'))
        .flatMap(({ attributes }) => (attributes.stroke ? [attributes.fill] : [])),
    )
    expect([...fills]).toEqual([
      paperPalette.accent,
      paperPalette.tints[2],
      expect.stringMatching(/^url\(#.*-lines\)$/),
    ])
    expect(wordsOf(drawn)).toEqual(expect.arrayContaining(parts.series))
  })

  it('tell their sum only where there is one', () => {
    const without = wordsOf(draw({ ...parts, groups: inParts }))
    expect(without).not.toContain('200')
    // The part that has no room for its number is told at the end, with the others.
    expect(without).toContain('50 · 0 · 1')
    expect(without).not.toContain('100 · 100 · 0')
    const added = wordsOf(draw({ ...parts, groups: inParts, adds: true }))
    expect(added).toEqual(expect.arrayContaining(['200', '51', '100', '50']))
  })
})

describe('columns', () => {
  it('stand in the order of time, as high as their numbers', () => {
    const groups = [
      { label: '2017', values: [4] },
      { label: '2018', values: [8] },
    ]
    const drawn = draw({ form: 'columns', groups })
    const [first = 0, second = 0] = lengths(drawn, 'height')
    expect(second / first).toBeCloseTo(2)
    expect(wordsOf(drawn)).toEqual(['4', '2017', '8', '2018'])
  })

  it('lie down where they would be too narrow for their names and numbers', () => {
    expect(draw({ form: 'columns', groups: years(12) })[0]?.height).toBeLessThan(160)
    const heights = new Set(lengths(draw({ form: 'columns', groups: years(12) }, narrow), 'height'))
    expect(heights.size).toBe(1)
    expect(wordsOf(draw({ form: 'columns', groups: years(60) }))).toHaveLength(120)
  })
})

describe('any chart', () => {
  it('is none where there is nothing to show', () => {
    for (const form of ['bars', 'stacked', 'columns'] as const) expect(draw({ form, groups: [] })).toEqual([])
  })

  it('is drawn where all is nothing', () => {
    for (const form of ['bars', 'stacked', 'columns'] as const) {
      const drawn = draw({ form, groups: years(3, [0]) })
      expect(wordsOf(drawn)).toEqual(expect.arrayContaining(['2010', '0']))
      expect(svgText(drawn[0] as never)).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  it('has the same shapes on the page and on paper', () => {
    const shape = (palette: typeof paperPalette) =>
      svgText(
        draw({ ...parts, groups: inParts }, { ...wide, palette: { ...palette, font: '' } })[0] as never,
      ).replace(/(fill|stroke)="[^"]*"/g, '')
    expect(shape(pagePalette)).toBe(shape(paperPalette))
    expect(shape(paletteOf('#7a1f3d'))).toBe(shape(paperPalette))
  })

  it.each(locales)('writes numbers as %s does', (locale) => {
    const said = wordsOf(drawChart(chart({}), locale, wide))
    expect(said).toContain({ en: '1,200', es: '1,200', fr: '1\u202f200', pt: '1.200' }[locale])
  })

  it('takes nothing that it says for code', () => {
    const svg = svgText(draw({ groups: [{ label: '<script>"&', values: [1] }] })[0] as never)
    expect(svg).toContain('&lt;script&gt;&quot;&amp;')
  })

  it('stays within its width, whatever its names', () => {
    const groups = [{ label: 'x'.repeat(400), values: [1] }]
    for (const canvas of [wide, narrow]) {
      const drawn = draw({ groups, unit: 'people' }, canvas)
      expect(drawn[0]?.width).toBe(canvas.width)
      expect(wordsOf(drawn).some((said) => String(said).endsWith('…'))).toBe(true)
    }
  })
})
