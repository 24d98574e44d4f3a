import { SaxesParser } from 'saxes'

/*
 * A drawing as it may be shown to everybody: shapes, their colours and nothing else. What could run, load or lead
 * anywhere is left out: scripts, event handlers, foreign content, links, images and addresses outside of the file.
 */

const elements = new Set(
  `svg g defs symbol use path rect circle ellipse line polyline polygon clipPath mask linearGradient radialGradient stop
   title desc style text tspan`.split(/\s+/),
)
const attributes = new Set(
  `id class style d x y x1 y1 x2 y2 cx cy r rx ry fx fy width height viewBox preserveAspectRatio points transform fill
   fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit stroke-dasharray
   stroke-dashoffset stroke-opacity opacity clip-path clip-rule mask offset stop-color stop-opacity gradientUnits
   gradientTransform spreadMethod clipPathUnits maskUnits maskContentUnits color display visibility href version
   font-family font-size font-weight font-style text-anchor letter-spacing dx dy`.split(/\s+/),
)
/** Deeper or larger than any logo. */
const deepest = 60
const mostElements = 5000

/** Gives back the drawing cleaned, or null for what is no drawing that can be read. */
export function safeSvg(text: string): string | null {
  // Entities and document types have no place in a logo, and can make a small file enormous.
  if (/<!(DOCTYPE|ENTITY)/i.test(text.replace(/<!DOCTYPE\s+svg\s+PUBLIC\s+"[^"[\]]*"\s+"[^"[\]]*"\s*>/i, '')))
    return null
  const parser = new SaxesParser({ xmlns: false })
  let said = ''
  let depth = 0
  let count = 0
  /** How deep the element lies that is left out with all that is in it; 0 when none is. */
  let leftOut = 0
  let failed = false
  /** What has been said of a style so far: its pieces are looked at as one. */
  let style: string | null = null
  parser.on('error', () => {
    failed = true
  })
  parser.on('opentag', ({ name, attributes: given }) => {
    depth += 1
    count += 1
    if (depth === 1 && name !== 'svg') failed = true
    if (depth > deepest || count > mostElements) failed = true
    if (style !== null) failed = true
    if (leftOut || !elements.has(name)) leftOut ||= depth
    if (leftOut || failed) return
    if (name === 'style') style = ''
    const kept = Object.entries(given as Record<string, string>).flatMap(([attribute, value]) => {
      const known = attribute === 'xlink:href' ? 'href' : attribute
      return attributes.has(known) && isInside(known, value) ? [` ${known}="${escaped(value)}"`] : []
    })
    const spaces = depth === 1 ? ' xmlns="http://www.w3.org/2000/svg"' : ''
    said += `<${name}${spaces}${kept.join('')}>`
  })
  const words = (given: string) => {
    if (leftOut || failed || depth === 0) return
    if (style === null) said += escaped(given)
    else style += given
  }
  parser.on('text', words)
  parser.on('cdata', words)
  parser.on('closetag', ({ name }) => {
    if (style !== null && isInside('style', style)) said += escaped(style)
    style = null
    if (leftOut === 0 && !failed) said += `</${name}>`
    if (leftOut === depth) leftOut = 0
    depth -= 1
  })
  try {
    parser.write(text.replace(/^\uFEFF/, '')).close()
  } catch {
    return null
  }
  return failed || depth !== 0 || said === '' ? null : said
}

/** Whether a value leads nowhere outside of the file. */
function isInside(attribute: string, value: string) {
  if (attribute === 'href') return /^#[\w-]+$/.test(value.trim())
  const bare = value.replaceAll(/url\(\s*['"]?#[\w-]+['"]?\s*\)/gi, '')
  return !/(url|src|image|image-set|expression)\s*\(|@|javascript:|\\/i.test(bare)
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
