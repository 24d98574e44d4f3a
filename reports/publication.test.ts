import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Block, Report } from './blocks'
import { proseOf } from './prose-of'
import { publicationPdf } from './publication-pdf'
import { sampleReport } from './testing'

type Tag = { role?: string; alt?: string; lang?: string; children?: Tag[] }
type Page = { words: string; tags: Tag[] }

async function open(bytes: Uint8Array) {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 })
  const document = await task.promise
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    const { items } = await page.getTextContent()
    pages.push({
      words: items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join(''),
      tags: flat((await page.getStructTree()) as Tag),
    })
  }
  const metadata = await document.getMetadata()
  await task.destroy()
  return { pages, metadata }
}

const flat = (tag: Tag | null): Tag[] => (tag ? [tag, ...(tag.children ?? []).flatMap(flat)] : [])

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text })
const text = `La región **crece** un 2.2 %.[^ Organización, 2017.] Vea [la fuente](https://example.org/a).

# Origen y destino

- uno
- dos[^ Otra fuente.]`
const card = (title: string) => ({
  title,
  subtitle: '2016–2018',
  parts: [
    { label: 'Contexto', text: `Lo que pasa en ${title}.` },
    { label: 'Resultado', text: 'Un plan.' },
  ],
})
const blocks: Block[] = [
  heading('Tendencias'),
  ...proseOf(text),
  heading('El programa'),
  {
    kind: 'figures',
    items: [{ key: 'actions', label: 'Acciones', value: 1206, unit: 'Acciones', definition: 'Todas.' }],
  },
  {
    kind: 'chart',
    key: 'by-area',
    title: 'Por área',
    unit: 'Acciones',
    form: 'bars',
    series: ['Acciones'],
    groups: [{ label: 'Trata', values: [6] }],
    note: 'Base: 6.',
  },
  {
    kind: 'map',
    key: 'map',
    title: 'Por país',
    unit: 'Acciones',
    places: [{ code: 'MX', label: 'México', value: 2 }],
  },
  heading('Acciones'),
  { kind: 'cards', cards: ['México', 'Perú', 'Costa Rica'].map(card) },
  heading('El camino a seguir'),
  ...proseOf('Sigue.\n\n# Diálogo\n\nHablar.\n\n# Alianzas\n\nEntre iguales.'),
  { kind: 'heading', level: 2, text: 'Acerca de' },
  { kind: 'paragraph', text: 'Al día de hoy.' },
]
const logo = {
  bytes: Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><rect width="4" height="4"/></svg>',
  ),
  type: 'svg' as const,
  alt: 'Un tejido',
}
const made = (more: Partial<Report> = {}, lead = 'Una región que trabaja en conjunto.') =>
  publicationPdf({
    ...sampleReport('es', blocks),
    kind: 'Publicación regional',
    title: 'América Latina y el Caribe',
    cover: { lead, colour: '#7a2f22', logos: [logo, { ...logo, alt: 'Un puente' }] },
    ...more,
  } as Parameters<typeof publicationPdf>[0])

