/*
 * Writes XML of elements, attributes and texts. Whatever is a text is escaped here, in one place, and what XML 1.0 can't
 * hold at all is left out; nothing else ever becomes a tag.
 */

/** A piece of XML that was written here. */
export type Xml = { readonly xml: string }
export type Children = readonly (Xml | string | null | undefined | false)[]
export type Attributes = Record<string, string | number | boolean | null | undefined>

/** An element; attributes without a value and children that are nothing are left out. */
export function element(name: string, attributes: Attributes = {}, children: Children = []): Xml {
  const head = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
    .join('')
  const body = children
    .map((child) => (!child ? '' : typeof child === 'string' ? escapeText(child) : child.xml))
    .join('')
  return { xml: body === '' ? `<${name}${head}/>` : `<${name}${head}>${body}</${name}>` }
}

/** Tabs, line breaks and all signs but those that XML 1.0 forbids, lone halves of pairs among them. */
const storable = (text: string) =>
  text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

const escapeText = (text: string) =>
  storable(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;')

const escapeAttribute = (text: string) =>
  escapeText(text).replace(/"/g, '&quot;').replace(/\n/g, '&#10;').replace(/\t/g, '&#9;')
