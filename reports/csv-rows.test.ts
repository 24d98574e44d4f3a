import { expect, it } from 'vitest'
import { csvOf } from './csv-rows'

it.each([
  ['=1+1', "'=1+1"],
  [' =1+1', "' =1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+52 55', "'+52 55"],
  ['-', "'-"],
  ['\t=1+1', "\t'=1+1"],
  ['\tx', "'\tx"],
  ['＝1+1', "'＝1+1"],
  ['a;=1+1', '"a;\'=1+1"'],
  ['a\n\n=1+1', '"a\n\n\'=1+1"'],
  ['a\t@SUM(A1)', "a\t'@SUM(A1)"],
  ['well-known; x=1', '"well-known; x=1"'],
  ['a,"b"', '"a,""b"""'],
  ['two\nlines', '"two\nlines"'],
  ['Ñandú', 'Ñandú'],
  [-3, '-3'],
  ['-50%', '-50%'],
  ['-12.5%', '-12.5%'],
  ['-50%=1', "'-50%=1"],
])('%s becomes %s', (value, cell) => {
  expect(csvOf([[value]])).toBe(`\ufeff${cell}\r\n`)
})
