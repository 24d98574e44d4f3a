import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { locales } from '@/db/enums'
import type { Report } from './blocks'
import { renderPdf } from './pdf'
import { hostile, hostileReport, listOf, namesOf, richBlocks, sampleReport } from './testing'

type Tag = { role?: string; alt?: string; children?: Tag[] }
type Page = { words: string; tags: Tag[]; turned: boolean }

/** A PDF as a reader and as a screen reader find it; what can't be drawn in place is left out of the words. */
async function opened(report: Report) {
  const { bytes } = await renderPdf(report)
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages: Page[] = []
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at)
    const { items } = await page.getTextContent()
    const [, , width = 0, height = 0] = page.view
    pages.push({
      words: items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replace(/\s+/g, ' '),
      tags: flat((await page.getStructTree()) as Tag),
      turned: width > height,
    })
  }
  const raw = Buffer.from(bytes).toString('latin1')
  return { pages, words: pages.map((page) => page.words).join(' '), raw, info: await pdf.getMetadata() }
}

const flat = (tag: Tag): Tag[] => [tag, ...(tag.children ?? []).flatMap(flat)]
const rolesOf = (page: Page | undefined) => page?.tags.map((tag) => tag.role).filter(Boolean) ?? []

/** Where each of these stands in a text; -1 where it does not stand after the one before. */
const placesOf = (words: string, wanted: string[]) => {
  let from = 0
  return wanted.map((one) => {
    const at = words.indexOf(one, from)
    if (at >= 0) from = at + one.length
    return at
  })
}

