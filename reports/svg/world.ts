import { readFileSync } from 'node:fs'
import { geoArea, geoBounds } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'

/** A country as it is drawn. */
export type Land = {
  /** ISO 3166 alpha-2; null for a part of the world that has none. */
  code: string | null
  shape: Feature<Polygon | MultiPolygon>
  /** West, south, east, north, in degrees; west is greater than east across the date line. */
  bounds: [number, number, number, number]
}

/** Where what the atlas has no shape for lies: longitude and latitude. */
const points: Record<string, [number, number]> = {
  BQ: [-68.27, 12.18],
  BV: [3.36, -54.42],
  CC: [96.87, -12.16],
  CX: [105.63, -10.49],
  GF: [-53.13, 3.93],
  GI: [-5.35, 36.14],
  GP: [-61.55, 16.25],
  MQ: [-61.02, 14.64],
  RE: [55.54, -21.12],
  SJ: [16.0, 78.5],
  TK: [-171.85, -9.2],
  TV: [179.19, -8.52],
  UM: [-162.08, 5.88],
  YT: [45.17, -12.83],
}

let world: Land[] | undefined

/**
 * All countries by Natural Earth at 1:50 million (public domain), as it draws their borders. Read when first asked for.
 */
export function theWorld(): Land[] {
  world ??= readWorld()
  return world
}

/** Where a country that has no shape lies. */
export const pointOf = (code: string) => points[code]

type Atlas = Topology<{ countries: GeometryCollection<{ name: string }> }>

function readWorld(): Land[] {
  const read = (name: string) => JSON.parse(readFileSync(`node_modules/${name}`, 'utf8'))
  const atlas: Atlas = read('world-atlas/countries-50m.json')
  const codes: [string, string, string][] = read('i18n-iso-countries/codes.json')
  const byNumber = new Map(codes.map(([code, , number]) => [number, code]))
  return feature(atlas, atlas.objects.countries).features.map((one) => {
    const shape = one as Feature<Polygon | MultiPolygon, { name: string }>
    const [[west, south], [east, north]] = geoBounds(shape)
    return {
      // Kosovo has no number of its own.
      code: byNumber.get(String(one.id)) ?? (shape.properties.name === 'Kosovo' ? 'XK' : null),
      shape,
      bounds: [west, south, east, north],
    }
  })
}

const mains = new Map<Land, Feature<Polygon>>()

/** Its largest part, which a map is drawn around: France without what lies overseas. */
export function mainOf(land: Land): Feature<Polygon> {
  const main = mains.get(land) ?? largestPart(land.shape)
  mains.set(land, main)
  return main
}

function largestPart({ geometry }: Feature<Polygon | MultiPolygon>): Feature<Polygon> {
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const shapes = parts.map(
    (coordinates): Feature<Polygon> => ({
      type: 'Feature',
      properties: {},
      geometry: { type: 'Polygon', coordinates },
    }),
  )
  return shapes.reduce((largest, one) => (geoArea(one) > geoArea(largest) ? one : largest))
}
