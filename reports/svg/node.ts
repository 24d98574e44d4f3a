/* A drawing as plain data: written as SVG for files, and as elements for a page. */

export type SvgNode = {
  name: 'svg' | 'g' | 'rect' | 'line' | 'path' | 'circle' | 'text' | 'tspan' | 'defs' | 'pattern' | 'title'
  /** By the names that React knows: "strokeWidth". */
  attributes: Record<string, string | number>
  children: (SvgNode | string)[]
}

/** A drawing whose units are those of its `viewBox`. */
export type Drawing = SvgNode & { name: 'svg'; width: number; height: number }

export const node = (
  name: SvgNode['name'],
  attributes: SvgNode['attributes'],
  ...children: SvgNode['children']
): SvgNode => ({ name, attributes, children })

/** A drawing of that size, with what is in it. */
export const drawing = (width: number, height: number, children: SvgNode[]): Drawing => ({
  name: 'svg',
  width,
  height,
  attributes: { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${tidy(width)} ${tidy(height)}` },
  children,
})

/** A measure with as many decimals as an eye can tell apart. */
export const tidy = (measure: number) => Math.round(measure * 100) / 100

/** These are written with a hyphen in SVG; `viewBox` and the like are not. */
const hyphenated = new Set([
  'dominantBaseline',
  'fillOpacity',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'paintOrder',
  'strokeDasharray',
  'strokeLinejoin',
  'strokeWidth',
  'textAnchor',
])

/** A drawing as a file: the same text for the same drawing. */
export const svgText = ({ width, height, ...svg }: Drawing) =>
  written({ ...svg, attributes: { ...svg.attributes, width: tidy(width), height: tidy(height) } })

function written({ name, attributes, children }: SvgNode): string {
  const said = Object.entries(attributes).map(([key, value]) => {
    const known = hyphenated.has(key) ? key.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`) : key
    return ` ${known}="${safe(String(typeof value === 'number' ? tidy(value) : value))}"`
  })
  const inside = children.map((child) => (typeof child === 'string' ? safe(child) : written(child)))
  return `<${name}${said.join('')}>${inside.join('')}</${name}>`
}

const safe = (text: string) =>
  text.replace(/[&<>"]/g, (mark) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[mark] ?? mark)
