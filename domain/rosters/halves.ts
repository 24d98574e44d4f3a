/** Half a day, as lists name it. */
export type Half = 'morning' | 'afternoon'

const words: Record<Half, RegExp> = {
  morning:
    /(?<![\p{L}\p{N}])(?:a\.\s?m\.?|am|por la mañana|mañanas?|manana|matutin[oa]|matin(?:ée)?|mornings?|de manhã|manh[ãa]s?)(?![\p{L}\p{N}])/iu,
  afternoon:
    /(?<![\p{L}\p{N}])(?:p\.\s?m\.?|pm|por la tarde|tardes?|vespertin[oa]|apr[èe]s[- ]?midi|afternoons?|à tarde)(?![\p{L}\p{N}])/iu,
}

/**
 * The half of the day that the header of a column or the name of a sheet speaks of, in English, Spanish, French or
 * Portuguese, with the words that say so; null where it speaks of none, or of both.
 */
export function readHalf(text: string): { half: Half; words: string } | null {
  const morning = words.morning.exec(text)?.[0]
  const afternoon = words.afternoon.exec(text)?.[0]
  if (morning && afternoon) return null
  if (morning) return { half: 'morning', words: morning }
  return afternoon ? { half: 'afternoon', words: afternoon } : null
}

/** A text without the half of the day that it speaks of. */
export function withoutHalf(text: string) {
  const found = readHalf(text)
  return found
    ? text
        .replace(found.words, ' ')
        .replace(/\(\s*\)|\[\s*\]/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s,;:·–-]+|[\s,;:·–-]+$/g, '')
    : text
}

/** Whether a text is nothing but the name of a half of the day. */
export const isHalfAlone = (text: string) => readHalf(text) !== null && withoutHalf(text) === ''

/**
 * The session, from 1, that a half of the day is among those of an activity: the only one that is named so, else the
 * first or the second of two. Null where nobody can say.
 */
export function sessionOfHalf(half: Half, sessions: readonly string[]): number | null {
  const named = sessions.flatMap((name, at) => (readHalf(name)?.half === half ? [at + 1] : []))
  if (named.length === 1) return named[0] as number
  if (named.length > 1 || sessions.some((name) => readHalf(name))) return null
  return sessions.length === 2 ? (half === 'morning' ? 1 : 2) : null
}
