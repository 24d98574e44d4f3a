import iconv from 'iconv-lite'
import type { ListEncoding, ReadEncoding } from './encodings'
import { RosterFileError } from './roster-file-error'

/**
 * Decodes the bytes of a text file of unknown encoding: by its byte order mark, else UTF-16 by where its zeros are,
 * else UTF-8 where it is valid, else the one-byte encoding (Windows, Mac or DOS) in which most of the foreign letters
 * make sense; or in the one that was chosen. Tells how it is known. Throws RosterFileError `notText` where it is no text at all.
 */
export function decodeText(content: Buffer, chosen?: ListEncoding): { text: string } & ReadEncoding {
  const { encoding, how } = chosen ? ({ encoding: chosen, how: 'chosen' } as const) : findEncoding(content)
  const text = iconv.decode(content, encoding)
  // What somebody chose is shown as it comes out, so that she sees that it is wrong.
  if (!chosen && looksBinary(text)) throw new RosterFileError('notText')
  return { text, encoding, how }
}

function findEncoding(content: Buffer): ReadEncoding {
  const mark = byteOrderMark(content)
  if (mark) return { encoding: mark, how: 'mark' }
  const wide = zeros(content)
  if (wide) return { encoding: wide, how: 'zeros' }
  const unicode = utf8(content)
  if (unicode) return { encoding: unicode, how: content.some((byte) => byte > 0x7f) ? 'utf8' : 'plain' }
  return { encoding: oneByte(content), how: 'letters' }
}

function byteOrderMark(content: Buffer) {
  const [first, second, third, fourth] = content
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return null
}

/** In UTF-16 the upper byte of most letters of our languages is zero. */
function zeros(content: Buffer) {
  const sample = content.subarray(0, 4096 - (4096 % 2))
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at += 1) if (sample[at] === 0) at % 2 === 0 ? even++ : odd++
  const half = sample.length / 2
  if (odd > half * 0.4 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.1) return 'utf-16be'
  return null
}

function utf8(content: Buffer) {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content)
    return 'utf-8'
  } catch {
    return null
  }
}

const letters = 'áéíóúüñàâäçèêëîïôöùûÿœãõåæøßÁÉÍÓÚÜÑÀÂÄÇÈÊËÎÏÔÖÙÛŸŒÃÕÅÆØ'
const signs = '’‘“”«»¿¡ºª°–—…€·´'

function oneByte(content: Buffer) {
  const sample = content.subarray(0, 256 * 1024)
  let best = { encoding: 'windows-1252', score: Number.NEGATIVE_INFINITY }
  for (const encoding of ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850']) {
    let score = 0
    for (const [word] of iconv.decode(sample, encoding).matchAll(/\S*[^\s!-~]\S*/g)) score += sense(word)
    if (score > best.score) best = { encoding, score }
  }
  return best.encoding
}

/** How many letters of a word are ones that our languages have, in the case of the letters around them. */
function sense(word: string) {
  const capitals =
    word.length > 2 && (word.match(/[A-Z]/g)?.length ?? 0) > (word.match(/[a-z]/g)?.length ?? 0)
  let score = 0
  for (let at = 0; at < word.length; at += 1) {
    const sign = word[at] as string
    if (sign <= '~') continue
    if (letters.includes(sign)) score += at > 0 && (sign !== sign.toLowerCase()) !== capitals ? 0.5 : 1
    else score -= signs.includes(sign) ? 0 : 1
  }
  return score
}

function looksBinary(text: string) {
  const length = Math.min(text.length, 65_536)
  let odd = 0
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 9 || (code > 13 && code < 27) || code === 0xfffd) odd += 1
  }
  return odd > Math.max(2, length * 0.005)
}
