import type { Locale } from '@/db/enums'
import type { Cell, ChartBlock, Report, ReportWords, TableBlock } from './blocks'

/* For tests: reports as a definition makes them. */

const words: Record<Locale, ReportWords> = {
  en: wordsIn('As of 23 September 2026', 'Page {page} of {pages}', 'not recorded'),
  es: wordsIn('Al 23 de septiembre de 2026', 'Página {page} de {pages}', 'sin registrar'),
  fr: wordsIn('Au 23 septembre 2026', 'Page {page} sur {pages}', 'non renseigné'),
  pt: wordsIn('Em 23 de setembro de 2026', 'Página {page} de {pages}', 'não registrado'),
}

function wordsIn(asOf: string, page: string, nothing: string): ReportWords {
  return {
    asOf,
    page,
    nothing,
    definitions: 'Definitions',
    figure: 'Figure',
    value: 'Value',
    definition: 'Definition',
    country: 'Country',
  }
}

/** A report of every kind of block, or of those given. */
export function sampleReport(locale: Locale, blocks: Report['blocks'] = everyBlock): Report {
  return {
    filename: 'activity-report-ACT-2017-0002-3',
    locale,
    kind: 'Activity report',
    title: 'Protecting refugees at border posts',
    subtitle: 'Tapachula, Mexico',
    reference: 'ACT-2017-0002/3',
    programme: 'Migration programme',
    asOf: new Date('2026-09-23T10:11:12Z'),
    words: words[locale],
    blocks,
  }
}

const byKind: TableBlock = {
  kind: 'table',
  key: 'by-kind',
  title: 'Who came, in numbers',
  columns: [
    { label: 'Kind of institution', type: 'text', weight: 3 },
    { label: 'Trainees', type: 'number' },
    { label: 'Share', type: 'percent' },
  ],
  rows: [
    ['National government', 1402, 0.5629],
    ['Refugee commission', null, null],
  ],
  total: ['All', 1402, 1],
  note: 'Counts people, each once.',
}

const everyBlock: Report['blocks'] = [
  {
    kind: 'figures',
    items: [
      {
        key: 'trainees',
        label: 'Trainees',
        value: 1755,
        unit: 'people',
        definition: 'Each person counts once.',
      },
    ],
  },
  { kind: 'heading', level: 1, text: 'The activity' },
  {
    kind: 'facts',
    items: [
      { label: 'First day', value: { day: '2017-03-14' } },
      { label: 'Place', value: null },
    ],
  },
  { kind: 'heading', level: 2, text: 'Context' },
  { kind: 'paragraph', text: 'First thought.\nSame thought.\n\nSecond thought.' },
  { kind: 'list', items: ['One promise', 'Another promise'] },
  { kind: 'heading', level: 1, text: 'Who came' },
  {
    kind: 'chart',
    key: 'by-country-chart',
    title: 'Trainees by country',
    unit: 'people',
    form: 'bars',
    series: ['people'],
    groups: [
      { label: 'Mexico', values: [1200] },
      { label: 'Belize', values: [555] },
    ],
    tabled: true,
  },
  byKind,
  {
    kind: 'table',
    key: 'results',
    title: 'Results',
    columns: [{ label: 'Result', type: 'text' }],
    rows: [],
    empty: 'None yet.',
  },
]

/** What publications are made of: prose with notes, charts and maps that bring their tables, cards. */
export const richBlocks: Report['blocks'] = [
  { kind: 'heading', level: 1, text: 'In the region' },
  {
    kind: 'prose',
    parts: [
      {
        kind: 'paragraph',
        runs: [
          { text: 'Requests ' },
          { text: 'doubled', strong: true, note: 'Annual report 2019, p. 14.' },
          { text: ', as ' },
          { text: 'a study', href: 'https://example.org/a "study"', slanted: true },
          { text: ' says.', note: 'Read on 4 May 2026.' },
        ],
      },
      { kind: 'list', items: [[{ text: 'First point' }], [{ text: 'Second point', note: 'Third note.' }]] },
    ],
  },
  {
    kind: 'map',
    key: 'by-country',
    title: 'Activities by country',
    unit: 'activities',
    places: [
      { code: 'MX', label: 'Mexico', value: 1234 },
      { code: 'BZ', label: 'Belize', value: 7 },
    ],
    note: 'Counts activities held.',
  },
  {
    kind: 'chart',
    key: 'over-time',
    title: 'Trainees over time',
    unit: 'people',
    by: 'Year',
    form: 'columns',
    series: ['Women', 'Men'],
    groups: [
      { label: '2017', values: [41, 2001] },
      { label: '2018', values: [43, 0] },
    ],
  },
  { kind: 'prose', parts: [{ kind: 'paragraph', runs: [{ text: 'More.', note: 'Fourth note.' }] }] },
  {
    kind: 'cards',
    cards: ['Mexico II', 'Peru', 'Ghana'].map((title) => ({
      title,
      subtitle: '2017–2018',
      parts: [{ label: 'Context', text: `Context of ${title}.\n\nMore of it.` }],
    })),
  },
]

