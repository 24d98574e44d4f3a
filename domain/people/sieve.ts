import { isSameWord } from './align-names'
import type { Features } from './likeness'

/** A list has a few hundred different words of names; of so many it is kept which fit each other. */
const wordsKept = 2048
const unknown = 0
const fitting = 1
const strange = 2

/**
 * Tells quickly which pairs of people are worth weighing against each other: never false where
 * {@link ./likeness.likenessOf} comes to a score that is asked about. Without an address or a date of birth in common,
 * two names of which each has a word that the other lacks stay under every threshold.
 */
export class Sieve {
  private readonly numbers = new Map<string, number>()
  private readonly words: string[] = []
  /** By the number of a word, what is known of it and each other. */
  private readonly known: Uint8Array[] = []
  private readonly marks = new WeakMap<Features, { words: number[]; address: Address | null }>()

  mayBeOne(a: Features, b: Features) {
    if (a.dateOfBirth !== null && a.dateOfBirth === b.dateOfBirth) return true
    const own = this.markOf(a)
    const other = this.markOf(b)
    if (own.address && other.address && mayBeOneAddress(own.address, other.address)) return true
    return !(this.hasStranger(own.words, other.words) && this.hasStranger(other.words, own.words))
  }

  private markOf(features: Features) {
    let mark = this.marks.get(features)
    if (!mark) {
      const { name, email } = features
      const words = [...name.given, ...name.family].map((word) => this.numberOf(word))
      mark = { words, address: email === null ? null : addressOf(email) }
      this.marks.set(features, mark)
    }
    return mark
  }

  private numberOf(word: string) {
    let number = this.numbers.get(word)
    if (number === undefined) {
      number = this.words.push(word) - 1
      this.numbers.set(word, number)
    }
    return number
  }

  private hasStranger(words: readonly number[], others: readonly number[]) {
    return words.some((word) => !others.some((other) => word === other || this.fits(word, other)))
  }

  private fits(x: number, y: number) {
    if (x >= wordsKept || y >= wordsKept) return wordsFit(this.words[x] as string, this.words[y] as string)
    let row = this.known[x]
    if (!row) {
      row = new Uint8Array(wordsKept)
      this.known[x] = row
    }
    if (row[y] === unknown)
      row[y] = wordsFit(this.words[x] as string, this.words[y] as string) ? fitting : strange
    return row[y] === fitting
  }
}

/** A word that is part of another may be written together with its neighbour there. */
const wordsFit = (x: string, y: string) =>
  ((x.length === 1 || y.length === 1) && x[0] === y[0]) ||
  x.startsWith(y) ||
  x.endsWith(y) ||
  y.startsWith(x) ||
  y.endsWith(x) ||
  isSameWord(x, y)

type Address = { whole: string; local: string; letters: string; figures: string }

function addressOf(email: string): Address {
  const local = email.slice(0, Math.max(0, email.indexOf('@')))
  return { whole: email, local, letters: local.replace(/[^a-z]/g, ''), figures: local.replace(/\D/g, '') }
}

const ends = 3

/** One slip leaves the figures, the length but for one, and the beginning or the end of what stands before the @. */
function mayBeOneAddress(a: Address, b: Address) {
  if (a.whole === b.whole) return true
  if (a.figures !== b.figures) return false
  if (a.letters === b.letters) return true
  if (Math.abs(a.local.length - b.local.length) > 1) return false
  return a.local.slice(0, ends) === b.local.slice(0, ends) || a.local.slice(-ends) === b.local.slice(-ends)
}
