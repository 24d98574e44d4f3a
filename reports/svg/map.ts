import {
  type GeoPermissibleObjects,
  type GeoProjection,
  geoAzimuthalEqualArea,
  geoBounds,
  geoEqualEarth,
  geoPath,
} from 'd3-geo'
import type { Locale } from '@/db/enums'
import type { MapBlock } from '../blocks'
import { plainText } from '../cell-text'
import { formatNumber } from '../format'
import type { Canvas } from './chart'
import { type Drawing, drawing, node, type SvgNode } from './node'
import { line, widthOf } from './words'
import { type Land, mainOf, pointOf, theWorld } from './world'

/** A map shows no less than this around what it is drawn around, in degrees. */
const leastReach = 8

type Place = { label: string; value: number; land: Land | undefined; at: [number, number] }
type Mark = { place: Place; number: string; x: number; y: number; home: [number, number]; r: number }

/**
 * Countries with their numbers on them, drawn around them with their neighbours in a light tone. A number that has no
 * room on its country stands beside it, with a line to it; names stand where there is room. Nothing (null) where there
 * is no country to be shown.
 */
export function drawMap(block: MapBlock, locale: Locale, canvas: Canvas): Drawing | null {
  const { width, size, palette } = canvas
  const places = block.places.flatMap(({ code, label, value }): Place[] => {
    const land = theWorld().find((one) => one.code === code)
    const at = land ? middleOf(land) : pointOf(code)
    return at ? [{ label: plainText(label), value, land, at }] : []
  })
  if (places.length === 0) return null
  const { projection, height } = framed(places, canvas)
  const path = pathOf(projection)
  const told = new Map(places.map((place) => [place.land, place]))
  const lands = inSight(projection, width, height)
    .sort((one, other) => Number(told.has(one)) - Number(told.has(other)))
    .flatMap((land) => {
      const d = path(land.shape)
      const place = told.get(land)
      const fill = place ? palette.tints[place.value > 0 ? 1 : 2] : palette.land
      return d
        ? [
            node('path', {
              d,
              fill,
              stroke: palette.paper,
              strokeWidth: size * 0.07,
              strokeLinejoin: 'round',
            }),
          ]
        : []
    })
  if (canvas.bare) return drawing(width, height, lands)
  const marks = marksOf(places, projection, locale, canvas)
  keepApart(marks, width, height, size)
  const frame = node('rect', {
    x: 0.5,
    y: 0.5,
    width: width - 1,
    height: height - 1,
    fill: 'none',
    stroke: palette.line,
    strokeWidth: size * 0.07,
  })
  return drawing(width, height, [
    ...lands,
    frame,
    ...marks.flatMap((mark) => leader(mark, canvas)),
    ...marks.flatMap((mark) => circle(mark, canvas)),
    ...names(marks, canvas, height),
  ])
}

const middles = new Map<Land, [number, number]>()

/** A point of a country's largest part that lies well within it. */
function middleOf(land: Land): [number, number] {
  const known = middles.get(land)
  if (known) return known
  const main = mainOf(land)
  const [ring = []] = main.geometry.coordinates
  const flat = geoAzimuthalEqualArea().rotate(away(main)).fitSize([1000, 1000], main)
  const points = ring.flatMap((point) => {
    const at = flat(point as [number, number])
    return at ? [at] : []
  })
  const [x, y] = geoPath(flat).centroid(main)
  // On the level of its middle, and on some above and below it, the point with the most land on both sides.
  const levels = [0, -60, 60, -120, 120, -180, 180]
  const spans = levels.flatMap((step) =>
    crossings(points, y + step).map(([from, to]) => {
      const inside =
        from <= x && x <= to ? Math.min(Math.max(x, from + 0.3 * (to - from)), to - 0.3 * (to - from)) : null
      return { y: y + step, x: inside ?? (from + to) / 2, room: to - from - Math.abs(step) * 0.9 }
    }),
  )
  const best = spans.reduce((one, other) => (other.room > one.room ? other : one), {
    x,
    y,
    room: Number.NEGATIVE_INFINITY,
  })
  const found = flat.invert?.([best.x, best.y]) ?? [0, 0]
  middles.set(land, found)
  return found
}

/** Where a level line is within a ring: from there to there, several times. */
function crossings(points: [number, number][], y: number): [number, number][] {
  const found: number[] = []
  points.forEach(([x1, y1], at) => {
    const [x2, y2] = points[(at + 1) % points.length] ?? [x1, y1]
    if (y1 > y !== y2 > y) found.push(x1 + ((y - y1) / (y2 - y1)) * (x2 - x1))
  })
  found.sort((one, other) => one - other)
  return Array.from({ length: Math.floor(found.length / 2) }, (_, at) => [
    found[2 * at] ?? 0,
    found[2 * at + 1] ?? 0,
  ])
}

