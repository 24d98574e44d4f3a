import { Resvg } from '@resvg/resvg-js'
import { type Drawing, svgText } from './node'

const fonts = [
  'source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
].map((name) => `node_modules/@expo-google-fonts/${name}`)
/** For names in other letters; large, so read only where there are such. */
const otherFonts = [
  ...fonts,
  'node_modules/@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  'node_modules/@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
]

/** A drawing as a PNG of so many pixels to a unit, for programs that can't be trusted with SVG. */
export const pngOf = (drawing: Drawing, zoom: number) => rasterised(svgText(drawing), zoom)

/** An SVG as a PNG, drawn with the fonts of the product alone: the same bytes for the same text. */
export function rasterised(svg: string, zoom: number): Uint8Array {
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: zoom },
    font: {
      fontFiles: /[\u0590-\u1fff\u2e80-\uffff]/.test(svg) ? otherFonts : fonts,
      loadSystemFonts: false,
      defaultFontFamily: 'Source Sans 3',
    },
  })
  return new Uint8Array(resvg.render().asPng())
}