describe('a publication as PDF', () => {
  let opened: Awaited<ReturnType<typeof open>>
  const words = () => opened.pages.map((page) => page.words).join('\n')
  const tags = () => opened.pages.flatMap((page) => page.tags)
  beforeAll(async () => {
    opened = await open(made())
  })

  it('has a cover with its title, its lead, what it counts and whose it is', () => {
    const cover = opened.pages[0]?.words ?? ''
    for (const said of [
      'América Latina',
      'Una región que trabaja en conjunto.',
      '1,206',
      'Migration programme',
    ])
      expect(cover, said).toContain(said)
    const signs = opened.pages[0]?.tags.filter(({ role }) => role === 'Figure').map(({ alt }) => alt)
    expect(signs).toEqual(['Un tejido', 'Un puente'])
    expect(cover).not.toContain('Página')
  })

  it('says everything once, in the order in which it was written', () => {
    const said = [
      'Tendencias',
      'Origen y destino',
      'El programa',
      'Lo que pasa en México',
      'Lo que pasa en Costa Rica',
      'Diálogo',
      'Alianzas',
    ]
    const found = said.map((each) => words().indexOf(each))
    expect(found.every((at) => at >= 0)).toBe(true)
    expect([...found].sort((a, b) => a - b)).toEqual(found)
    expect(words().split('Entre iguales.')).toHaveLength(2)
  })

  it('is tagged: headings by their level, lists, links, notes, and words for every picture', () => {
    const roles = tags().map(({ role }) => role)
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Link', 'Note', 'Figure'])
      expect(roles, role).toContain(role)
    expect(roles.filter((role) => role === 'H1')).toHaveLength(1)
    expect(roles.filter((role) => role === 'H2')).toHaveLength(4)
    expect(tags().filter(({ role, alt }) => role === 'Figure' && !alt)).toEqual([])
    expect(tags().find(({ alt }) => alt?.includes('Trata: 6'))).toBeDefined()
    expect(tags().find(({ alt }) => alt?.includes('México: 2'))).toBeDefined()
  })

  it('keeps to PDF/UA-1 and names its language', () => {
    const bytes = Buffer.from(made()).toString('latin1')
    expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(opened.metadata.info).toMatchObject({ Title: 'América Latina y el Caribe' })
    expect(bytes).toContain('/Lang (es-MX)')
  })

  it('sets sources as numbered notes at the foot of the page', () => {
    expect(words()).toMatch(/Organización, 2017\./)
    expect(words()).toMatch(/Otra fuente\./)
  })

  it('is the same each time', () => {
    expect(Buffer.from(made()).equals(Buffer.from(made()))).toBe(true)
  })
})

describe('the last chapter', () => {
  /** Cards on a page of their own, then a chapter of so many paragraphs; gives back the pages of both. */
  async function pagesOf(paragraphs: number) {
    const { pages } = await open(
      made({
        blocks: [
          heading('Acciones'),
          { kind: 'cards', cards: ['México', 'Perú', 'Costa Rica', 'Última'].map(card) },
          heading('El camino a seguir'),
          ...proseOf(
            ['Uno', 'Dos']
              .map((part) => `# ${part}\n\n${'Palabras que siguen su camino. '.repeat(paragraphs)}`)
              .join('\n\n'),
          ),
        ],
      }),
    )
    const at = (words: string) => pages.findIndex((page) => page.words.includes(words))
    return [at('Lo que pasa en Última'), at('El camino a seguir')]
  }

  it.each([
    [40, 'stands below the last cards', true],
    [54, 'is set a little smaller to stand there', true],
    [70, 'has a page of its own where it is too long for that', false],
  ])('of %i sentences to a part %s', async (sentences, _, isBeside) => {
    const [cards, chapter] = await pagesOf(sentences)
    expect(chapter === cards).toBe(isBeside)
  })
})

it.each<[string, Parameters<typeof made>]>([
  [
    'without texts, logo, map and cards',
    [{ blocks: [heading('Nada')], cover: { lead: '', colour: '#0b4d56', logos: [] } }],
  ],
  ['without anything', [{ blocks: [], cover: { lead: '', colour: '#0b4d56', logos: [] } }]],
  ['with a lead as long as it may be', [{}, 'palabra '.repeat(112)]],
  ['with a very long title', [{ title: 'Una región '.repeat(20) }]],
  [
    'with a card longer than a page',
    [
      {
        blocks: [
          {
            kind: 'cards',
            cards: [{ ...card('Largo'), parts: [{ label: 'Contexto', text: 'Mucho texto. '.repeat(900) }] }],
          },
        ],
      },
    ],
  ],
  [
    'with a last chapter longer than a page',
    [{ blocks: [...blocks.slice(0, -2), ...proseOf('Mucho texto. '.repeat(1500))] }],
  ],
  [
    'with words that are code elsewhere',
    [{ title: '#panic() $x$ *a*', blocks: proseOf('#eval("1") `x` $ y $ <b> @ref') }],
  ],
])('can be set %s', async (_, given) => {
  const { pages } = await open(made(...given))
  expect(pages.length).toBeGreaterThan(0)
})
