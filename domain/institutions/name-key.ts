/**
 * A name without accents, case and punctuation: by it two spellings of one institution are found to be one.
 * Unlike people, institutions keep the order of their words.
 */
export const institutionNameKey = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
