import { describe, expect, it } from 'vitest'
import { countryName } from '../format'
import { drawMap } from './map'
import { type Drawing, type SvgNode, svgText } from './node'
import { paperPalette } from './palette'
import { theWorld } from './world'

const canvas = { width: 470, size: 9, palette: paperPalette }
const mapOf = (...values: [code: string, value: number][]) =>
  drawMap(
    {
      kind: 'map',
      key: 'map',
      title: 'Activities',
      unit: 'activities',
      places: values.map(([code, value]) => ({ code, label: countryName(code, 'es'), value })),
    },
    'es',
    canvas,
  )
const all = (node: SvgNode | null, name: string): SvgNode[] =>
  node
    ? [
        ...(node.name === name ? [node] : []),
        ...node.children.flatMap((child) => (typeof child === 'string' ? [] : all(child, name))),
      ]
    : []
const wordsOf = (map: Drawing | null) => all(map, 'text').map(({ children }) => children[0])
const fills = (map: Drawing | null) => all(map, 'path').map(({ attributes }) => attributes.fill)

describe('a map', () => {
  it('has the countries with their numbers and names, and their neighbours in a light tone', () => {
    const map = mapOf(['GT', 12], ['HN', 3], ['PA', 0])
    expect(wordsOf(map)).toEqual(expect.arrayContaining(['12', '3', '0', 'Guatemala', 'Honduras', 'Panamá']))
    const shades = fills(map)
    expect(shades.filter((fill) => fill === paperPalette.tints[1])).toHaveLength(2)
    expect(shades.filter((fill) => fill === paperPalette.tints[2])).toHaveLength(1)
    // Mexico, Belize, El Salvador, Nicaragua, Costa Rica, Colombia at least.
    expect(shades.filter((fill) => fill === paperPalette.land).length).toBeGreaterThanOrEqual(6)
  })

  it('is nothing without a country that there is', () => {
    expect(mapOf()).toBeNull()
    expect(mapOf(['XX', 3])).toBeNull()
  })

  it('shows every country of the world, however small', () => {
    const codes = theWorld().flatMap(({ code }) => (code ? [code] : []))
    expect(codes.length).toBeGreaterThan(230)
    for (const code of ['GI', 'TV', 'MQ', 'VA', 'XK', 'FJ', 'RU', 'AQ', 'MT']) {
      const map = mapOf([code, 7])
      expect(wordsOf(map), code).toContain('7')
      expect(svgText(map as Drawing), code).not.toMatch(/NaN|Infinity|undefined/)
    }
  })

  it('keeps marks apart and within its frame, with a line to a country that one had to leave', () => {
    const map = mapOf(
      ['GT', 50],
      ['SV', 40],
      ['HN', 30],
      ['BZ', 20],
      ['NI', 10],
      ['CR', 60],
      ['AR', 5],
      ['CL', 5],
    )
    const marks = all(map, 'circle')
      .map(({ attributes }) => attributes)
      .filter(({ stroke }) => stroke)
      .map(({ cx, cy, r }) => ({ x: Number(cx), y: Number(cy), r: Number(r) }))
    expect(marks).toHaveLength(8)
    for (const [at, one] of marks.entries()) {
      expect(one.x - one.r).toBeGreaterThan(0)
      expect(one.x + one.r).toBeLessThan(470)
      expect(one.y - one.r).toBeGreaterThan(0)
      expect(one.y + one.r).toBeLessThan(map?.height ?? 0)
      for (const other of marks.slice(at + 1))
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.r + other.r - 0.5)
    }
    expect(all(map, 'line').length).toBeGreaterThan(0)
  })

  it('is drawn around the main part of a country: France without what lies overseas', () => {
    const france = mapOf(['FR', 1])
    const world = mapOf(['FR', 1], ['BR', 1], ['JP', 1])
    expect(fills(france).length).toBeLessThan(40)
    expect(fills(world).length).toBeGreaterThan(100)
  })

  it('is the same for the same numbers', () => {
    const [one, other] = [mapOf(['MX', 3], ['PE', 4]), mapOf(['MX', 3], ['PE', 4])]
    expect(svgText(one as Drawing)).toBe(svgText(other as Drawing))
  })
})
