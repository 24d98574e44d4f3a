/** Letters that stay whole when accents are taken off. */
const whole: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
}

/** A text in lower case without accents, its words parted by single spaces and without punctuation. */
export const fold = (text: string) => (simple.test(text) ? text.toLowerCase() : foldAny(text))

/** Most texts of a list, and there are many. */
const simple = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

const foldAny = (text: string) =>
  text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøđðþłı]/g, (letter) => whole[letter] as string)
    // An apostrophe parts nothing: O’Brien and OBrien are one name.
    .replace(/['’‘`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Words of a name that one list writes and the next leaves out. */
const particles = new Set(
  'de del la las el los y e i da das do dos di du des van von der den ten ter zu af av bin ibn ben al'.split(
    ' ',
  ),
)
/** Words before or after a name that aren't part of it. */
const titles = new Set(
  'lic licda ing dr dra mtro mtra prof profa arq sr sra srta mr mrs ms mx mme mlle abg abog psic phd msc esq'.split(
    ' ',
  ),
)

/** The words of a name that tell people apart, folded and in their order: no particles, no titles. */
export function nameTokens(name: string) {
  const words = fold(name).split(' ').filter(Boolean)
  const telling = words.filter((word) => !particles.has(word) && !titles.has(word))
  return telling.length > 0 ? telling : words
}

/**
 * The key that lists of people sort and match by: family names, then given names, without accents, case, particles
 * and punctuation. Two people may have the same.
 */
export const nameKey = (givenNames: string, familyNames: string) =>
  [...nameTokens(familyNames), ...nameTokens(givenNames)].join(' ')

/** The words of {@link nameKey} in alphabetical order: the same for a name whose parts stand in another order. */
export const sortedNameKey = (givenNames: string, familyNames: string) =>
  [...nameTokens(familyNames), ...nameTokens(givenNames)].sort().join(' ')

/** What a search in names compares: folded, with every word kept. */
export const searchKey = (...parts: (string | null | undefined)[]) => fold(parts.filter(Boolean).join(' '))

/** A list has a few hundred different words of names, each heard thousands of times. */
const sounds = new Map<string, string>()
const soundsKept = 20_000

/** How a Spanish or Portuguese speaker hears a word: spellings that sound alike come out the same. */
export function soundKey(token: string) {
  const known = sounds.get(token)
  if (known !== undefined) return known
  if (sounds.size >= soundsKept) sounds.clear()
  const sound = soundOf(token)
  sounds.set(token, sound)
  return sound
}

const soundOf = (token: string) =>
  token
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/qu(?=[ei])/g, 'k')
    .replace(/g(?=[eiy])|x|j/g, 'j')
    .replace(/c(?=[eiy])|z|ç/g, 's')
    .replace(/ch/g, '%')
    .replace(/h/g, '')
    .replace(/c|q/g, 'k')
    .replace(/v|w/g, 'b')
    .replace(/ll|y/g, 'i')
    .replace(/(.)\1+/g, '$1')
    .replace(/%/g, 'ch')

/**
 * Whether two words of names are one word in two spellings: they sound alike, or a letter is wrong (two in a long
 * word). Alejandro and Alejandra are two names.
 */
export function alike(a: string, b: string) {
  if (a === b) return true
  if (/[aeo]$/.test(a) && /[aeo]$/.test(b) && a.slice(0, -1) === b.slice(0, -1)) return false
  if (soundKey(a) === soundKey(b)) return true
  if (a[0] !== b[0]) return false
  const shorter = Math.min(a.length, b.length)
  return shorter >= 4 && editDistance(a, b, shorter >= 8 ? 2 : 1) <= (shorter >= 8 ? 2 : 1)
}

/**
 * How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of the other
 * (optimal string alignment). Above `limit` it gives just something above the limit.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    let least = i
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (previous[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let distance = Math.min(changed, (previous[j] as number) + 1, (current[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, (before[j - 2] as number) + 1)
      current.push(distance)
      if (distance < least) least = distance
    }
    if (least > limit) return limit + 1
    before = previous
    previous = current
  }
  return previous[b.length] as number
}

export type Name = { key: string; sortedKey: string; given: string[]; family: string[] }

/** What {@link compareNames} looks at, made once a person. */
export function nameOf(givenNames: string, familyNames: string): Name {
  const given = nameTokens(givenNames)
  const family = nameTokens(familyNames)
  const words = [...family, ...given]
  return { key: words.join(' '), sortedKey: [...words].sort().join(' '), given, family }
}

export type NameLikeness = 'same' | 'reordered' | 'shortened' | 'misspelt'

/**
 * How alike two names are, null for two names: `same` but for accents, case and particles; `reordered`, the same words
 * in another order; `shortened`, one leaves out a second surname or given name; `misspelt`, up to two words differ by
 * a letter or sound alike.
 */
export function compareNames(a: Name, b: Name): NameLikeness | null {
  if (a.key === b.key) return 'same'
  if (a.sortedKey === b.sortedKey) return 'reordered'
  const family = alignTokens(a.family, b.family)
  // The first surname is the one that is never left out.
  if (!family?.first) return null
  const given = alignTokens(a.given, b.given)
  if (!given || family.misspelt + given.misspelt > 2) return null
  return family.misspelt + given.misspelt > 0 ? 'misspelt' : 'shortened'
}

/** Finds each word of the shorter list in the longer one; null where one is missing. */
function alignTokens(a: string[], b: string[]) {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return null
  const left = [...long]
  let misspelt = 0
  let first = false
  for (const [at, token] of short.entries()) {
    let found = left.indexOf(token)
    if (found < 0) {
      found = left.findIndex((other) => alike(token, other))
      if (found < 0) return null
      misspelt += 1
    }
    if (at === 0) first = left[found] === long[0]
    left.splice(found, 1)
  }
  return { misspelt, first }
}

/** From 0, nothing in common, to 1, the same words: the share of letters that agree when words are paired up best. */
export function nameSimilarity(a: Name, b: Name) {
  const left = [...b.family, ...b.given]
  const words = [...a.family, ...a.given]
  const letters = Math.max(words.join('').length, left.join('').length)
  let agree = 0
  for (const word of words) {
    let best = -1
    let most = 0
    for (const [at, other] of left.entries()) {
      const same = Math.max(word.length, other.length) - editDistance(word, other)
      if (same > most && same * 2 > word.length) {
        most = same
        best = at
      }
    }
    if (best >= 0) {
      agree += most
      left.splice(best, 1)
    }
  }
  return letters === 0 ? 0 : Math.min(1, agree / letters)
}
