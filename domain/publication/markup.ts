/*
 * The little language in which texts of publications are written: paragraphs parted by a blank line, "- " before the
 * lines of a list, "# " before a heading, **bold**, *slanted*, [words](https://example.org) and [^ a source], which
 * becomes a note. A backslash takes the meaning from the sign after it. It is read here alone, for pages and paper.
 */

export type MarkupRun = {
  text: string
  strong?: boolean
  slanted?: boolean
  href?: string
  note?: string
}
export type MarkupPart =
  | { kind: 'heading'; text: string }
  | { kind: 'paragraph'; runs: MarkupRun[] }
  | { kind: 'list'; items: MarkupRun[][] }

const markupFaults = [
  'markupBoldOpen',
  'markupSlantOpen',
  'markupLinkOpen',
  'markupLinkAddress',
  'markupLinkEmpty',
  'markupNoteOpen',
  'markupNoteEmpty',
  'markupHeadingEmpty',
  'markupHeadingPlain',
] as const
export type MarkupFault = (typeof markupFaults)[number]

/** What is wrong, as a key of `fieldErrors`, in which line (from 1), and the words there. */
export type FoundFault = { fault: MarkupFault; line: number; near: string }

/** Reads a text; what is wrong in it stands as it was typed among the parts, and is told beside them. */
export function readMarkup(text: string): { parts: MarkupPart[]; faults: FoundFault[] } {
  const parts: MarkupPart[] = []
  const faults: FoundFault[] = []
  for (const block of blocksIn(text)) {
    const read = (said: string) => {
      const { runs, wrong } = readRuns(said)
      for (const { fault, at } of wrong) {
        const before = said.slice(0, at).split('\n').length - 1
        faults.push({ fault, line: block.line + before, near: said.slice(at, at + 40).split('\n')[0] ?? '' })
      }
      return runs
    }
    if (block.kind === 'heading') parts.push(...headingIn(block, faults))
    else if (block.kind === 'item') {
      const last = parts.at(-1)
      const runs = read(block.text)
      if (last?.kind === 'list' && block.goesOn) last.items.push(runs)
      else parts.push({ kind: 'list', items: [runs] })
    } else parts.push({ kind: 'paragraph', runs: read(block.text) })
  }
  return { parts, faults }
}

/** The words of a text alone, without its notes: for lists, comparisons and counts. */
export const plainWords = (text: string) =>
  readMarkup(text)
    .parts.map((part) => {
      if (part.kind === 'heading') return part.text
      const all = part.kind === 'list' ? part.items : [part.runs]
      return all.map((runs) => runs.map((run) => run.text).join('')).join('\n')
    })
    .join('\n\n')

type Block = { kind: 'heading' | 'item' | 'paragraph'; text: string; line: number; goesOn: boolean }

/** The paragraphs, items and headings of a text, with the number of the line on which each begins. */
function blocksIn(text: string): Block[] {
  const blocks: Block[] = []
  let open = null as Block | null
  for (const [at, typed] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const line = typed.trimEnd()
    const item = /^\s{0,3}[-–•]\s+(.*)$/.exec(line)
    const heading = /^\s{0,3}#{1,6}(?:\s+(.*))?$/.exec(line)
    if (line.trim() === '') open = null
    else if (heading) {
      blocks.push({ kind: 'heading', text: (heading[1] ?? '').trim(), line: at + 1, goesOn: false })
      open = null
    } else if (item) {
      const goesOn: boolean = open?.kind === 'item'
      open = { kind: 'item', text: item[1] ?? '', line: at + 1, goesOn }
      blocks.push(open)
    } else if (open) open.text += `\n${line}`
    else {
      open = { kind: 'paragraph', text: line, line: at + 1, goesOn: false }
      blocks.push(open)
    }
  }
  return blocks
}

