/** How much of a file is read before it is refused; far above any attendance list, far below what hurts. */
export type ReadLimits = {
  /** Size of the file. */
  fileBytes: number
  /** What the parts of a workbook that are read may unpack to, together. */
  unpackedBytes: number
  /** Files inside of a workbook. */
  zipEntries: number
  sheets: number
  rows: number
  columns: number
  /** Filled cells of all sheets together. */
  cells: number
  /** Characters of one cell; Excel itself takes no more than 32,767. */
  cellCharacters: number
}

const megabyte = 1024 * 1024

export const readLimits: ReadLimits = {
  fileBytes: 25 * megabyte,
  unpackedBytes: 64 * megabyte,
  zipEntries: 10_000,
  sheets: 100,
  rows: 50_000,
  columns: 200,
  cells: 1_000_000,
  cellCharacters: 32_767,
}

export const inMegabytes = (bytes: number) => Math.floor(bytes / megabyte)
