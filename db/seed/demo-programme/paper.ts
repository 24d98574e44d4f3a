import { readFileSync } from 'node:fs'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Locale } from '@/db/enums'

/** A letter, minutes or a report of the demo programme: who writes, what about, and what it says. */
export type Paper = {
  language: Locale
  from: string
  to?: string
  /** Place and day, as they stand on a letter. */
  place: string
  title: string
  parts: { heading?: string; paragraphs: string[] }[]
  signed?: string
}

const notes: Record<Locale, string> = {
  en: 'Demo programme: the people and the words of this document are invented.',
  es: 'Programa de demostración: las personas y el texto de este documento son inventados.',
  fr: 'Programme de démonstration : les personnes et le texte de ce document sont inventés.',
  pt: 'Programa de demonstração: as pessoas e o texto deste documento são inventados.',
}

const fonts = [
  'source-serif-4/400Regular/SourceSerif4_400Regular',
  'source-sans-3/600SemiBold/SourceSans3_600SemiBold',
]
let compiler: NodeCompiler | undefined

/** Sets a paper as a PDF: the same bytes for the same words. */
export function setPaper(paper: Paper): Buffer {
  compiler ??= NodeCompiler.create({
    workspace: `${process.cwd()}/db/seed/demo-programme`,
    fontArgs: [
      { fontBlobs: fonts.map((name) => readFileSync(`node_modules/@expo-google-fonts/${name}.ttf`)) },
    ],
  })
  const parts = paper.parts.map(({ heading = null, paragraphs }) => ({ heading, paragraphs }))
  const said = { to: null, signed: null, ...paper, parts, note: notes[paper.language] }
  return compiler.pdf({
    mainFileContent: readFileSync('db/seed/demo-programme/paper.typ', 'utf8'),
    inputs: { paper: JSON.stringify(said) },
  })
}
