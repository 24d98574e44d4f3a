import { and, eq, sql } from 'drizzle-orm'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ReportView } from '@/components/report/report-view'
import { type Locale, locales, type ReportKind, reportKinds } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { participation } from '@/db/schema/participation'
import { loadDemo } from '@/db/seed/demo'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { Actor } from '@/domain/actor'
import { eyesOf } from '@/domain/editions/eyes'
import { countriesOf } from '@/domain/editions/where-it-looks'
import { listMeetings } from '@/domain/meetings/queries'
import { makeToken } from '@/domain/tokens/make-token'
import { actorByEmail } from '@/domain/users/queries'
import { serve } from '@/lib/rest/serve'
import { makeAsked } from './asked'
import type { Block, Report, TableBlock } from './blocks'
import { reportOf } from './catalogue'
import { cellText, plainText } from './cell-text'
import { inWords, isDrawn, tableOf } from './drawn'
import { formatNumber } from './format'
import { publishAll } from './iati/testing'
import { dataOf } from './json'
import { openWorkbook, readCsv, valuesOf, wordsOf } from './reading'
import { render } from './render'
import { rowsOnPaper } from './rows-on-paper'
import { sampleReport } from './testing'

/*
 * The same numbers, whatever a report is had as: every figure, every number of every table and of every chart and map
 * is looked for in the page, the PDF, the Word document, the workbook, the CSV and the JSON, as often as it is there.
 */

const now = new Date('2026-09-23T10:00:00Z')
const mexico = 'ACT-2016-0003'
let test: TestDatabase
let officer: Actor
let scopes: Partial<Record<ReportKind, Record<string, string>>>

/** Those that the catalogue has; each must be asked about something here. */
const kinds: ReportKind[] = []
for (const kind of reportKinds)
  if (
    await reportOf(kind).then(
      () => true,
      () => false,
    )
  )
    kinds.push(kind)

beforeAll(async () => {
  test = await testDatabase()
  await loadDemo(test.db, () => {}, now)
  officer = (await actorByEmail(test.db, 'officer@example.org')) as Actor
  const [largest] = await test.db
    .select({ id: activity.id })
    .from(activity)
    .innerJoin(action, eq(action.id, activity.actionId))
    .innerJoin(participation, eq(participation.activityId, activity.id))
    .where(and(eq(action.reference, mexico), sql`${participation.scoreBefore} is not null`))
    .groupBy(activity.id)
    .orderBy(sql`count(*) desc`)
  const { coming, past } = await listMeetings(test.db, officer)
  scopes = {
    activity: { activity: String(largest?.id) },
    'action-fiche': { action: mexico },
    'action-final': { action: mexico },
    programme: { year: '2017' },
    country: { country: 'MX' },
    publication: { region: 'lac' },
    agenda: { meeting: coming[0]?.reference ?? '' },
    figure: { measure: 'trainees', by: 'country', split: 'gender' },
    minutes: { meeting: past[0]?.reference ?? '' },
  }
}, 240_000)
afterAll(() => test.close())

/** Everything that holds numbers, as tables: what is drawn as well. */
const tablesOf = ({ blocks, words, locale }: Report, onPaper = false): TableBlock[] =>
  blocks.flatMap((block): TableBlock[] =>
    block.kind === 'table'
      ? [onPaper ? rowsOnPaper(block, locale).table : block]
      : isDrawn(block) && !(block.kind === 'chart' && block.tabled)
        ? [tableOf(block, words)]
        : [],
  )
const figuresOf = ({ blocks }: Report) =>
  blocks.flatMap((block) => (block.kind === 'figures' ? block.items : []))

type Told = { value: number; text: string; csv: string }

/** Every number that a report tells, or a page and a paper of it, with how it is written in words and in CSV. */
const numbersOf = (report: Report, onPaper = false): Told[] => [
  ...figuresOf(report).map(({ value }) => ({
    value,
    text: formatNumber(value, report.locale),
    csv: String(value),
  })),
  ...tablesOf(report, onPaper).flatMap(({ columns, rows, total }) =>
    (rows.length > 0 ? [...rows, ...(total ? [total] : [])] : []).flatMap((row) =>
      columns.flatMap(({ type }, at): Told[] => {
        const value = row[at]
        if (typeof value !== 'number') return []
        const csv = type === 'percent' ? `${Math.round(value * 1000) / 10}%` : String(value)
        return [{ value, text: cellText(value, report.locale, type) ?? '', csv }]
      }),
    ),
  ),
]

/** Numbers that a column of numbers tells in words of their own, such as a change with its sign. */
const writtenOf = (report: Report, onPaper = false) =>
  tablesOf(report, onPaper).flatMap(({ columns, rows }) =>
    rows.flatMap((row) =>
      columns.flatMap(({ type }, at) => {
        const value = row[at]
        return type === 'number' && typeof value === 'string' && /\d/.test(value) ? [spaced(value)] : []
      }),
    ),
  )
