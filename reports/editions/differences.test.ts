import { describe, expect, it } from 'vitest'
import { locales } from '@/db/enums'
import type { Block, TableBlock } from '../blocks'
import { sampleReport } from '../testing'
import { textsIn } from '../texts'
import { differenceSentence } from './difference-words'
import { differencesBetween } from './differences'
import { reportOfText, textOfReport } from './kept-report'

const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text })
const paragraph = (text: string): Block => ({ kind: 'paragraph', text })
const figure = (label: string, value: number): Block => ({
  kind: 'figures',
  items: [{ key: label, label, value, unit: 'people', definition: 'Each once.' }],
})
const table = (rows: TableBlock['rows'], more: Partial<TableBlock> = {}): TableBlock => ({
  kind: 'table',
  key: 'by-country',
  title: 'By country',
  columns: [
    { label: 'Country', type: 'text' },
    { label: 'Trainees', type: 'number' },
    { label: 'Share', type: 'percent' },
  ],
  rows,
  ...more,
})

const between = (before: Block[], after: Block[]) =>
  differencesBetween(sampleReport('en', before), sampleReport('en', after)).map((one) =>
    differenceSentence(textsIn('en'), one),
  )

describe('what differs between two versions of a report', () => {
  it.each<[string, Block[], Block[], string[]]>([
    ['nothing', [paragraph('A'), figure('Trainees', 3)], [paragraph('A'), figure('Trainees', 3)], []],
    [
      'a figure',
      [heading('In figures'), figure('Trainees', 1755)],
      [heading('In figures'), figure('Trainees', 1756)],
      ['In figures: Trainees: 1,755 people became 1,756 people'],
    ],
    [
      'what a figure counts',
      [figure('Trainees', 3)],
      [
        {
          kind: 'figures',
          items: [{ key: 't', label: 'Trainees', value: 3, unit: 'people', definition: 'Seats.' }],
        },
      ],
      ['the text “Each once.” became “Seats.”'],
    ],
    [
      'a figure that came and one that went',
      [figure('Trainees', 3)],
      [figure('Seats', 4)],
      ['Seats: new, 4 people', 'Trainees: no longer there, was 3 people'],
    ],
    [
      'a text, one that came, and one that went',
      [heading('Context'), paragraph('One'), paragraph('Two'), heading('Aim'), paragraph('Three')],
      [heading('Context'), paragraph('One'), paragraph('2'), paragraph('More'), heading('Aim')],
      ['Context: the text “Two” became “2”', 'Context: text added: “More”', 'Aim: text taken out: “Three”'],
    ],
    [
      'a fact that was not on record',
      [{ kind: 'facts', items: [{ label: 'Place', value: null }] }],
      [{ kind: 'facts', items: [{ label: 'Place', value: 'Lima' }] }],
      ['Place: not recorded became Lima'],
    ],
    [
      'a cell, a row that came and one that went',
      [
        table([
          ['Mexico', 10, 0.5],
          ['Peru', 6, 0.3],
          ['Chile', 4, 0.2],
        ]),
      ],
      [
        table([
          ['Mexico', 11, 0.5],
          ['Peru', 6, 0.3],
          ['Brazil', 5, 0.2],
        ]),
      ],
      [
        'By country: Mexico · Trainees: 10 became 11',
        'By country: row taken out: Chile · 4 · 20%',
        'By country: row added: Brazil · 5 · 20%',
      ],
    ],
    [
      'the order of rows alone',
      [
        table([
          ['Mexico', 1, 0.5],
          ['Peru', 1, 0.5],
        ]),
      ],
      [
        table([
          ['Peru', 1, 0.5],
          ['Mexico', 1, 0.5],
        ]),
      ],
      ['the order changed: By country'],
    ],
    [
      'one of two rows of the same name',
      [
        table([
          ['Mexico', 1, 0.5],
          ['Mexico', 2, 0.5],
        ]),
      ],
      [
        table([
          ['Mexico', 1, 0.5],
          ['Mexico', 3, 0.5],
        ]),
      ],
      ['By country: Mexico · Trainees: 2 became 3'],
    ],
    [
      'a column',
      [table([['Mexico', 1, 0.5]])],
      [
        table([['Mexico', 1]], {
          columns: [
            { label: 'Country', type: 'text' },
            { label: 'Trainees', type: 'number' },
          ],
        }),
      ],
      ['By country: column taken out: Share'],
    ],
    [
      'the sum and the note',
      [table([], { total: ['All', 3, 1], note: 'x' })],
      [table([], { total: ['All', 4, 1], note: 'y' })],
      ['the text “x” became “y”', 'By country: All · Trainees: 3 became 4'],
    ],
    [
      'a whole table',
      [],
      [table([['Mexico', 1, 0.5]])],
      ['table added: By country', 'By country: row added: Mexico · 1 · 50%'],
    ],
    [
      'a chart and a map',
      [
        {
          kind: 'chart',
          key: 'a',
          title: 'By area',
          unit: 'Actions',
          form: 'bars',
          series: ['Actions'],
          groups: [{ label: 'Asylum', values: [2] }],
        },
        {
          kind: 'map',
          key: 'm',
          title: 'Where',
          unit: 'Actions',
          places: [{ code: 'MX', label: 'Mexico', value: 2 }],
        },
      ],
      [
        {
          kind: 'chart',
          key: 'a',
          title: 'By area',
          unit: 'Actions',
          form: 'bars',
          series: ['Actions'],
          groups: [{ label: 'Asylum', values: [3] }],
        },
        {
          kind: 'map',
          key: 'm',
          title: 'Where',
          unit: 'Actions',
          places: [{ code: 'PE', label: 'Peru', value: 2 }],
        },
      ],
      [
        'By area: Asylum · Actions: 2 became 3',
        'Where: row taken out: Mexico · 2',
        'Where: row added: Peru · 2',
      ],
    ],
    [
      'a card and a source',
      [
        {
          kind: 'cards',
          cards: [{ title: 'Mexico', subtitle: null, parts: [{ label: 'Result', text: 'Plan' }] }],
        },
        { kind: 'prose', parts: [{ kind: 'paragraph', runs: [{ text: 'Grew', note: 'ILO 2015' }] }] },
      ],
      [
        {
          kind: 'cards',
          cards: [{ title: 'Mexico', subtitle: null, parts: [{ label: 'Result', text: 'Plans' }] }],
        },
        { kind: 'prose', parts: [{ kind: 'paragraph', runs: [{ text: 'Grew', note: 'ILO 2016' }] }] },
      ],
      ['the text “Grew (ILO 2015)” became “Grew (ILO 2016)”', 'Mexico: Result: Plan became Plans'],
    ],
  ])('%s', (_, before, after, said) => {
    expect(between(before, after)).toEqual(said)
  })

  it('is nothing where only links, widths and the day differ', () => {
    const before = sampleReport('en')
    const after = { ...before, asOf: new Date('2027-01-01T00:00:00Z'), filename: 'other' }
    expect(differencesBetween(before, after)).toEqual([])
  })

  it('is quick on a table of ten thousand rows', () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => [`Row ${at}`, at, 0.5])
    const changed = rows.map((row, at) => (at === 5000 ? ['Row 5000', -1, 0.5] : row))
    expect(between([table(rows)], [table(changed)])).toEqual([
      'By country: Row 5000 · Trainees: 5,000 became -1',
    ])
  })

  it.each(locales)('is said in words: %s', (locale) => {
    const t = textsIn(locale)
    for (const what of ['text', 'figure', 'cell', 'row', 'column', 'part', 'order'] as const)
      for (const change of ['added', 'removed', 'changed'] as const)
        expect(
          differenceSentence(t, { what, change, where: ['X'], name: 'Y', before: 'a', after: 'b' }),
        ).toMatch(/^X ?.*[YaAbB]/)
  })
})

describe('a report as it is kept', () => {
  it('comes back whole, and is the same text whatever the order of its fields', () => {
    const report = {
      ...sampleReport('es'),
      cover: {
        lead: 'L',
        colour: '#0b4d56',
        logos: [{ bytes: new Uint8Array([0, 255, 7]), type: 'png' as const, alt: 'Logo' }],
      },
    }
    const text = textOfReport(report)
    expect(reportOfText(text)).toEqual(report)
    const turned = Object.fromEntries(Object.entries(report).reverse()) as typeof report
    expect(textOfReport(turned)).toBe(text)
    expect(textOfReport(reportOfText(text))).toBe(text)
  })
})