/** How to turn the globe so that something lies in front. */
function away(shape: GeoPermissibleObjects): [number, number] {
  const [lon, lat] = centre(shape)
  return [-lon, -lat]
}

function centre(shape: GeoPermissibleObjects): [number, number, number] {
  const [[west, south], [east, north]] = geoBounds(shape)
  const span = (east - west + 360) % 360
  return [west + span / 2, (south + north) / 2, span]
}

/** The globe turned to those countries and as large as there is room; what is seen of it is as high as it needs. */
function framed(places: Place[], { width, size }: Canvas) {
  const shapes: GeoPermissibleObjects = {
    type: 'GeometryCollection',
    geometries: places.map(
      ({ land, at }) => (land && mainOf(land).geometry) ?? { type: 'Point', coordinates: at },
    ),
  }
  const [lon, lat, span] = centre(shapes)
  const around: GeoPermissibleObjects = {
    type: 'GeometryCollection',
    geometries: [
      ...shapes.geometries,
      {
        type: 'MultiPoint',
        coordinates: [
          [lon - leastReach, lat],
          [lon + leastReach, lat],
          [lon, Math.max(-89, lat - leastReach)],
          [lon, Math.min(89, lat + leastReach)],
        ],
      },
    ],
  }
  // Half of the globe and more can't be looked at from one side.
  const projection =
    span > 130 ? geoEqualEarth().rotate([-lon, 0]) : geoAzimuthalEqualArea().rotate([-lon, -lat])
  const edge = size * 2
  projection.fitWidth(width - 2 * edge, around)
  const [[, top], [, bottom]] = geoPath(projection).bounds(around)
  const height = Math.min(
    Math.max(bottom - top + 2 * edge, width * 0.45),
    width * (width > size * 30 ? 0.85 : 1.05),
  )
  projection.fitExtent(
    [
      [edge, edge],
      [width - edge, height - edge],
    ],
    around,
  )
  projection.clipExtent([
    [0.5, 0.5],
    [width - 0.5, height - 0.5],
  ])
  return { projection, height }
}

/** Countries that reach into what is seen. */
function inSight(projection: GeoProjection, width: number, height: number) {
  const seen: [number, number][] = []
  for (let x = 0; x <= 8; x += 1)
    for (let y = 0; y <= 8; y += 1) {
      const at = projection.invert?.([(x * width) / 8, (y * height) / 8])
      if (at?.every(Number.isFinite)) seen.push(at)
    }
  const lats = seen.map(([, lat]) => lat)
  const [south, north] = [Math.min(...lats) - 8, Math.max(...lats) + 8]
  const turned = projection.rotate()[0]
  const reach = Math.max(...seen.map(([lon]) => Math.abs(around(lon + turned)))) + 8
  return theWorld().filter(({ bounds: [west, from, east, to] }) => {
    const half = ((east - west + 360) % 360) / 2
    return from < north && to > south && Math.abs(around(west + half + turned)) - half < reach
  })
}

/** Degrees from -180 to 180. */
const around = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180

/**
 * Writes a shape as a path, in steps of a tenth, without the points and the islets that an eye can't tell apart at that
 * size.
 */
function pathOf(projection: GeoProjection) {
  let rings: [number, number][][] = []
  const context = {
    beginPath() {},
    arc() {},
    closePath() {},
    moveTo(x: number, y: number) {
      rings.push([[Math.round(x * 10), Math.round(y * 10)]])
    },
    lineTo(x: number, y: number) {
      const ring = rings.at(-1)
      const [lastX, lastY] = ring?.at(-1) ?? [0, 0]
      const point: [number, number] = [Math.round(x * 10), Math.round(y * 10)]
      if (Math.abs(point[0] - lastX) + Math.abs(point[1] - lastY) >= 10) ring?.push(point)
    },
  }
  const path = geoPath(projection, context)
  return (shape: GeoPermissibleObjects) => {
    rings = []
    path(shape)
    return rings.map(ringText).join('')
  }
}

function ringText(ring: [number, number][]) {
  if (ring.length < 4) return ''
  return `${ring
    .map(([x, y], at) => {
      const [fromX, fromY] = ring[at - 1] ?? [0, 0]
      return `${at === 0 ? 'M' : at === 1 ? 'l' : ' '}${(x - fromX) / 10},${(y - fromY) / 10}`
    })
    .join('')}z`
}

