import { type Cell, type Sheet, textCell } from './cell'
import { type Attributes, guardedParser } from './guarded-xml'
import type { ReadLimits } from './limits'
import { numberCell } from './number-format'
import { hiddenLast } from './read-open-document'
import { RosterFileError } from './roster-file-error'
import { CellCount, demandShort, SheetGrid } from './sheet-grid'

/**
 * Reads the "XML Spreadsheet 2003" of Excel, which many registers write under the name XLS. Hidden sheets come after the
 * others, without their rows except for those whose place among all is wanted.
 */
export function readExcelXml(
  text: string,
  limits: ReadLimits,
  wanted: ReadonlySet<number> = new Set(),
): Sheet[] {
  const sheets: { name: string; grid: SheetGrid; isHidden: boolean }[] = []
  const cells = new CellCount(limits)
  let row = 0
  let column = -1
  let columns = 0
  let across = 0
  let down = 0
  let type: string | null = null
  let value = ''
  let isVisibility = false
  const parser = guardedParser(
    {
      open: (name, attributes) => {
        switch (name) {
          case 'Worksheet':
            if (sheets.length >= limits.sheets)
              throw new RosterFileError('tooManySheets', { limit: limits.sheets })
            sheets.push({
              name: given(attributes, 'Name') ?? '',
              grid: new SheetGrid(limits, cells),
              isHidden: false,
            })
            row = 0
            columns = 0
            return
          case 'Column': {
            const from = (place(attributes) ?? columns + 1) - 1
            columns = from + 1 + (whole(given(attributes, 'Span')) ?? 0)
            if (given(attributes, 'Hidden') === '1') sheets.at(-1)?.grid.hideColumns(from, columns - 1)
            return
          }
          case 'Row':
            row = place(attributes) ?? row + 1
            column = -1
            across = 0
            if (given(attributes, 'Hidden') === '1') sheets.at(-1)?.grid.hideRow(row)
            return
          case 'Cell':
            column = (place(attributes) ?? column + across + 2) - 1
            across = whole(given(attributes, 'MergeAcross')) ?? 0
            down = whole(given(attributes, 'MergeDown')) ?? 0
            return
          case 'Data':
            type = given(attributes, 'Type') ?? 'String'
            value = ''
            return
          case 'Visible':
            isVisibility = true
        }
      },
      text: (piece) => {
        const sheet = sheets.at(-1)
        if (isVisibility && sheet && piece.includes('Hidden')) sheet.isHidden = true
        if (type === null) return
        value += piece
        demandShort(value, row, limits)
      },
      close: (name) => {
        if (name === 'Visible') isVisibility = false
        if (name !== 'Data' || type === null) return
        const sheet = sheets.at(-1)
        if (!sheet || row < 1 || column < 0) throw new RosterFileError('damaged')
        sheet.grid.put(row, column, cellOf(type, value))
        if (across === 0) sheet.grid.isTall(row, column, Math.min(row + down, limits.rows))
        type = null
      },
    },
    limits,
  )
  parser.write(text).close()
  if (sheets.every(({ isHidden }) => isHidden)) throw new RosterFileError('nothingInside')
  return hiddenLast(
    sheets.map(({ name, grid, isHidden }) => ({ ...grid.sheet(name), ...(isHidden ? { isHidden } : {}) })),
    wanted,
  )
}

/** An attribute with the prefix of the spreadsheet's namespace, or none. */
const given = (attributes: Attributes, name: string) => attributes[`ss:${name}`] ?? attributes[name]

function whole(text: string | undefined) {
  if (text === undefined) return null
  if (!/^\d{1,9}$/.test(text)) throw new RosterFileError('damaged')
  return Number(text)
}

function place(attributes: Attributes) {
  const index = whole(given(attributes, 'Index'))
  if (index === 0) throw new RosterFileError('damaged')
  return index
}

function cellOf(type: string, value: string): Cell | null {
  if (type === 'Number' && value.trim() !== '' && Number.isFinite(Number(value)))
    return numberCell(Number(value), 'general', false)
  if (type === 'Boolean')
    return { type: 'boolean', value: value === '1', text: value === '1' ? 'TRUE' : 'FALSE' }
  const date = type === 'DateTime' ? /^(\d{4}-\d\d-\d\d)(T\d\d:\d\d)?/.exec(value) : null
  if (!date) return textCell(value)
  const day = `${date[1]}${date[2] && date[2] !== 'T00:00' ? date[2] : ''}`
  return { type: 'date', value: day, text: day.replace('T', ' ') }
}
