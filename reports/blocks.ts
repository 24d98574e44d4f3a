import type { Locale } from '@/db/enums'

/*
 * What a report is made of. A report's definition turns data into blocks; a renderer knows blocks and nothing of
 * what they speak of. All words arrive in the report's language; numbers and days arrive as values, so that each
 * renderer writes them as its form wants them: "1.234" on paper, a real number in a sheet.
 */

export type Report = {
  /** The file's name without its ending, in plain ASCII: "activity-report-ACT-2017-0002-3". */
  filename: string
  locale: Locale
  /** The kind of document, above the title: "Activity report". */
  kind: string
  title: string
  /** One line below the title: where, when. */
  subtitle: string | null
  /** The reference of the record that it speaks of, for running heads. */
  reference: string | null
  programme: string
  /** The moment whose state it shows; every published figure has one. */
  asOf: Date
  /** Words of the document itself, such as "as of", in its language. */
  words: ReportWords
  blocks: Block[]
  /** A publication has a cover and two columns on paper; every other report is set as a document of the house. */
  cover?: Cover
}

/** The face of a publication: the programme's own colour and signs, and a few sentences that lead into it. */
export type Cover = {
  lead: string
  /** As "#0b4d56"; dark enough for white words on it. */
  colour: string
  /** The programme's logos in the order in which they stand side by side, none where it has given none. */
  logos: Logo[]
}

/** A sign, with what it shows. */
export type Logo = { bytes: Uint8Array; type: 'png' | 'svg'; alt: string }

export type ReportWords = {
  /** "As of 23 September 2026": complete, with the day in it. */
  asOf: string
  /** "Page {page} of {pages}", with these two in braces. */
  page: string
  /** Heads the definitions of figures in sheets and notes. */
  definitions: string
  /** Names of the columns of figures and facts in sheets: "Figure", "Value", "Definition". */
  figure: string
  value: string
  definition: string
  /** Heads the countries of a map in its table. */
  country: string
  /** Stands where a cell has nothing to say: "not recorded". */
  nothing: string
}

export type Block =
  /** One that begins a new page does so only on paper. */
  | { kind: 'heading'; level: 1 | 2; text: string; newPage?: boolean }
  /** Prose as it was written; a blank line parts paragraphs. */
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] }
  /** Names and values, in two columns. */
  | { kind: 'facts'; items: Fact[] }
  /** The numbers that the report is read for. */
  | { kind: 'figures'; items: Figure[] }
  | TableBlock
  | ProseBlock
  | ChartBlock
  | MapBlock
  | CardsBlock
  | AskBlock

/** What somebody wrote with a little form: bold, slanted, links, lists, and sources that become notes. */
export type ProseBlock = { kind: 'prose'; parts: ProsePart[] }
export type ProsePart = { kind: 'paragraph'; runs: Run[] } | { kind: 'list'; items: Run[][] }
export type Run = {
  text: string
  strong?: boolean
  slanted?: boolean
  href?: string
  /** A source or remark that belongs to the end of this run: a footnote on paper, an endnote on a page. */
  note?: string
}

/**
 * Numbers as marks, drawn once as SVG for page and paper. What it shows can always be read as a table too: made by the
 * renderer from the same numbers, unless a table beside it says them already.
 */
export type ChartBlock = {
  kind: 'chart'
  /** A name for its sheet and its file: "by-area". */
  key: string
  title: string
  /** What is counted: "Actions". */
  unit: string
  /** What its groups are, at the head of its table: "Area". */
  by?: string
  /** Horizontal bars; bars cut into parts; columns that stand in the order of time. */
  form: 'bars' | 'stacked' | 'columns'
  /** What the numbers of a group are, in order: one name for plain bars. */
  series: string[]
  groups: ChartGroup[]
  /** Whether the parts of a group add up to something: people who are in several of them would count more than once. */
  adds?: boolean
  /** Said below: what it counts, its base. */
  note?: string
  /** Whether a table right beside it says the same numbers. */
  tabled?: boolean
}

/** `behind` has the pages with the rows that its values count, one for each. */
type ChartGroup = { label: string; values: number[]; behind?: (string | null)[] }

/** Numbers of countries on a map, which is drawn around them; each with its row in a table as well. */
export type MapBlock = {
  kind: 'map'
  key: string
  title: string
  unit: string
  /** `code` is ISO 3166 alpha-2, `behind` the page with the rows that are counted. */
  places: { code: string; label: string; value: number; behind?: string }[]
  note?: string
}

/** A few words on each of several things of one kind, side by side where there is room. */
export type CardsBlock = { kind: 'cards'; cards: Card[] }
export type Card = {
  /** A name that stays the same in every language and form: the reference of what it tells of. */
  key?: string
  title: string
  /** Where or when, below its title. */
  subtitle: string | null
  /** "Context", "Objective", "Result", each with its text. */
  parts: { label: string; text: string }[]
}

/** A question on paper, to be answered by hand. */
export type AskBlock = {
  kind: 'ask'
  /** With its number: "3. Was it useful?" */
  text: string
  /** How to answer: "Mark one". */
  hint: string | null
  /** What can be marked, each with a box: a round one where only one can be, a square one where several can. */
  options: string[]
  mark: 'one' | 'several'
  /** Whether the options stand side by side. */
  across: boolean
  /** How many lines there are to write on. */
  lines: number
}

export type Fact = { label: string; value: Cell }

export type Figure = {
  /** A name that stays the same in every language and form: "trainees". */
  key: string
  label: string
  value: number
  /** What is counted: "people", "seats", "days". */
  unit: string
  definition: string
  /** The page with the rows that it counts: "/figures/trainees?year=2017". */
  behind?: string
}

export type TableBlock = {
  kind: 'table'
  /** A name for the sheet and the file: "by-gender". */
  key: string
  title: string
  columns: Column[]
  rows: Cell[][]
  /** A row of sums, where adding up makes sense. */
  total?: Cell[]
  /** Said below the table: what it counts, its base. */
  note?: string
  /** So many rows, the first ones, stand on a page and on paper, which say how many more there are; data has them all. */
  mostOnPaper?: number
  /** The pages with the rows that its cells count, one for each cell of `rows`, as a figure has it. */
  behind?: (string | null)[][]
  /** The same for the cells of `total`. */
  behindTotal?: (string | null)[]
  /** Cells that say nothing are written in by hand: on paper it is turned, has tall rows and keeps all columns. */
  byHand?: boolean
  /** Said instead of a table without rows. */
  empty?: string
}

export type Column = {
  label: string
  type: 'text' | 'number' | 'percent' | 'day'
  /** Its share of the width, among those of its neighbours; 1 when left out. */
  weight?: number
  /** What the column holds in the Humanitarian Exchange Language: "#country+code". */
  hxl?: string
}

/** A text, a number (a percentage is 0.56 for 56 %), a day, or nothing. */
export type Cell = string | number | { day: string } | null

/** A report as a file. */
export type Rendered = { bytes: Uint8Array; contentType: string; extension: string }
