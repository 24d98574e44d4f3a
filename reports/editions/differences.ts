import type { Difference } from '@/db/schema/edition'
import type { Block, Cell, Column, ProsePart, Report, Run } from '../blocks'
import { cellText } from '../cell-text'

/*
 * What differs between two versions of a report, as far as anybody can read it: both are taken apart into texts,
 * figures, facts and the rows of tables, each with its place, and what has the same name in the same place is held side
 * by side. How something is set, linked or drawn is no difference.
 */

type Row = { name: string; cells: Map<string, string | null> }
type Piece =
  | { kind: 'texts'; texts: string[] }
  | { kind: 'values'; what: 'figure' | 'cell'; values: Map<string, string | null> }
  | { kind: 'rows'; name: string; columns: string[]; rows: Row[] }
type Pieces = Map<string, { where: string[]; piece: Piece }>

/** The differences from one version of a report to the next, in its order; both are in one language. */
export function differencesBetween(before: Report, after: Report): Difference[] {
  const old = piecesOf(before)
  const now = piecesOf(after)
  const keys = [...new Set([...now.keys(), ...old.keys()])]
  return keys.flatMap((key) => {
    const where = (now.get(key) ?? old.get(key))?.where ?? []
    return compare(old.get(key)?.piece, now.get(key)?.piece).map((found) => ({ where, ...found }))
  })
}

type Found = Omit<Difference, 'where'>

function compare(before: Piece | undefined, after: Piece | undefined): Found[] {
  const kind = (after ?? before)?.kind
  if (kind === 'texts') return compareTexts(textsOf(before), textsOf(after))
  if (kind === 'rows') return compareTables(tableIn(before), tableIn(after))
  const what = (after?.kind === 'values' ? after : before?.kind === 'values' ? before : null)?.what ?? 'cell'
  return compareValues(what, valuesOf(before), valuesOf(after))
}

const textsOf = (piece: Piece | undefined) => (piece?.kind === 'texts' ? piece.texts : [])
const valuesOf = (piece: Piece | undefined) => (piece?.kind === 'values' ? piece.values : new Map())
const tableIn = (piece: Piece | undefined) => (piece?.kind === 'rows' ? piece : null)

/** What is in one list and not in the other, each as often; of both what is left, in its order. */
function leftOver<Item>(before: readonly Item[], after: readonly Item[], keyOf: (item: Item) => string) {
  const counts = new Map<string, number>()
  for (const item of after) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1)
  const gone: Item[] = []
  const kept: string[] = []
  for (const item of before) {
    const left = counts.get(keyOf(item)) ?? 0
    if (left === 0) gone.push(item)
    else kept.push(keyOf(item))
    counts.set(keyOf(item), Math.max(0, left - 1))
  }
  const come: Item[] = []
  const still: string[] = []
  const unmatched = new Map<string, number>()
  for (const key of kept) unmatched.set(key, (unmatched.get(key) ?? 0) + 1)
  for (const item of after) {
    const left = unmatched.get(keyOf(item)) ?? 0
    if (left === 0) come.push(item)
    else {
      still.push(keyOf(item))
      unmatched.set(keyOf(item), left - 1)
    }
  }
  return { gone, come, moved: kept.some((key, at) => key !== still[at]) }
}

/** Texts that went and texts that came in one place are the same ones, changed, as far as there are as many. */
function compareTexts(before: readonly string[], after: readonly string[]): Found[] {
  const { gone, come, moved } = leftOver(before, after, (text) => text)
  const found = Array.from({ length: Math.max(gone.length, come.length) }, (_, at) =>
    said('text', '', gone[at] ?? null, come[at] ?? null),
  )
  return moved ? [...found, said('order', '', '', '')] : found
}

function compareValues(
  what: 'figure' | 'cell',
  before: ReadonlyMap<string, string | null>,
  after: ReadonlyMap<string, string | null>,
): Found[] {
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((name) => {
    const both = before.has(name) && after.has(name)
    if (both && before.get(name) === after.get(name)) return []
    const one = said(what, name, before.get(name) ?? null, after.get(name) ?? null)
    return [{ ...one, change: both ? 'changed' : before.has(name) ? 'removed' : 'added' }]
  })
}

function compareTables(
  before: (Piece & { kind: 'rows' }) | null,
  after: (Piece & { kind: 'rows' }) | null,
): Found[] {
  if (!before || !after) {
    const table = (before ?? after) as Piece & { kind: 'rows' }
    const rows = table.rows.map(wholeRow)
    return before
      ? [said('part', table.name, '', null), ...rows.map((row) => said('row', row.name, row.text, null))]
      : [said('part', table.name, null, ''), ...rows.map((row) => said('row', row.name, null, row.text))]
  }
  const columns = compareValues('cell', headed(before.columns), headed(after.columns)).map(
    (one): Found => ({ ...one, what: 'column' }),
  )
  const shared = before.columns.filter((column) => after.columns.includes(column))
  const { gone, come, moved } = leftOver(before.rows, after.rows, (row) => keyOfRow(row, shared))
  const waiting = [...come]
  const changed = gone.flatMap((row) => {
    const at = waiting.findIndex(({ name }) => name === row.name)
    if (at === -1) return [said('row', row.name, wholeRow(row).text, null)]
    const [now] = waiting.splice(at, 1) as [Row]
    return shared.flatMap((column) => {
      const [old, next] = [row.cells.get(column) ?? null, now.cells.get(column) ?? null]
      return old === next
        ? []
        : [{ ...said('cell', `${row.name} · ${column}`, old, next), change: 'changed' as const }]
    })
  })
  const added = waiting.map((row) => said('row', row.name, null, wholeRow(row).text))
  return [...columns, ...changed, ...added, ...(moved ? [said('order', after.name, '', '')] : [])]
}

