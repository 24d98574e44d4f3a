import { describe, expect, it } from 'vitest'
import { codeAlphabet, printedCode, readCode } from './code'
import { newCode } from './new-code'

describe('the code of a certificate', () => {
  const codes = Array.from({ length: 200 }, newCode)

  it('is another one each time, and reads back', () => {
    expect(new Set(codes).size).toBe(codes.length)
    for (const code of codes) {
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/)
      expect(readCode(code)).toBe(code)
      expect(printedCode(code)).toMatch(/^(\w{4}-){3}\w{4}$/)
      expect(readCode(printedCode(code))).toBe(code)
    }
  })

  it.each([
    ['in small letters', (code: string) => code.toLowerCase()],
    ['with spaces', (code: string) => ` ${printedCode(code).replaceAll('-', ' ')} `],
    ['with other hyphens', (code: string) => printedCode(code).replaceAll('-', '–')],
    ['with O for 0', (code: string) => code.replaceAll('0', 'O')],
    ['with o for 0', (code: string) => code.replaceAll('0', 'o')],
    ['with I for 1', (code: string) => code.replaceAll('1', 'I')],
    ['with l for 1', (code: string) => code.replaceAll('1', 'l')],
    [
      'in wide letters',
      (code: string) => code.replace(/[A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
    ],
  ])('is read %s', (_, write) => {
    for (const code of codes) expect(readCode(write(code))).toBe(code)
  })

  it('with one wrong sign is none', () => {
    const [code = ''] = codes
    for (let at = 0; at < code.length; at += 1)
      for (const sign of codeAlphabet)
        if (sign !== code[at]) expect(readCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeNull()
  })

  it('with two signs that changed places is none', () => {
    for (const code of codes.slice(0, 20))
      for (let a = 0; a < code.length; a += 1)
        for (let b = a + 1; b < code.length; b += 1) {
          if (code[a] === code[b]) continue
          const signs = [...code]
          ;[signs[a], signs[b]] = [signs[b] as string, signs[a] as string]
          expect(readCode(signs.join(''))).toBeNull()
        }
  })

  it.each([
    '',
    'abc',
    '0'.repeat(15),
    '0'.repeat(17),
    `${'0'.repeat(15)}U`,
    '../../etc/passwd',
    '😀'.repeat(16),
  ])('%s is none', (typed) => {
    expect(readCode(typed)).toBeNull()
  })
})
