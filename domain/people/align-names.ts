import { alike, editDistance, type Name, soundKey } from '../names'
import { remembering } from '../remembering'
import { isCommon } from './common-names'

type Role = 'given' | 'family'
type Word = { text: string; role: Role; at: number }

export type Alignment = {
  /** What the words in common are worth, in bits: how much less likely strangers are to share them. */
  bits: number
  exact: number
  misspelt: number
  initials: number
  /** Given names among the misspelt words. */
  misspeltGiven: number
  /** Given names that both have in full, in whatever spelling. */
  given: number
  /** Words of one name that the other leaves out. */
  leftOut: number
  /** Whether the first surname is among the words left out. */
  firstSurnameLeftOut: boolean
  /** Given names, and family names, that stand against each other. */
  otherGiven: number
  otherFamily: number
  /** Whether words stand in another place or among the other names. */
  reordered: boolean
  /** Whether one of the two is called junior, filho, neto and the other isn't. */
  otherGeneration: boolean
}

/** Which of two people of one name it is, in the languages of our lists. */
const generations = new Set('filho junior jr neto sobrinho hijo fils ii iii'.split(' '))

/** What a word that both have is worth: about one in ninety has an ordinary name, one in eleven a common one. */
const worthOf = (text: string) => (text.length === 1 ? 2 : text.length === 2 ? 4 : isCommon(text) ? 3.5 : 6.5)
const undoubled = (text: string) => text.replace(/(.)\1+/g, '$1')
const lettersOf = (text: string) => [...text].sort().join('')

/**
 * What is lost of a word's worth by another spelling: few are misspelt, and where both spellings are known, or the word
 * is short, the other one may well be another name. A letter twice or in its neighbour's place is a slip.
 */
function misspeltCosts(a: string, b: string) {
  if (/\d/.test(a) !== /\d/.test(b)) return 1.5
  if (isCommon(a) && isCommon(b)) return 5.7
  if (undoubled(a) === undoubled(b) || lettersOf(a) === lettersOf(b)) return 3
  const shorter = Math.min(a.length, b.length)
  return shorter < 5 ? 5 : shorter < 7 ? 4 : 3
}

/**
 * Pairs up the words of two names, wherever they stand: the same ones first, then those that were written together or
 * apart (Delacruz, de la Cruz; Jean-Pierre, Jeanpierre), then other spellings, then initials.
 */
export function alignNames(a: Name, b: Name): Alignment {
  const own = wordsOf(a)
  const other = wordsOf(b)
  const found: Alignment = {
    bits: 0,
    exact: 0,
    misspelt: 0,
    initials: 0,
    misspeltGiven: 0,
    given: 0,
    leftOut: 0,
    firstSurnameLeftOut: false,
    otherGiven: 0,
    otherFamily: 0,
    reordered: false,
    otherGeneration: own.generation !== other.generation,
  }
  const left = own.words
  const right = other.words
  const pairUp = (fits: (x: Word, y: Word) => boolean, take: (x: Word, y: Word) => void) => {
    for (let at = 0; at < left.length; at += 1) {
      const x = left[at] as Word
      // Where both have it twice, the one that stands among the same names comes first.
      let match = right.findIndex((y) => y.role === x.role && fits(x, y))
      if (match < 0) match = right.findIndex((y) => fits(x, y))
      if (match < 0) continue
      take(x, right[match] as Word)
      const isGiven = x.role === 'given' || (right[match] as Word).role === 'given'
      if (isGiven && x.text.length > 1 && (right[match] as Word).text.length > 1) found.given += 1
      if ((right[match] as Word).role !== x.role || (right[match] as Word).at !== x.at)
        moved.push([x, right[match] as Word])
      left.splice(at, 1)
      right.splice(match, 1)
      at -= 1
    }
  }
  const moved: [Word, Word][] = []
  pairUp(
    (x, y) => x.text === y.text,
    (x) => {
      found.exact += 1
      found.bits += worthOf(x.text)
    },
  )
  writtenTogether(left, right, found)
  writtenTogether(right, left, found)
  pairUp(
    (x, y) => withoutParticle(x.text) === withoutParticle(y.text),
    (x) => {
      found.exact += 1
      found.bits += worthOf(x.text) - 0.5
    },
  )
  pairUp(isOtherSpelling, (x, y) => {
    found.misspelt += 1
    if (x.role === 'given' || y.role === 'given') found.misspeltGiven += 1
    found.bits += Math.min(worthOf(x.text), worthOf(y.text)) - misspeltCosts(x.text, y.text)
  })
  pairUp(isInitial, () => {
    found.initials += 1
    found.bits += 2
  })
  found.reordered = isReordered(moved)
  judgeRest(found, left, right, a, b)
  return found
}

