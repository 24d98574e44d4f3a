import { text } from 'node:stream/consumers'
import { SaxesParser } from 'saxes'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import type { Report } from './blocks'
import { renderDocx } from './docx'
import { hostile, hostileReport, listOf, richBlocks, sampleReport } from './testing'

type Node = { name: string; attributes: Record<string, string>; children: Node[]; text: string }

async function opened(report: Report) {
  const { bytes } = await renderDocx(report)
  const files = new Map<string, string>()
  const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, autoClose: false })
  for await (const entry of zip.eachEntry())
    files.set(entry.fileName, await text(await zip.openReadStreamPromise(entry)))
  return { files, body: parse(files.get('word/document.xml') ?? '') }
}

function parse(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [], text: '' }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const node = { name, attributes, children: [], text: '' }
    open.at(-1)?.children.push(node)
    open.push(node)
  })
  parser.on('text', (words) => {
    const node = open.at(-1)
    if (node) node.text += words
  })
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root
}

const all = (node: Node, name: string): Node[] => [
  ...(node.name === name ? [node] : []),
  ...node.children.flatMap((child) => all(child, name)),
]
const wordsOf = (node: Node) =>
  all(node, 'w:t')
    .map(({ text }) => text)
    .join('')
const value = (node: Node, name: string) => all(node, name)[0]?.attributes['w:val']
const paragraphs = (body: Node) =>
  all(body, 'w:p').map((node) => [value(node, 'w:pStyle') ?? 'Normal', wordsOf(node)])
const rows = (table: Node | undefined) =>
  table ? all(table, 'w:tr').map((row) => all(row, 'w:tc').map(wordsOf)) : []