/** A list of people with that many rows and columns. */
export function listOf(rows: number, columns: number): TableBlock {
  const words = ['María José', 'Hernández Rodríguez', 'Comisión Mexicana de Ayuda a Refugiados', null]
  return {
    kind: 'table',
    key: 'list',
    title: 'List of participants',
    columns: Array.from({ length: columns }, (_, at) => ({
      label: at === 0 ? 'No.' : `Column ${at + 1}`,
      type: at === 0 ? 'number' : 'text',
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from(
        { length: columns },
        (_, at): Cell => (at === 0 ? row + 1 : (words[(row + at) % 4] ?? null)),
      ),
    ),
  }
}

/** A long list of people with words of every length, addresses and gaps, each row with its number: "#12". */
export function namesOf(rows: number): TableBlock {
  const words = [
    'Comisión Mexicana de Ayuda a Refugiados',
    'Juez',
    'Instituto Nacional de Migración y Extranjería, Dirección General',
    'Subdirectora de Protección a Migrantes',
    null,
    'Policía Nacional Civil',
    'Coordinación intersecretarial para la atención',
    'WWW – Wide Words Weigh',
  ]
  const pick = (at: number) => words[at % words.length] ?? null
  return {
    kind: 'table',
    key: 'names',
    title: 'Names',
    columns: ['No.', 'Name', 'Institution', 'Position', 'E-mail', 'Role', 'Notes'].map((label) => ({
      label,
      type: 'text',
    })),
    rows: Array.from({ length: rows }, (_, row) => [
      `#${row + 1}`,
      `María ${'Guadalupe '.repeat(row % 4)}Hernández`,
      pick(row),
      pick(row * 3 + 1),
      `${'maria.guadalupe.'.repeat(row % 3)}h${row}@institucion.example.org`,
      pick(row * 5 + 2),
      pick(row * 7 + 3),
    ]),
  }
}

/** What looks like code of Typst or XML, letters of far away, halves of letters, and words without end. */
export const hostile = {
  code: '#set page(fill: red) $x^2$ <w:p>&amp;</w:p> *bold* _it_ @ref `raw` \\u{41} // none',
  letters: '李小龙 東京 مرحبا Ελλάδα Київ Đặng 😀',
  broken: 'a\u0000b\u0007c\ud800d\ufeffe\uffff',
  long: 'x'.repeat(3000),
}

const chartOf = (title: string, unit: string, groups: ChartBlock['groups']): ChartBlock => ({
  kind: 'chart',
  key: 'chart',
  title,
  unit,
  form: 'bars',
  series: [unit],
  groups,
})

export const hostileReport = (): Report => ({
  ...sampleReport('pt', [
    { kind: 'heading', level: 2, text: hostile.code },
    {
      kind: 'paragraph',
      text: `${hostile.code}\n\n${hostile.letters}\n\n${hostile.broken}\n\n${hostile.long}`,
    },
    { kind: 'list', items: [] },
    { kind: 'facts', items: [] },
    { kind: 'figures', items: [] },
    chartOf(hostile.code, '', []),
    chartOf('Zeros', '#', [{ label: hostile.long, values: [0] }]),
    { kind: 'table', key: 'a', title: '', columns: [], rows: [] },
    {
      kind: 'table',
      key: 'b',
      title: hostile.code,
      columns: [
        { label: hostile.code, type: 'text' },
        { label: '=', type: 'number' },
      ],
      rows: [[hostile.long, 1], [hostile.letters], [null, 'a text'], [hostile.code, { day: '2017-03-14' }]],
    },
  ]),
  title: hostile.code,
  subtitle: hostile.letters,
  reference: hostile.code,
})