describe('a report as a PDF', () => {
  it('says everything, in its order', async () => {
    const { words } = await opened(sampleReport('en'))
    const order = [
      'Migration programme',
      'ACT-2017-0002/3',
      'Activity report',
      'Protecting refugees at border posts',
      'Tapachula, Mexico',
      '1,755 Trainees people',
      'Each person counts once.',
      'The activity',
      'First day 14 March 2017',
      'Place not recorded',
      'Context',
      'First thought. Same thought.',
      'Second thought.',
      'One promise',
      'Another promise',
      'Who came',
      'Trainees by country people',
      'Mexico 1,200',
      'Belize 555',
      'Who came, in numbers',
      'Kind of institution Trainees Share',
      'National government 1,402 56.3%',
      'Refugee commission – –',
      'All 1,402 100%',
      'Counts people, each once.',
      '– not recorded',
      'Results',
      'None yet.',
    ]
    expect(order.filter((_, at) => (placesOf(words, order)[at] ?? -1) < 0)).toEqual([])
  })

  it.each([
    ['es', '14 de marzo de 2017', '1,755', '56.3%', 'Página 1 de'],
    ['fr', '14 mars 2017', '1 755', '56,3 %', 'Page 1 sur'],
    ['pt', '14 de março de 2017', '1.755', '56,3%', 'Página 1 de'],
  ] as const)('writes days, numbers and pages as %s does', async (locale, ...wanted) => {
    const { words } = await opened(sampleReport(locale))
    for (const text of wanted) expect(words.replace(/[\u00a0\u202f]/g, ' ')).toContain(text)
  })

  it.each(locales)('keeps to PDF/UA-1 in %s', async (locale) => {
    const { raw, info, pages } = await opened(sampleReport(locale))
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
    expect(raw).toContain('/DisplayDocTitle true')
    expect(raw).toMatch(/\/MarkInfo\s*<<\s*\/Marked true/)
    expect(info.info).toMatchObject({
      Title: 'Protecting refugees at border posts',
      Author: 'Migration programme',
      CreationDate: 'D:20260923101112Z',
    })
    expect((info.info as { Language: string }).Language).toMatch(new RegExp(`^${locale}-`))
    const roles = new Set(pages.flatMap(rolesOf))
    for (const role of ['H1', 'H2', 'H3', 'P', 'L', 'LI', 'Figure', 'Table', 'THead', 'TR', 'TH', 'TD'])
      expect(roles).toContain(role)
    expect(pages.flatMap((page) => rolesOf(page)).filter((role) => role === 'H1')).toHaveLength(1)
  })

  it('says in words what bars show', async () => {
    const { pages } = await opened(sampleReport('en'))
    const figure = pages.flatMap((page) => page.tags).find((tag) => tag.role === 'Figure')
    expect(figure?.alt).toBe('Trainees by country (people). Mexico: 1,200; Belize: 555')
  })

  it('has prose with notes at the foot, pictures with their words and tables, and cards', async () => {
    const { words, pages, raw } = await opened(sampleReport('en', richBlocks))
    const order = [
      'In the region',
      'Requests doubled',
      'a study',
      'First point',
      'Activities by country activities',
      '1,234',
      'Country activities Mexico 1,234 Belize 7',
      'Counts activities held.',
      'Trainees over time people',
      'Year Women Men 2017 41 2,001 2018 43 0',
      'Mexico II',
      '2017–2018',
      'Context of Mexico II.',
      'Ghana',
    ]
    expect(order.filter((_, at) => (placesOf(words, order)[at] ?? -1) < 0)).toEqual([])
    for (const note of ['Annual report 2019, p. 14.', 'Read on 4 May 2026.', 'Third note.', 'Fourth note.'])
      expect(words.split(note)).toHaveLength(2)
    const roles = pages.flatMap((page) => rolesOf(page))
    expect(roles.filter((role) => role === 'Note')).toHaveLength(4)
    expect(roles).toContain('Link')
    expect(
      pages.flatMap((page) => page.tags).flatMap((tag) => (tag.role === 'Figure' ? [tag.alt] : [])),
    ).toEqual([
      'Activities by country (activities). Mexico: 1,234; Belize: 7',
      'Trainees over time (people). 2017: Women 41, Men 2,001; 2018: Women 43, Men 0',
    ])
    expect(raw).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  it('is the same for the same report, whatever was set in between', async () => {
    const report = sampleReport('es', [...sampleReport('es').blocks, ...richBlocks])
    const first = await renderPdf(report)
    await renderPdf(hostileReport())
    const again = await renderPdf(report)
    expect(Buffer.from(again.bytes).equals(first.bytes)).toBe(true)
    expect(again).toMatchObject({ contentType: 'application/pdf', extension: 'pdf' })
  })

  it('takes nothing that it says for code', async () => {
    const { words, info } = await opened(hostileReport())
    expect((info.info as { Title: string }).Title).toBe(hostile.code)
    // Title, heading, paragraph, bars, table and cell.
    expect(words.split('#set page(fill: red) $x^2$ <w:p>&amp;</w:p>').length).toBeGreaterThan(5)
  })

  it('draws letters of far away, and a box for what no font has', async () => {
    const { words } = await opened(hostileReport())
    for (const text of ['李小龙', '東京', 'Ελλάδα', 'Київ', 'Đặng', '😀', 'abc', '□ de', '□'])
      expect(words).toContain(text)
    expect((words.match(/x/g) ?? []).length).toBeGreaterThan(8500)
  })

  it('breaks an address where a line ends, without a hyphen and without marks in what is copied', async () => {
    const address = 'nombre.apellido.segundo@institucion.example.org'
    const row = Array.from({ length: 11 }, () => address)
    const { words } = await opened(sampleReport('es', [{ ...listOf(0, 11), rows: [row] }]))
    expect(words).not.toContain('\u200b')
    expect(words.replace(/ /g, '').split(address)).toHaveLength(12)
  })

  it.each([0, 1, 2])('sets a table of %i rows', async (rows) => {
    const { words, pages } = await opened(sampleReport('en', [{ ...listOf(rows, 4), empty: 'Nobody came.' }]))
    expect(words.includes('Nobody came.')).toBe(rows === 0)
    expect(rolesOf(pages[0]).filter((role) => role === 'TR')).toHaveLength(rows === 0 ? 0 : rows + 1)
  })

  it('turns the paper for a table that is too wide, with its heading, and back', async () => {
    const { pages } = await opened(
      sampleReport('en', [
        { kind: 'paragraph', text: 'Before the list.' },
        { kind: 'heading', level: 1, text: 'The list' },
        listOf(3, 12),
        { kind: 'heading', level: 1, text: 'What followed' },
        { kind: 'paragraph', text: 'After the list.' },
      ]),
    )
    expect(pages.map((page) => page.turned)).toEqual([false, true, false])
    expect(pages[1]?.words).toContain('The list')
    expect(pages[2]?.words).toContain('What followed')
  })

  it('repeats the heads of a long table and the name of the report on each page', async () => {
    const { pages, raw } = await opened(sampleReport('en', [listOf(755, 5)]))
    expect(pages.length).toBeGreaterThan(15)
    pages.forEach((page, at) => {
      expect(page.words).toContain('No. Column 2 Column 3')
      expect(page.words).toContain(`Page ${at + 1} of ${pages.length}`)
      expect(page.words).toContain('As of 23 September 2026')
      expect(page.words).toContain('Migration programme')
      expect(page.words).toContain('ACT-2017-0002/3')
    })
    expect(pages.at(-1)?.words).toContain('755')
    // A screen reader hears the heads once.
    expect(raw.match(/\/S \/TH\b/g)).toHaveLength(5)
    expect(raw.match(/\/S \/TR\b/g)).toHaveLength(756)
  })

  it.each(['en', 'es'] as const)('keeps the rows of a long table apart, in %s', async (locale) => {
    const { bytes } = await renderPdf(sampleReport(locale, [namesOf(300)]))
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    let rows = 0
    for (let at = 1; at <= pdf.numPages; at += 1) {
      const { items } = await (await pdf.getPage(at)).getTextContent()
      const said = items.flatMap((item) => ('str' in item && item.str.trim() ? [item] : []))
      // Each row begins with its number.
      const starts = said.flatMap(({ str }, nth) => (/^#\d+$/.test(str) ? [nth] : []))
      rows += starts.length
      starts.slice(1).forEach((start, nth) => {
        const above = said.slice(starts[nth], start).map(({ transform }) => transform[5] as number)
        const cap = (said[start]?.transform[0] ?? 0) * 0.66
        // Two insets of 1.35 mm, and the letters of the lower row.
        expect(Math.min(...above) - (said[start]?.transform[5] ?? 0) - cap).toBeGreaterThan(7.6)
      })
    }
    expect(rows).toBe(300)
  })

  it('leaves no row alone on the last page', async () => {
    const lines = (rows: number): Report['blocks'] => [
      {
        kind: 'table',
        key: 'short',
        title: 'Lines',
        columns: [{ label: 'Line', type: 'text' }],
        rows: Array.from({ length: rows }, (_, at) => [`line ${at + 1}`]),
      },
    ]
    let rows = 13
    let pages: Page[] = []
    while (pages.length < 2) {
      rows += 1
      pages = (await opened(sampleReport('en', lines(rows)))).pages
    }
    expect(pages[1]?.words).toContain(`line ${rows - 1} line ${rows}`)
  })
})
