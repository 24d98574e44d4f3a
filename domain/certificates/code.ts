/*
 * The code of a certificate: fifteen letters and digits by chance (75 bits, so that nobody finds one by trying) and
 * one that checks them. It is written in four groups of four. The alphabet is Crockford's, without letters that are
 * taken for digits.
 */

/** The signs of a code, by their value. */
export const codeAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** So many of them are by chance. */
export const randomSigns = 15

/** The code as it is printed: 7K3M-Q2XV-0GTD-9WPA. */
export const printedCode = (code: string) => code.replace(/.{4}(?=.)/g, '$&-')

/**
 * Reads a code as people type it: in any case, with or without spaces and hyphens, O for 0, I or L for 1. Gives back
 * the code as it is kept; null for what can't be one, which one wrong sign or two that changed places is enough for.
 */
export function readCode(typed: string): string | null {
  const code = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}._/]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
  const values = [...code].map((sign) => codeAlphabet.indexOf(sign))
  if (values.length !== randomSigns + 1 || values.includes(-1)) return null
  return checkOf(values.slice(0, randomSigns)) === values[randomSigns] ? code : null
}

/** The value that makes the whole code, read as a polynomial over the field of 32 elements, zero at its generator. */
export function checkOf(values: readonly number[]) {
  const sum = values.reduce((before, value) => twice(before) ^ value, 0)
  return twice(sum)
}

/** Times the generator, modulo x^5 + x^2 + 1. */
const twice = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31