function marksOf(
  places: Place[],
  projection: GeoProjection,
  locale: Locale,
  { size, width }: Canvas,
): Mark[] {
  const growth = Math.min(size * 1.1, width * 0.02)
  const most = Math.max(1, ...places.map(({ value }) => value))
  return places
    .flatMap((place) => {
      const home = projection(place.at)
      if (!home) return []
      const number = formatNumber(place.value, locale)
      const least = widthOf(number, size * 0.92, 'bold') / 2 + size * 0.3
      const r = Math.max(least, size * 0.8 + growth * Math.sqrt(Math.max(0, place.value) / most))
      return [{ place, number, home, x: home[0], y: home[1], r }]
    })
    .sort((one, other) => other.place.value - one.place.value)
}

/** Moves marks that lie on each other apart, as little as it takes. */
function keepApart(marks: Mark[], width: number, height: number, size: number) {
  for (let round = 0; round < 240; round += 1) {
    let still = true
    marks.forEach((one, at) => {
      for (const other of marks.slice(at + 1)) {
        const [dx, dy] = [other.x - one.x || 0.01 * (at + 1), other.y - one.y || 0.01]
        const distance = Math.hypot(dx, dy)
        const overlap = one.r + other.r + size * 0.15 - distance
        if (overlap <= 0) continue
        still = false
        // The smaller of two gives way more.
        const mine = other.r / (one.r + other.r)
        one.x -= (dx / distance) * overlap * mine * 0.6
        one.y -= (dy / distance) * overlap * mine * 0.6
        other.x += (dx / distance) * overlap * (1 - mine) * 0.6
        other.y += (dy / distance) * overlap * (1 - mine) * 0.6
      }
      one.x = Math.min(Math.max(one.x, one.r + 2), width - one.r - 2)
      one.y = Math.min(Math.max(one.y, one.r + 2), height - one.r - 2)
    })
    if (still) return
  }
}

const strayed = ({ x, y, home, r }: Mark) => Math.hypot(x - home[0], y - home[1]) > r

function leader(mark: Mark, { palette, size }: Canvas): SvgNode[] {
  if (!strayed(mark)) return []
  const [x2, y2] = mark.home
  return [
    node('line', { x1: mark.x, y1: mark.y, x2, y2, stroke: palette.ink, strokeWidth: size * 0.09 }),
    node('circle', { cx: x2, cy: y2, r: size * 0.2, fill: palette.ink }),
  ]
}

function circle({ place, number, x, y, r }: Mark, { palette, size }: Canvas): SvgNode[] {
  const full = place.value > 0
  return [
    node('circle', {
      cx: x,
      cy: y,
      r,
      fill: full ? palette.accent : palette.paper,
      stroke: full ? palette.paper : palette.accent,
      strokeWidth: size * 0.12,
    }),
    line(number, x, y + size * 0.31, {
      size: size * 0.92,
      palette,
      weight: 'bold',
      anchor: 'middle',
      fill: full ? palette.onAccent : palette.ink,
    }),
  ]
}

type Box = { left: number; right: number; top: number; bottom: number }

/** Names of countries, beside their marks, where they cover neither another mark nor another name. */
function names(marks: Mark[], { width, size: whole, palette }: Canvas, height: number): SvgNode[] {
  const size = whole * 0.88
  const taken: Box[] = marks.map(({ x, y, r }) => ({ left: x - r, right: x + r, top: y - r, bottom: y + r }))
  return marks.flatMap(({ place, x, y, r }) => {
    const wide = widthOf(place.label, size)
    const gap = size * 0.35
    const choices = [
      { x: x + r + gap, y: y + size * 0.32 },
      { x: x - r - gap - wide, y: y + size * 0.32 },
      { x: x - wide / 2, y: y + r + size },
      { x: x - wide / 2, y: y - r - gap },
    ]
    const boxOf = (at: { x: number; y: number }): Box => ({
      left: at.x,
      right: at.x + wide,
      top: at.y - size * 0.8,
      bottom: at.y + size * 0.25,
    })
    const free = choices.find((at) => {
      const box = boxOf(at)
      const inside = box.left > 3 && box.right < width - 3 && box.top > 3 && box.bottom < height - 3
      return inside && !taken.some((other) => overlap(box, other))
    })
    if (!free) return []
    taken.push(boxOf(free))
    const text = line(place.label, free.x, free.y, { size, palette })
    // A rim in the colour of the paper keeps letters off borders.
    const rim = {
      stroke: palette.paper,
      strokeWidth: size * 0.28,
      strokeLinejoin: 'round',
      paintOrder: 'stroke',
    }
    return [{ ...text, attributes: { ...text.attributes, ...rim } }]
  })
}

const overlap = (one: Box, other: Box) =>
  one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top
