import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { locales } from '@/db/enums'
import type { Report } from '@/reports/blocks'
import { hostileReport, listOf, richBlocks, sampleReport } from '@/reports/testing'
import { ReportView } from './report-view'

const page = (report: Report) => renderToStaticMarkup(<ReportView report={report} />)
const count = (html: string, part: RegExp) => html.match(part)?.length ?? 0

describe('a report as a page', () => {
  it.each(locales)('says in %s which language it is in', (locale) => {
    expect(page(sampleReport(locale))).toMatch(new RegExp(`^<article lang="${locale}"`))
  })

  it('has one title, and headings that skip no level', () => {
    const html = page(sampleReport('en', [{ kind: 'heading', level: 2, text: 'First' }, ...richBlocks]))
    const levels = [...html.matchAll(/<h(\d)/g)].map(([, level]) => Number(level))
    expect(levels.filter((level) => level === 1)).toEqual([1])
    levels.slice(1).forEach((level, at) => {
      expect(level - (levels[at] ?? 0)).toBeLessThanOrEqual(1)
    })
  })

  it('leads from a figure to what it counts', () => {
    const items = [{ key: 'f', label: 'Trainees', value: 1755, unit: 'people', definition: 'Each once.' }]
    const behind = '/figures/trainees?year=2017'
    const html = page(
      sampleReport('en', [{ kind: 'figures', items: items.map((one) => ({ ...one, behind })) }]),
    )
    expect(html).toMatch(/<a [^>]*href="\/figures\/trainees\?year=2017"[^>]*>1,755/)
    expect(html).toContain('Each once.')
    expect(page(sampleReport('en', [{ kind: 'figures', items }]))).not.toContain('<a ')
  })

  it('tells in words what is drawn, with its numbers as a table', () => {
    const html = page(sampleReport('en', richBlocks))
    expect(count(html, /role="img" aria-label="[^"]+"/g)).toBe(2)
    expect(html).toContain('aria-label="Activities by country (activities). Mexico: 1,234; Belize: 7"')
    expect(count(html, /<details/g)).toBe(2)
    expect(count(html, /<svg [^>]*aria-hidden="true"/g)).toBe(4)
    expect(html).not.toMatch(/#[0-9a-f]{6}/)
    // A table beside it says the same.
    expect(count(page(sampleReport('en')), /<details/g)).toBe(0)
  })

  it('leads from each note to its sign and back', () => {
    const html = page(sampleReport('en', richBlocks))
    for (const number of [1, 2, 3, 4]) {
      expect(count(html, new RegExp(`id="note-${number}"`, 'g'))).toBe(1)
      expect(count(html, new RegExp(`href="#note-${number}"`, 'g'))).toBe(1)
      expect(count(html, new RegExp(`id="note-sign-${number}"`, 'g'))).toBe(1)
      expect(count(html, new RegExp(`href="#note-sign-${number}"`, 'g'))).toBe(1)
    }
  })

  it('marks the cards that it is told of, and says nothing of others', () => {
    const cards = ['ACT-1', 'ACT-2'].map((key) => ({ key, title: key, subtitle: null, parts: [] }))
    const report = sampleReport('es', [{ kind: 'cards', cards }])
    const html = renderToStaticMarkup(<ReportView report={report} marks={{ 'ACT-2': <b>De la ficha</b> }} />)
    expect(html.slice(html.indexOf('ACT-2'))).toContain('De la ficha')
    expect(count(html, /De la ficha/g)).toBe(1)
    expect(page(report)).not.toContain('De la ficha')
  })

  it('has heads for all columns and rows of a table, and its words for gaps', () => {
    const html = page(sampleReport('en', [listOf(5, 4)]))
    expect(count(html, /<th scope="col"/g)).toBe(4)
    expect(count(html, /<th scope="row"/g)).toBe(5)
    expect(html).toContain('– not recorded')
  })

  it('leads from a number of a table to what it counts, which says of what it is', () => {
    const cells: Report['blocks'] = [
      {
        kind: 'table',
        key: 'by-country',
        title: 'By country',
        columns: [
          { label: 'Country', type: 'text' },
          { label: 'Trainees', type: 'number' },
        ],
        rows: [
          ['Mexico', 1755],
          ['Ghana', 0],
        ],
        total: ['In all', 1755],
        behind: [
          [null, '/figures/trainees?country=MX'],
          [null, null],
        ],
        behindTotal: [null, '/figures/trainees'],
      },
    ]
    const html = page(sampleReport('en', cells))
    const links = [...html.matchAll(/<a [^>]*href="([^"]+)"[^>]*>(.*?)<\/a>/g)].map(([, href, said = '']) => [
      href,
      said.replace(/<[^>]+>/g, ''),
    ])
    expect(links).toEqual([
      ['/figures/trainees?country=MX', '1,755. What Mexico, Trainees counts'],
      ['/figures/trainees', '1,755. What In all, Trainees counts'],
    ])
  })

  it('uses no name twice, and takes nothing that it says for code', () => {
    const html = page(hostileReport())
    expect(html).not.toContain('<w:p>')
    const ids = [...page(sampleReport('en', richBlocks)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })
})
