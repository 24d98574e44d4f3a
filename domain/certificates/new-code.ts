import { randomInt } from 'node:crypto'
import { checkOf, codeAlphabet, randomSigns } from './code'

/** A new code of a certificate, as it is kept: sixteen signs without spaces. */
export function newCode() {
  const values = Array.from({ length: randomSigns }, () => randomInt(codeAlphabet.length))
  return [...values, checkOf(values)].map((value) => codeAlphabet[value]).join('')
}
