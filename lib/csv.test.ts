import { expect, it } from 'vitest'
import { csvOf } from './csv'

it.each([
  ['=1+1', "'=1+1"],
  [' =1+1', "' =1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['+52 55', "'+52 55"],
  ['-', "'-"],
  ['a,"b"', '"a,""b"""'],
  ['two\nlines', '"two\nlines"'],
  ['Ñandú', 'Ñandú'],
  [-3, '-3'],
])('%s becomes %s', (value, cell) => {
  expect(csvOf([[value]])).toBe(`\ufeff${cell}\r\n`)
})
