import type { Locale } from '@/db/enums'
import type { Block, Cell, ChartBlock, MapBlock, ReportWords, TableBlock } from './blocks'
import { plainText } from './cell-text'
import { formatNumber } from './format'
import { hxl } from './hxl'

/** What is drawn as a picture. */
export type DrawnBlock = ChartBlock | MapBlock

/** Whether a block is drawn as a picture, and so needs words for those who can't see it. */
export const isDrawn = (block: Block): block is DrawnBlock => block.kind === 'chart' || block.kind === 'map'

/** What a chart or a map shows, as a table of the same numbers in the same order. */
export function tableOf(block: DrawnBlock, words: Pick<ReportWords, 'country' | 'figure'>): TableBlock {
  const { kind, key, title, note } = block
  const numbers = block.kind === 'chart' && block.series.length > 1 ? block.series : [block.unit]
  const of = block.kind === 'chart' ? (block.by ?? words.figure) : words.country
  const rows: Cell[][] =
    block.kind === 'chart'
      ? block.groups.map(({ label, values }) => [label, ...numbers.map((_, at) => values[at] ?? null)])
      : block.places.map(({ label, value }) => [label, value])
  const behind =
    block.kind === 'chart'
      ? block.groups.map((group) => [null, ...numbers.map((_, at) => group.behind?.[at] ?? null)])
      : block.places.map((one) => [null, one.behind ?? null])
  return {
    kind: 'table',
    key: kind === 'chart' ? key.replace(/-chart$/, '') : key,
    title,
    columns: [
      { label: of, type: 'text', weight: 3, hxl: block.kind === 'map' ? hxl.country : hxl.group },
      ...numbers.map((label) => ({ label, type: 'number' as const, hxl: hxl.count })),
    ],
    rows,
    ...(behind.flat().some(Boolean) && { behind }),
    ...(note && { note }),
  }
}

/** The table that a drawn block has to bring with it; none where one beside it says the same numbers. */
export const ownTable = (block: DrawnBlock, words: Pick<ReportWords, 'country' | 'figure'>) =>
  block.kind === 'chart' && block.tabled ? null : tableOf(block, words)

/** All that a picture shows, in one text: "Trainees by country (people). Mexico: 1,200; Belize: 555". */
export function inWords(block: DrawnBlock, locale: Locale, nothing: string) {
  const rows =
    block.kind === 'map'
      ? block.places.map(({ label, value }) => `${label}: ${formatNumber(value, locale)}`)
      : block.groups.map(({ label, values }) => `${label}: ${saidValues(block.series, values, locale)}`)
  const head = [block.title, block.unit && `(${block.unit})`].filter(Boolean).join(' ')
  return plainText(`${head}. ${rows.join('; ') || nothing}`)
}

const saidValues = (series: string[], values: number[], locale: Locale) =>
  values
    .map((value, at) =>
      series.length > 1 ? `${series[at] ?? ''} ${formatNumber(value, locale)}` : formatNumber(value, locale),
    )
    .join(', ')