function wordsOf(name: Name) {
  const words: Word[] = []
  let generation = ''
  for (const role of ['given', 'family'] as const)
    for (const [at, text] of name[role].entries()) {
      if (generations.has(text) && name.family.length + name.given.length > 2) generation = 'younger'
      else words.push({ text, role, at })
    }
  return { words, generation }
}

/** A word that the other has in two: Jeanpierre, Jean Pierre. */
function writtenTogether(ones: Word[], twos: Word[], found: Alignment) {
  for (let at = 0; at < ones.length; at += 1) {
    const one = ones[at] as Word
    for (let first = 0; first + 1 < twos.length; first += 1) {
      const [x, y] = [twos[first] as Word, twos[first + 1] as Word]
      if (x.role !== y.role || x.text + y.text !== one.text) continue
      found.exact += 1
      found.bits += worthOf(one.text)
      if (one.role === 'given') found.given += 1
      ones.splice(at, 1)
      twos.splice(first, 2)
      at -= 1
      break
    }
  }
}

const glued = /^(?:delos|delas|dela|del|dos|das|de|da|do|mac|mc)(?=.{4})/
const withoutParticle = (text: string) => text.replace(glued, '')

/** How a word looks to what reads paper: o and 0, l and 1, rn and m are one. */
const looks = (text: string) =>
  text
    .replace(/0/g, 'o')
    .replace(/[1l|]/g, 'i')
    .replace(/5/g, 's')
    .replace(/8/g, 'b')
    .replace(/rn/g, 'm')
    .replace(/vv/g, 'w')

const isOtherSpelling = ({ text: a, role }: Word, { text: b, role: otherRole }: Word) =>
  (role === 'given' && otherRole === 'given' ? otherSpellingOfGiven : otherSpelling)(a, b)

const otherSpelling = remembering((a, b) => isSpelt(a, b, false))
const otherSpellingOfGiven = remembering((a, b) => isSpelt(a, b, true))

/** Whether two words may be one in names that are paired up, whatever stands beside them. */
export const isSameWord = (a: string, b: string) =>
  withoutParticle(a) === withoutParticle(b) || generations.has(a) || otherSpelling(a, b)

function isSpelt(a: string, b: string, areGiven: boolean) {
  if (a.length < 3 || b.length < 3) return false
  if (looks(a) === looks(b)) return true
  if (areGiven && (`${a}a` === b || `${b}a` === a)) return false
  const isSlip = alike(a, b) || swapsFirst(a, b)
  // Two names that everybody knows are two names, unless they sound alike.
  return isSlip && !(isCommon(a) && isCommon(b) && soundKey(a) !== soundKey(b) && !gomesGomez(a, b))
}

/** A slip in the first letter, which {@link alike} takes for another name. */
const swapsFirst = (a: string, b: string) =>
  a.length >= 6 && a.slice(2) === b.slice(2) && a[0] === b[1] && a[1] === b[0]

/** The Portuguese and the Spanish form of a surname. */
const gomesGomez = (a: string, b: string) =>
  a.length >= 5 && editDistance(a.replace(/[sz]$/, ''), b.replace(/[sz]$/, ''), 1) === 0

const isInitial = ({ text: a }: Word, { text: b }: Word) =>
  (a.length === 1) !== (b.length === 1) && a[0] === b[0]

/** Words among the other names, or two that changed places. */
function isReordered(moved: readonly [Word, Word][]) {
  if (moved.some(([x, y]) => x.role !== y.role)) return true
  return moved.some(([x, y], at) =>
    moved
      .slice(at + 1)
      .some(([p, q]) => x.role === p.role && Math.sign(x.at - p.at) !== Math.sign(y.at - q.at)),
  )
}

function judgeRest(found: Alignment, left: Word[], right: Word[], a: Name, b: Name) {
  for (const role of ['given', 'family'] as const) {
    const x = left.filter((word) => word.role === role)
    const y = right.filter((word) => word.role === role)
    const against = Math.min(x.length, y.length)
    if (role === 'given') found.otherGiven = against
    else found.otherFamily = against
  }
  const against = found.otherGiven + found.otherFamily
  // A given name and a surname that are left on one side each stand against each other as well.
  const crossed = Math.min(left.length - against, right.length - against)
  found.otherFamily += crossed
  found.leftOut = left.length + right.length - 2 * (against + crossed)
  const leftFirst = (words: Word[], name: Name) =>
    words.some((word) => word.role === 'family' && word.at === 0) && name.family.length > 1
  found.firstSurnameLeftOut = against + crossed === 0 && (leftFirst(left, a) || leftFirst(right, b))
}