function headingIn({ text, line }: Block, faults: FoundFault[]): MarkupPart[] {
  if (text === '') faults.push({ fault: 'markupHeadingEmpty', line, near: '#' })
  else if (/(?<!\\)(\*|\[)/.test(text)) faults.push({ fault: 'markupHeadingPlain', line, near: text })
  return text === '' ? [] : [{ kind: 'heading', text: text.replace(/\\(.)/g, '$1') }]
}

type Wrong = { fault: MarkupFault; at: number }

/** Reads what stands in one paragraph. */
function readRuns(said: string): { runs: MarkupRun[]; wrong: Wrong[] } {
  const runs: MarkupRun[] = []
  const wrong: Wrong[] = []
  let words = ''
  let strongAt = -1
  let slantedAt = -1
  const look = () => ({
    ...(strongAt >= 0 ? { strong: true } : {}),
    ...(slantedAt >= 0 ? { slanted: true } : {}),
  })
  const close = (more: Partial<MarkupRun> = {}) => {
    // A single line break is no more than a space, as everywhere in prose.
    const text = words.replace(/\s*\n\s*/g, ' ')
    if (text !== '' || more.note !== undefined) runs.push({ text, ...look(), ...more })
    words = ''
  }
  for (let at = 0; at < said.length; ) {
    const rest = said.slice(at)
    const escaped = /^\\([\\*[\]()#^-])/.exec(rest)
    if (escaped) {
      words += escaped[1]
      at += 2
    } else if (rest.startsWith('**') && (strongAt >= 0 || /^\*\*\S/.test(rest))) {
      close()
      strongAt = strongAt >= 0 ? -1 : at
      at += 2
    } else if (
      rest.startsWith('*') &&
      (slantedAt >= 0 ? !/\s$/.test(said.slice(0, at)) : /^\*[^\s*]/.test(rest))
    ) {
      close()
      slantedAt = slantedAt >= 0 ? -1 : at
      at += 1
    } else if (rest.startsWith('[^')) {
      const end = endOf(said, at + 2)
      const note = said.slice(at + 2, Math.max(end, at + 2)).trim()
      if (end < 0) wrong.push({ fault: 'markupNoteOpen', at })
      else if (note === '') wrong.push({ fault: 'markupNoteEmpty', at })
      if (end < 0 || note === '') {
        words += '[^'
        at += 2
        continue
      }
      // A note follows its word without a space, however it was typed.
      words = words.trimEnd()
      const last = runs.at(-1)
      if (words === '' && last && last.note === undefined) {
        last.text = last.text.trimEnd()
        last.note = unescaped(note)
      } else close({ note: unescaped(note) })
      at = end + 1
    } else if (rest.startsWith('[')) {
      const link = linkAt(said, at)
      if ('fault' in link) {
        wrong.push({ fault: link.fault, at })
        words += '['
        at += 1
      } else if (link.words === null) {
        words += '['
        at += 1
      } else {
        close()
        words = link.words
        close({ href: link.href })
        at = link.end
      }
    } else {
      words += said[at]
      at += 1
    }
  }
  close()
  if (strongAt >= 0) wrong.push({ fault: 'markupBoldOpen', at: strongAt })
  if (slantedAt >= 0) wrong.push({ fault: 'markupSlantOpen', at: slantedAt })
  return { runs, wrong }
}

type Link = { words: string; href: string; end: number } | { words: null } | { fault: MarkupFault }

/** The link that begins here; words in brackets that no address follows are just that. */
function linkAt(said: string, at: number): Link {
  const end = endOf(said, at + 1)
  if (end < 0 || said[end + 1] !== '(') return { words: null }
  const close = said.indexOf(')', end + 2)
  if (close < 0) return { fault: 'markupLinkOpen' }
  const href = hrefOf(said.slice(end + 2, close).trim())
  const words = unescaped(said.slice(at + 1, end)).trim()
  if (words === '') return { fault: 'markupLinkEmpty' }
  return href === null ? { fault: 'markupLinkAddress' } : { words, href, end: close + 1 }
}

/** Where the bracket closes that was open before `from`; -1 where none does. Brackets inside of it come in pairs. */
function endOf(said: string, from: number) {
  let depth = 0
  for (let at = from; at < said.length; at += 1) {
    if (said[at] === '\\') at += 1
    else if (said[at] === '[') depth += 1
    else if (said[at] === ']') {
      if (depth === 0) return at
      depth -= 1
    }
  }
  return -1
}

/** An address that may be led to: of the web or of a mailbox; null for any other. */
function hrefOf(text: string): string | null {
  if (/\s/.test(text) || !/^(https?:\/\/|mailto:)/i.test(text)) return null
  try {
    const { protocol, hostname, pathname, href } = new URL(text)
    if (protocol === 'mailto:') return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(pathname) ? href : null
    return hostname.includes('.') || hostname === 'localhost' ? href : null
  } catch {
    return null
  }
}

const unescaped = (text: string) => text.replace(/\\([\\*[\]()#^-])/g, '$1').replace(/\s*\n\s*/g, ' ')