const spaced = (text: string) => text.replace(/\s+/g, ' ')

const counted = <Key>(keys: readonly Key[]) => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** What is wanted more often than it was found. */
function missing<Key>(wanted: readonly Key[], found: readonly Key[]) {
  const there = counted(found)
  return [...counted(wanted)].filter(([key, times]) => (there.get(key) ?? 0) < times)
}

/** Spaces within numbers close up, so that a number is one word in every language. */
const closed = (text: string) => text.replace(/(\d)[\u00a0\u202f](?=[\d%])/g, '$1')
/** A PDF tells all spaces as one; those of different pieces of text stand on lines of their own here. */
const closedInPdf = (text: string, locale: Locale) =>
  locale === 'fr' ? text.replace(/(\d) (?=\d{3}(?!\d))/g, '$1') : text
const numbersIn = (text: string) => closed(text).match(/-?\d[\d.,]*(?<=\d)/g) ?? []

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
const pageOf = (report: Report) => renderToStaticMarkup(createElement(ReportView, { report }))
const wordsOfPage = (html: string) =>
  html
    .replace(/<svg.*?<\/svg>/gs, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&([\w#]+);/g, (whole, name) => entities[name] ?? whole)

type Tag = { role?: string; alt?: string; children?: Tag[] }
const altsOf = ({ alt, children = [] }: Tag): string[] => [...(alt ? [alt] : []), ...children.flatMap(altsOf)]

async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const alts: string[] = []
  const lines: string[] = []
  for (let at = 1; at <= pdf.numPages; at += 1) {
    const page = await pdf.getPage(at)
    alts.push(...altsOf((await page.getStructTree()) as Tag))
    lines.push(...(await page.getTextContent()).items.map((item) => ('str' in item ? item.str : '')))
  }
  return { alts, text: lines.join('\n') }
}

const numbersInData = (data: unknown): number[] =>
  typeof data === 'number'
    ? [data]
    : data !== null && typeof data === 'object'
      ? Object.values(data).flatMap(numbersInData)
      : []

/** Looks for all that a report tells in each form; gives back what is not there, by form. */
async function lacking(report: Report) {
  const told = numbersOf(report)
  const figures = figuresOf(report)
  const bytes = async (format: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'json') =>
    (await render(report, format)).bytes
  const texts = numbersOf(report, true).flatMap(({ text }) => numbersIn(text))
  const pdf = await readPdf(await bytes('pdf'))
  const docx = await wordsOf.docx(await bytes('docx'))
  const book = await openWorkbook(await bytes('xlsx'))
  const cells = book.worksheets.flatMap((sheet) => valuesOf(sheet))
  const csv = readCsv(await bytes('csv'))
  const json = JSON.parse(new TextDecoder().decode(await bytes('json')))
  const page = wordsOfPage(pageOf(report))
  const beside = (rows: unknown[][], { label, unit, value }: (typeof figures)[number]) =>
    rows.some(
      ([name, number]) =>
        name === `${plainText(label)} (${plainText(unit)})` && String(number) === String(value),
    )
  const jsonFigures = json.blocks.flatMap((block: Block) => (block.kind === 'figures' ? block.items : []))
  const unsaid = (text: string, onPaper = false) =>
    writtenOf(report, onPaper).filter((each) => !spaced(text).includes(each))
  return {
    written: {
      page: unsaid(page, true),
      pdf: unsaid(pdf.text, true),
      docx: unsaid(docx, true),
      xlsx: unsaid(cells.flat().join('\n')),
      csv: unsaid(csv.flat().join('\n')),
      json: unsaid(JSON.stringify(json)),
    },
    page: missing(texts, numbersIn(page)),
    pdf: missing(texts, numbersIn([closedInPdf(pdf.text, report.locale), ...pdf.alts].join('\n'))),
    docx: missing(texts, numbersIn(docx)),
    xlsx: missing(
      told.map(({ value }) => value),
      cells.flat().filter((cell) => typeof cell === 'number'),
    ),
    csv: missing(
      told.map((one) => one.csv),
      csv.flat(),
    ),
    json: missing(
      told.map(({ value }) => value),
      numbersInData(json),
    ),
    // Each figure stands beside its name.
    named: figures.filter(
      (figure) =>
        !beside(cells, figure) ||
        !beside(csv, figure) ||
        jsonFigures.find(({ key }: { key: string }) => key === figure.key)?.value !== figure.value,
    ),
    // What is drawn is told in words to whoever can't see it.
    drawn: report.blocks
      .filter(isDrawn)
      .map((block) => inWords(block, report.locale, report.words.nothing))
      .filter((words, at) => {
        const block = report.blocks.filter(isDrawn)[at]
        const isEmpty = block?.kind === 'chart' ? block.groups.length === 0 : block?.places.length === 0
        return !isEmpty && !pdf.alts.includes(words)
      }),
  }
}

const unwritten = { page: [], pdf: [], docx: [], xlsx: [], csv: [], json: [] }
const nothing = {
  written: unwritten,
  page: [],
  pdf: [],
  docx: [],
  xlsx: [],
  csv: [],
  json: [],
  named: [],
  drawn: [],
}

describe('every number of a report is the same in the page, PDF, Word, the workbook, CSV and JSON', () => {
  it.each(locales)('with every kind of block, in %s', async (locale) => {
    expect(await lacking(sampleReport(locale))).toEqual(nothing)
  })

  it.each(locales)(
    'with a table of more rows than one reads, in %s: data has all of them',
    async (locale) => {
      const rows = Array.from({ length: 45 }, (_, at) => [`Row ${at + 1}`, 1001 + at])
      const columns = [
        { label: 'Name', type: 'text' as const },
        { label: 'People', type: 'number' as const },
      ]
      const long: TableBlock = { kind: 'table', key: 'long', title: 'Long', columns, rows, mostOnPaper: 30 }
      const report = sampleReport(locale, [long])
      expect(await lacking(report)).toEqual(nothing)
      const { more } = rowsOnPaper(long, locale)
      expect(more).toMatch(/15.*XLSX.*CSV/)
      const words = (format: 'pdf' | 'docx' | 'xlsx' | 'csv' | 'json') =>
        render(report, format).then(({ bytes }) => wordsOf[format](bytes))
      const papers = [wordsOfPage(pageOf(report)), await words('pdf'), await words('docx')].map(spaced)
      for (const paper of papers) {
        expect(paper).toContain(spaced(more ?? ''))
        expect(paper).toContain('Row 30')
        expect(paper).not.toContain('Row 31')
      }
      for (const format of ['xlsx', 'csv', 'json'] as const) {
        const data = await words(format)
        expect(data).toContain('Row 45')
        expect(data).not.toContain(more)
      }
    },
  )

  it.each(kinds.flatMap((kind) => locales.map((locale): [ReportKind, Locale] => [kind, locale])))(
    '%s in %s',
    async (kind, locale) => {
      const scope = scopes[kind]
      if (!scope) throw new Error(`nothing to ask ${kind} about`)
      const report = await makeAsked(
        { db: test.db, actor: officer, now },
        { kind, scope, locale, asOf: null },
      )
      expect(await lacking(report)).toEqual(nothing)
    },
  )
})

describe('the same is told', () => {
  const made = (kind: ReportKind) =>
    makeAsked(
      { db: test.db, actor: officer, now },
      { kind, scope: scopes[kind] as Record<string, string>, locale: 'en', asOf: null },
    )

  it.each(kinds)('to programs that ask for %s', async (kind) => {
    process.env.NEXTAUTH_URL = 'http://127.0.0.1'
    const asked = { name: kind, scopes: ['read', 'people'], days: 30 }
    const { secret } = await makeToken({ db: test.db, actor: officer, now }, asked)
    const query = new URLSearchParams({ ...scopes[kind], language: 'en' })
    const request = new Request(`http://127.0.0.1/api/v1/reports/${kind}?${query}`, {
      headers: { authorization: `Bearer ${secret}` },
    })
    const answer = await serve(request, { db: test.db, now })
    expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(dataOf(await made(kind)))))
  })

  it.each(kinds.filter((kind) => kind !== 'agenda' && kind !== 'minutes'))(
    'to the readers of all its countries, of %s, as far as they may know',
    async (kind) => {
      const countries = await countriesOf(test.db, ['lac'])
      const reader = eyesOf({ audience: 'readers', countries, regions: null }, 'en')
      const asked = { kind, scope: scopes[kind] as Record<string, string>, locale: 'en', asOf: null } as const
      const keys = (report: Report) => report.blocks.flatMap((block) => ('key' in block ? [block.key] : []))
      const told = keys(await makeAsked({ db: test.db, actor: reader, now }, asked))
      expect(keys(await made(kind))).toEqual(expect.arrayContaining(told))
      if (kind !== 'publication') return
      expect(told).toEqual(keys(await made(kind)))
      for (const actor of [
        { ...reader, countries: countries.slice(1) },
        { ...reader, countries: [] },
      ])
        await expect(makeAsked({ db: test.db, actor, now }, asked)).rejects.toMatchObject({
          code: 'not_found',
        })
      const drafts = { ...asked, scope: { ...asked.scope, drafts: 'true' } }
      await expect(makeAsked({ db: test.db, actor: reader, now }, drafts)).rejects.toMatchObject({
        code: 'not_found',
      })
    },
  )

  it('to the world in open data, of who was trained', async () => {
    const [trainees] = (await made('action-final')).blocks
      .flatMap((block) => (block.kind === 'figures' ? block.items : []))
      .filter(({ key }) => key === 'trainees')
    expect(trainees?.value).toBe(755)
    const { activities } = await publishAll(test.db, now)
    const told = activities
      .join('')
      .split('<iati-activity ')
      .find((each) => each.includes(`-${mexico}<`))
    expect(told).toContain(`<actual value="${trainees?.value}"`)
  })
})
