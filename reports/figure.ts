import { z } from 'zod'
import type { Locale } from '@/db/enums'
import type { Context } from '@/domain/command'
import { parse } from '@/domain/command'
import { definitionOf } from '@/domain/counting/definition-of'
import { type Dimension, isTime } from '@/domain/counting/dimensions'
import { type FigureGrid, figureGrid, type GridCell } from '@/domain/counting/figure-grid'
import { dimensionsOfQuery, type FigureQuery, readFigureQuery } from '@/domain/counting/figure-query'
import { scopeParts } from '@/domain/counting/scope'
import { requiredId } from '@/domain/inputs'
import { getSavedFigure } from '@/domain/saved-figures/queries'
import { queryOfFigure } from '@/domain/saved-figures/row'
import type { Block, ChartBlock, Report, TableBlock } from './blocks'
import type { ReportDefinition } from './catalogue'
import { partsToTell } from './chart-parts'
import { measured } from './counted'
import { nameOfMeasure, titleOfQuery, titleOfSaved, wordsOfScope } from './figure-words'
import { capital } from './format'
import { frame } from './frame'
import { wordsOfKeys } from './key-words'
import { cellsOf, opening } from './opening'
import { mostParts } from './svg/marks'
import { type Texts, textsIn } from './texts'

/** A chart of more rows neither can be read nor stands on a page with its title. */
const mostDrawn = 20
/** A table of more rows is for nobody's eyes. */
export const mostRead = 400

const optional = z.string().max(200).optional()
const params = ['saved', 'measure', 'by', 'within', 'split', 'form', ...scopeParts] as const
type FigureScope = Partial<Record<(typeof params)[number], string>>

/**
 * One figure as somebody put it together, as a chart and a table: what it asks stands in its scope as in the address of
 * the builder, or `saved` is the id of one that is kept. Throws `invalid` for what can't be asked, `not_found` for a
 * figure or a record that there isn't, and `forbidden` for what would point at people.
 */
export const figureDefinition = {
  scope: z.object(Object.fromEntries(params.map((name) => [name, optional]))),
  make: async (context, scope, locale) => {
    const t = textsIn(locale)
    if (scope.saved === undefined) {
      const query = readFigureQuery(scope)
      return figureReport(context, query, titleOfQuery(t, locale, query), locale)
    }
    const { id } = parse(z.object({ id: requiredId() }), { id: scope.saved })
    const saved = await getSavedFigure(context, id)
    const query = queryOfFigure(saved)
    return figureReport(context, query, titleOfSaved(t, locale, saved, query), locale)
  },
} satisfies ReportDefinition<FigureScope>

/** A figure as a report, of what exists for whoever asks; with `hides` as everybody may see it. */
const figureReport = async (
  context: Context,
  query: FigureQuery,
  title: string,
  locale: Locale,
  hides?: boolean,
): Promise<Report> => (await countedFigure(context, query, title, locale, hides)).report

/** The same with the numbers that it was made of, for a page whose numbers open their rows. */
export async function countedFigure(
  context: Context,
  query: FigureQuery,
  title: string,
  locale: Locale,
  hides?: boolean,
) {
  const t = textsIn(locale)
  const grid = await figureGrid(context, query, hides)
  const named = await namesOfGrid(context.db, t, locale, grid)
  const words = await wordsOfScope(context, t, locale, query.measure, query.filters)
  const parts = dimensionsOfQuery(query).map((one) => `-${one}`)
  const report: Report = {
    ...(await frame(context, t, locale)),
    filename: `${t('figureBuilder.file')}-${query.measure}${parts.join('')}`.replace(
      /[A-Z]/g,
      (letter) => `-${letter.toLowerCase()}`,
    ),
    kind: t('figureBuilder.kind'),
    title,
    subtitle: words.length > 0 ? words.join(' · ') : null,
    reference: null,
    blocks: [...totalBlock(t, grid), ...blocksOf(t, locale, grid, named)],
  }
  return { grid, named, chart: chartOf(t, locale, grid, named), note: noteOf(t, grid), words, report }
}
export type CountedFigure = Awaited<ReturnType<typeof countedFigure>>

/** The number of all of them, which opens its rows, unless it may not be shown. */
function totalBlock(t: Texts, { query, total }: FigureGrid): Block[] {
  if (total.count === null) return [{ kind: 'paragraph', text: t('figures.hiddenWhy') }]
  return [{ kind: 'figures', items: [measured(t, query.measure, query.filters, total.count)] }]
}

/** A counted figure as a chart and the table of the same numbers; nothing where it is one number alone. */
export const blocksOfGrid = async (
  { db }: Pick<Context, 'db'>,
  t: Texts,
  locale: Locale,
  grid: FigureGrid,
): Promise<Block[]> => blocksOf(t, locale, grid, await namesOfGrid(db, t, locale, grid))

function blocksOf(t: Texts, locale: Locale, grid: FigureGrid, named: NamedGrid): Block[] {
  if (dimensionsOfQuery(grid.query).length === 0) return []
  const chart = chartOf(t, locale, grid, named)
  return [...(chart ? [chart] : []), tableOf(t, locale, grid, named)]
}

export type NamedGrid = { rows: string[][]; columns: string[] }