const sign =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10" fill="red"/></svg>'
const published = (): Report => ({
  ...sampleReport('en', richBlocks),
  cover: {
    lead: 'What the region has done.',
    colour: '#7A1F3D',
    logos: [
      { bytes: new TextEncoder().encode(sign), type: 'svg', alt: 'Two hands' },
      { bytes: new TextEncoder().encode(sign), type: 'svg', alt: 'A bridge' },
    ],
  },
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a report as a Word document', () => {
  it('has real styles, in its order', async () => {
    const { files, body } = await opened(sampleReport('en'))
    const written = paragraphs(body).filter(([style]) => !['TableText', 'Note'].includes(style ?? ''))
    expect(written).toEqual([
      ['Programme', 'Migration programmeACT-2017-0002/3'],
      ['Kind', 'Activity report'],
      ['Title', 'Protecting refugees at border posts'],
      ['Subtitle', 'Tapachula, Mexico'],
      ['FigureNumber', '1,755'],
      ['FigureLabel', 'Trainees people'],
      ['FigureDefinition', 'Each person counts once.'],
      ['Heading1', 'The activity'],
      ['Heading2', 'Context'],
      ['BodyText', 'First thought.Same thought.'],
      ['BodyText', 'Second thought.'],
      ['ListBullet', 'One promise'],
      ['ListBullet', 'Another promise'],
      ['Heading1', 'Who came'],
      ['Caption', 'Trainees by country people'],
      ['Picture', ''],
      ['Caption', 'Who came, in numbers'],
      ['Caption', 'Results'],
      ['BodyText', 'None yet.'],
    ])
    const styles = parse(files.get('word/styles.xml') ?? '')
    const known = all(styles, 'w:style').map((style) => style.attributes['w:styleId'])
    const used = ['w:pStyle', 'w:tblStyle', 'w:rStyle'].flatMap((name) =>
      all(body, name).map((node) => node.attributes['w:val']),
    )
    for (const style of used) expect(known).toContain(style)
  })

  it('has tables with a head that is repeated, numbers to the right and days written out', async () => {
    const { body } = await opened(sampleReport('es'))
    const [, facts, table] = all(body, 'w:tbl')
    expect(rows(facts)).toEqual([
      ['First day', '14 de marzo de 2017'],
      ['Place', 'sin registrar'],
    ])
    expect(rows(table)).toEqual([
      ['Kind of institution', 'Trainees', 'Share'],
      ['National government', '1,402', '56.3%'],
      ['Refugee commission', '–', '–'],
      ['All', '1,402', '100%'],
    ])
    const lines = table ? all(table, 'w:tr') : []
    expect(lines.map((line) => all(line, 'w:tblHeader').length)).toEqual([1, 0, 0, 0])
    expect(lines[1] && all(lines[1], 'w:jc').map((node) => node.attributes['w:val'])).toHaveLength(2)
    expect(paragraphs(body)).toContainEqual(['Note', '– sin registrar'])
  })

  it.each([
    ['en', 'en-GB'],
    ['es', 'es-MX'],
    ['fr', 'fr-BE'],
    ['pt', 'pt-BR'],
  ] as const)('is marked as written in %s', async (locale, tag) => {
    const { files } = await opened(sampleReport(locale))
    expect(value(parse(files.get('word/styles.xml') ?? ''), 'w:lang')).toBe(tag)
    const properties = parse(files.get('docProps/core.xml') ?? '')
    expect(
      ['dc:title', 'dc:creator', 'dc:language', 'dcterms:created'].map(
        (name) => all(properties, name)[0]?.text,
      ),
    ).toEqual(['Protecting refugees at border posts', 'Migration programme', tag, '2026-09-23T10:11:12Z'])
  })

  it('has running heads, the day it stands for and the pages', async () => {
    const { files } = await opened(sampleReport('pt'))
    const parts = [...files]
      .filter(([name]) => /^word\/(header|footer)\d/.test(name))
      .map(([, xml]) => parse(xml))
    const words = parts.map((part) => `${wordsOf(part)} ${all(part, 'w:instrText').map(({ text }) => text)}`)
    expect(words.some((one) => one.includes('Migration programmeActivity report · ACT-2017-0002/3'))).toBe(
      true,
    )
    const foot = words.filter((one) => one.includes('Em 23 de setembro de 2026'))
    expect(foot).toHaveLength(2)
    for (const one of foot) expect(one).toMatch(/Página .*de .*PAGE.*NUMPAGES/)
  })

  it('is the same for the same report, on any day', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-02T03:04:05Z') })
    const report = published()
    const first = await renderDocx(report)
    vi.setSystemTime(new Date('2031-05-06T07:08:10Z'))
    await renderDocx(sampleReport('es'))
    expect(Buffer.from((await renderDocx(report)).bytes).equals(first.bytes)).toBe(true)
  })

  it('has notes as footnotes and links as fields', async () => {
    const { files, body } = await opened(sampleReport('en', richBlocks))
    const notes = all(parse(files.get('word/footnotes.xml') ?? ''), 'w:footnote')
      .filter(({ attributes }) => Number(attributes['w:id']) > 0)
      .map((note) => [note.attributes['w:id'], wordsOf(note).trim()])
    expect(notes).toEqual([
      ['1', 'Annual report 2019, p. 14.'],
      ['2', 'Read on 4 May 2026.'],
      ['3', 'Third note.'],
      ['4', 'Fourth note.'],
    ])
    const signs = all(body, 'w:footnoteReference').map(({ attributes }) => attributes['w:id'])
    expect(signs).toEqual(['1', '2', '3', '4'])
    const [link] = all(body, 'w:fldSimple')
    expect(link?.attributes['w:instr']).toBe('HYPERLINK "https://example.org/a%20%22study%22"')
    expect(link && wordsOf(link)).toBe('a study')
  })

  it('has charts and maps as pictures with their words, and each with its table', async () => {
    const { files, body } = await opened(sampleReport('en', richBlocks))
    expect(all(body, 'wp:docPr').map(({ attributes }) => [attributes.id, attributes.descr])).toEqual([
      ['1', 'Activities by country (activities). Mexico: 1,234; Belize: 7'],
      ['2', 'Trainees over time (people). 2017: Women 41, Men 2,001; 2018: Women 43, Men 0'],
    ])
    expect([...files.keys()].filter((name) => name.startsWith('word/media/'))).toHaveLength(2)
    const [map, chart, cards] = all(body, 'w:tbl').map(rows)
    expect(map).toEqual([
      ['Country', 'activities'],
      ['Mexico', '1,234'],
      ['Belize', '7'],
    ])
    expect(chart).toEqual([
      ['Year', 'Women', 'Men'],
      ['2017', '41', '2,001'],
      ['2018', '43', '0'],
    ])
    expect(cards).toEqual([
      [
        'Mexico II2017–2018ContextContext of Mexico II.More of it.',
        'Peru2017–2018ContextContext of Peru.More of it.',
      ],
      ['Ghana2017–2018ContextContext of Ghana.More of it.', ''],
    ])
  })

  it('has a cover where the report has one, in its colour and with its sign', async () => {
    const { body } = await opened(published())
    const [cover] = all(body, 'w:tbl')
    expect(cover && all(cover, 'w:shd')[0]?.attributes['w:fill']).toBe('7A1F3D')
    expect(cover && wordsOf(cover)).toContain('What the region has done.')
    expect(all(body, 'wp:docPr')[0]?.attributes.descr).toBe('Two hands')
    expect(paragraphs(body)).toContainEqual(['Title', 'Protecting refugees at border posts'])
  })

  it('takes nothing that it says for code, and holds nothing that XML forbids', async () => {
    const { files, body } = await opened(hostileReport())
    for (const [name, xml] of files)
      if (/\.(xml|rels)$/.test(name)) expect(() => parse(xml), name).not.toThrow()
    const texts = paragraphs(body).map(([, said]) => said)
    for (const said of [hostile.code, hostile.letters, hostile.long, 'abc\ufffdde\ufffd'])
      expect(texts).toContain(said)
    expect(paragraphs(body)).toContainEqual(['Title', hostile.code])
    expect(all(parse(files.get('docProps/core.xml') ?? ''), 'dc:title')[0]?.text).toBe(hostile.code)
  })

  it('turns the paper for a table that is too wide, and back', async () => {
    const { body } = await opened(
      sampleReport('en', [
        { kind: 'paragraph', text: 'Before.' },
        listOf(755, 12),
        { kind: 'paragraph', text: 'After.' },
      ]),
    )
    const pages = all(body, 'w:pgSz').map(
      ({ attributes }) => Number(attributes['w:w']) > Number(attributes['w:h']),
    )
    expect(pages).toEqual([false, true, false])
    expect(rows(all(body, 'w:tbl')[0])).toHaveLength(756)
  })
})