const headed = (columns: readonly string[]) => new Map(columns.map((column) => [column, '']))
const keyOfRow = ({ name, cells }: Row, columns: readonly string[]) =>
  JSON.stringify([name, ...columns.map((column) => cells.get(column) ?? null)])
const wholeRow = ({ name, cells }: Row) => ({
  name,
  text: [...cells.values()].filter((text) => text !== null).join(' · '),
})

const said = (
  what: Difference['what'],
  name: string,
  before: string | null,
  after: string | null,
): Found => ({
  what,
  name,
  before,
  after,
  change: before === null ? 'added' : after === null ? 'removed' : 'changed',
})

/** A report in pieces, by place and name. */
function piecesOf(report: Report): Pieces {
  const pieces: Pieces = new Map()
  const path: string[] = []
  const add = (name: string, piece: Piece) => {
    let key = JSON.stringify([path, piece.kind, name])
    // Two tables of one name in one place are told apart by their order.
    while (pieces.has(key) && piece.kind === 'rows') key += "'"
    const there = pieces.get(key)?.piece
    if (there?.kind === 'texts' && piece.kind === 'texts') there.texts.push(...piece.texts)
    else if (there?.kind === 'values' && piece.kind === 'values')
      for (const [label, value] of piece.values) there.values.set(unlike(label, there.values), value)
    else pieces.set(key, { where: name ? [...path, name] : [...path], piece })
  }
  add('', { kind: 'texts', texts: [report.title, ...(report.subtitle ? [report.subtitle] : [])] })
  if (report.cover) add('', { kind: 'texts', texts: [report.cover.lead] })
  for (const block of report.blocks) {
    if (block.kind === 'heading') {
      path.splice(block.level - 1)
      path.push(block.text)
      add('', { kind: 'texts', texts: [block.text] })
    } else for (const { name, piece } of piecesOfBlock(block, report)) add(name, piece)
  }
  return pieces
}

function unlike(label: string, taken: ReadonlyMap<string, unknown>) {
  let name = label
  for (let count = 2; taken.has(name); count += 1) name = `${label} (${count})`
  return name
}

type Named = { name: string; piece: Piece }

function piecesOfBlock(block: Exclude<Block, { kind: 'heading' }>, { locale, words }: Report): Named[] {
  const text = (cell: Cell, type?: Column['type']) => cellText(cell, locale, type)
  const texts = (...found: (string | null | undefined)[]): Named[] => {
    const there = found.filter((one): one is string => Boolean(one))
    return there.length > 0 ? [{ name: '', piece: { kind: 'texts', texts: there } }] : []
  }
  switch (block.kind) {
    case 'paragraph':
      return texts(block.text)
    case 'list':
      return texts(...block.items)
    case 'prose':
      return texts(...block.parts.flatMap(textsOfPart))
    case 'ask':
      return texts(block.text, block.hint, ...block.options)
    case 'facts':
      return [
        values(
          'cell',
          block.items,
          ({ label }) => label,
          ({ value }) => text(value),
        ),
      ]
    case 'figures':
      return [
        values(
          'figure',
          block.items,
          ({ label }) => label,
          ({ value, unit }) => `${text(value)} ${unit}`.trim(),
        ),
        ...texts(...block.items.map(({ definition }) => definition)),
      ]
    case 'cards':
      return block.cards.flatMap(({ title, subtitle, parts }) => [
        { name: title, piece: { kind: 'texts', texts: subtitle ? [subtitle] : [] } },
        {
          ...values(
            'cell',
            parts,
            ({ label }) => label,
            (part) => part.text,
          ),
          name: title,
        },
      ])
    case 'table': {
      const { columns, rows, total, title, note } = block
      const all = [...rows, ...(total ? [total] : [])].map((cells) =>
        cells.map((cell, at) => text(cell, columns[at]?.type ?? 'text')),
      )
      return [
        tableOf(
          title,
          columns.map(({ label }) => label),
          all,
        ),
        ...texts(note, rows.length ? null : block.empty),
      ]
    }
    case 'chart': {
      if (block.tabled) return texts(block.note)
      const rows = block.groups.map(({ label, values: numbers }) => [
        label,
        ...numbers.map((one) => text(one)),
      ])
      return [tableOf(block.title, [block.by ?? '', ...block.series], rows), ...texts(block.note)]
    }
    case 'map': {
      const rows = block.places.map(({ label, value }) => [label, text(value)])
      return [tableOf(block.title, [words.country, block.unit], rows), ...texts(block.note)]
    }
  }
}

function values<Item>(
  what: 'figure' | 'cell',
  items: readonly Item[],
  nameOf: (item: Item) => string,
  textFor: (item: Item) => string | null,
): Named {
  const found = new Map<string, string | null>()
  for (const item of items) found.set(unlike(nameOf(item), found), textFor(item))
  return { name: '', piece: { kind: 'values', what, values: found } }
}

function tableOf(name: string, labels: readonly string[], rows: readonly (string | null)[][]): Named {
  const columns: string[] = []
  for (const label of labels) columns.push(unlike(label, headed(columns)))
  return {
    name,
    piece: {
      kind: 'rows',
      name,
      columns,
      rows: rows.map((cells) => ({
        name: cells.find((cell) => cell !== null) ?? '',
        cells: new Map(columns.map((column, at) => [column, cells[at] ?? null])),
      })),
    },
  }
}

const textsOfPart = (part: ProsePart) =>
  part.kind === 'paragraph' ? [textOfRuns(part.runs)] : part.items.map(textOfRuns)
const textOfRuns = (runs: readonly Run[]) =>
  runs.map(({ text, note, href }) => `${text}${note ? ` (${note})` : ''}${href ? ` <${href}>` : ''}`).join('')