/** The words for the rows and the columns of a counted figure. */
async function namesOfGrid(
  db: Context['db'],
  t: Texts,
  locale: Locale,
  { query, rows, columns }: FigureGrid,
): Promise<NamedGrid> {
  const { measure, by, split } = query
  const wordsFor = (dimension: Dimension, keys: (string | null)[]) =>
    wordsOfKeys(db, t, locale, { measure, dimension, keys })
  const ofRows = await Promise.all(
    by.map((one, at) =>
      wordsFor(
        one,
        rows.map(({ keys }) => keys[at] ?? null),
      ),
    ),
  )
  const ofColumns = split ? await wordsFor(split, columns) : null
  return {
    rows: rows.map(({ keys }) => ofRows.map((word, at) => word(keys[at] ?? null))),
    columns: ofColumns ? columns.map(ofColumns) : [],
  }
}

/** The chart of a counted figure; null where nothing of it may be drawn. What is hidden is left out of it. */
export function chartOf(t: Texts, locale: Locale, grid: FigureGrid, named: NamedGrid): ChartBlock | null {
  const { query, rows, columns, columnTotals, hides } = grid
  const { measure, by, split, form } = query
  const unit = nameOfMeasure(t, measure)
  const alone = by.length === 0
  const wanted = split !== null && !alone && form !== 'bars'
  // What is left over can be added up where nobody counts in two parts, and is no time of its own.
  const parted = wanted && (named.columns.length <= mostParts || (grid.adds && !isTime(split)))
  const groups = alone
    ? columns.map((_, at) => ({ label: named.columns[at] ?? '', values: [columnTotals[at]?.count ?? null] }))
    : rows.map(({ cells, total }, at) => ({
        label: (named.rows[at] ?? []).join(' · '),
        values: parted ? cells.map(({ count }) => count) : [total.count],
      }))
  const totals = columnTotals.map(({ count }) => count)
  const told = parted
    ? partsToTell({ series: named.columns, groups }, totals, (count) => t('figureBuilder.others', { count }))
    : { series: [unit], groups }
  const drawn = told.groups.filter(({ values }) => values.some((value) => value !== null)).slice(0, mostDrawn)
  if (drawn.length === 0 || form === 'table') return null
  const first = by[0] ?? split
  const notes = [
    ...(hides ? [t('figureBuilder.hiddenCells')] : []),
    ...(wanted && !parted ? [t('figureBuilder.tooManyParts')] : []),
    ...(told.series.length < named.columns.length && parted ? [t('figureBuilder.largestParts')] : []),
    ...(drawn.length < groups.length && groups.length > mostDrawn
      ? [t('figureBuilder.drawn', { count: mostDrawn })]
      : []),
  ]
  return {
    kind: 'chart',
    key: 'figure-chart',
    title: titleOfQuery(t, locale, parted ? query : { ...query, split: alone ? split : null }),
    unit,
    ...(first ? { by: capital(t(`figureBuilder.dimension.${first}`)) } : {}),
    form: form === 'stacked' && !parted ? 'bars' : form,
    series: told.series,
    ...(parted && grid.adds ? { adds: true } : {}),
    groups: drawn.map(({ label, values }) => ({ label, values: values.map((value) => value ?? 0) })),
    ...(notes.length > 0 ? { note: notes.join(' ') } : {}),
    tabled: true,
  }
}

/** The table of a counted figure, with what it counts below it. */
function tableOf(t: Texts, locale: Locale, grid: FigureGrid, named: NamedGrid): TableBlock {
  const { query, rows, columnTotals, total, adds } = grid
  const { by, split, measure } = query
  const cell = ({ count, scope }: GridCell) => opening(measure, scope, count ?? t('figures.hidden'))
  const number = (label: string) => ({ label, type: 'number' as const })
  const totalName = t(adds ? 'figureBuilder.total' : 'figureBuilder.totalOnce')
  const alone = by.length === 0
  const heads = (alone && split ? [split] : by).map((one) => capital(t(`figureBuilder.dimension.${one}`)))
  return {
    kind: 'table',
    key: 'figure',
    title: titleOfQuery(t, locale, query),
    columns: [
      ...heads.map((label) => ({ label, type: 'text' as const, weight: 2 })),
      ...(alone ? [] : named.columns.map(number)),
      number(alone || !split ? capital(nameOfMeasure(t, measure)) : totalName),
    ],
    ...cellsOf(
      alone
        ? columnTotals.map((one, at) => [named.columns[at] ?? '', cell(one)])
        : rows.map((row, at) => [...(named.rows[at] ?? []), ...row.cells.map(cell), cell(row.total)]),
      [totalName, ...heads.slice(1).map(() => null), ...(alone ? [] : columnTotals.map(cell)), cell(total)],
    ),
    mostOnPaper: mostRead,
    note: noteOf(t, grid),
    empty: t('figureBuilder.nothing'),
  }
}

/** What is counted, and how its totals come about. */
export function noteOf(t: Texts, { query, adds, repeats, hides }: FigureGrid) {
  return [
    definitionOf((text) => t(`figures.${text}`), query.measure, query.filters),
    dimensionsOfQuery(query).length > 0
      ? t(repeats ? 'figureBuilder.taggedOnce' : adds ? 'figureBuilder.addsUp' : 'figureBuilder.countedOnce')
      : null,
    hides ? t('figureBuilder.hiddenCells') : null,
  ]
    .filter(Boolean)
    .join(' ')
}
