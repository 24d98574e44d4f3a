import { SaxesParser } from 'saxes'
import { inMegabytes, type ReadLimits } from './limits'
import { RosterFileError } from './roster-file-error'

export type Attributes = Record<string, string>
export type XmlHandlers = {
  /** The names come without prefix. */
  open?: (name: string, attributes: Attributes) => void
  text?: (text: string) => void
  close?: (name: string) => void
}
/** How many elements of a file were read, over all its parts. */
export type ElementCount = { elements: number }

/* A sheet nests a few deep with some attributes; what passes these bounds wants to use memory up. */
const depthLimit = 64
const attributeLimit = 256
const elementLimit = 6_000_000

/**
 * A parser of XML that takes no declarations (so no entities that grow), no depth and no number of elements or
 * attributes that a spreadsheet never has. Feed it with `write`, then `close`; it throws RosterFileError, and mere
 * errors where the XML is none.
 */
export function guardedParser(
  { open, text, close }: XmlHandlers,
  limits: ReadLimits,
  count: ElementCount = { elements: 0 },
) {
  const parser = new SaxesParser()
  let depth = 0
  let attributes = 0
  parser.on('doctype', () => {
    throw new RosterFileError('declaresEntities')
  })
  parser.on('attribute', () => {
    attributes += 1
    if (attributes > attributeLimit) throw new RosterFileError('damaged')
  })
  parser.on('opentag', (tag) => {
    depth += 1
    attributes = 0
    count.elements += 1
    if (depth > depthLimit) throw new RosterFileError('damaged')
    if (count.elements > elementLimit) throw unpacksTooLarge(limits)
    open?.(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    close?.(localName(tag.name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return parser
}

export const unpacksTooLarge = (limits: ReadLimits) =>
  new RosterFileError('unpacksTooLarge', { limit: inMegabytes(limits.unpackedBytes) })

const localName = (name: string) => {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}
