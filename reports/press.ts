import { readFileSync } from 'node:fs'
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler'
import { glyphsOf } from './glyphs'

const fonts = [
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
]
/** For what people write in other letters; large, so read only when a report has such. */
const otherFonts = [
  '@expo-google-fonts/noto-naskh-arabic/400Regular/NotoNaskhArabic_400Regular.ttf',
  '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  '@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
]

type Press = { compiler: NodeCompiler; canDraw: (letter: string) => boolean }
let press: Press | undefined
let largePress: Press | undefined

/**
 * Sets a template of this folder as a tagged PDF that keeps to PDF/UA-1: the same bytes for the same data.
 *
 * What it says reaches the template as data, by the name `report`; nothing in it is read as code. A letter that no
 * font can draw, which PDF/UA forbids, becomes an empty box.
 */
export function setPdf(template: `${string}.typ`, said: unknown): Uint8Array {
  const json = JSON.stringify(said)
  press ??= openPress(fonts)
  const foreign = lettersBeyond(json, press)
  if (foreign.length) largePress ??= openPress([...fonts, ...otherFonts])
  const { compiler, canDraw } = (foreign.length ? largePress : press) ?? press
  const missing = new Set(foreign.filter((letter) => !canDraw(letter)))
  const bytes = compiler.pdf(
    {
      mainFilePath: `${process.cwd()}/reports/${template}`,
      inputs: { report: missing.size ? replaceLetters(json, missing) : json },
    },
    { pdfStandard: PdfStandard.UA_1 },
  )
  compiler.evictCache(5)
  return bytes
}

function openPress(names: string[]): Press {
  const blobs = names.map((name) => readFileSync(`node_modules/${name}`))
  const [sans, serif, , , ...others] = blobs.map(glyphsOf)
  return {
    compiler: NodeCompiler.create({
      workspace: `${process.cwd()}/reports`,
      fontArgs: [{ fontBlobs: blobs }],
    }),
    // Names and prose are set in the one or the other, so a letter must be in both.
    canDraw: (letter) => {
      const code = letter.codePointAt(0) ?? 0
      return (sans?.has(code) && serif?.has(code)) || others.some((glyphs) => glyphs.has(code))
    },
  }
}

/** Each letter once that a press can't draw; what has no look of its own, such as joiners, needs none. */
const lettersBeyond = (text: string, { canDraw }: Press) =>
  [...new Set(text.match(/[^\x20-\x7e]/gu))].filter(
    (letter) => !/\p{Default_Ignorable_Code_Point}/u.test(letter) && !canDraw(letter),
  )

const replaceLetters = (text: string, missing: Set<string>) =>
  text.replace(/[^\x20-\x7e]/gu, (letter) => (missing.has(letter) ? '□' : letter))
