import { expect, it } from 'vitest'
import { changesBetween } from './changes'

const told = (before: string, after: string) =>
  changesBetween(before, after).map(({ kind, text }) => `${{ same: '=', gone: '-', new: '+' }[kind]}${text}`)

it.each([
  ['', '', []],
  ['uno', 'uno', ['=uno']],
  ['', 'uno', ['+uno']],
  ['uno', '', ['-uno']],
  ['uno dos tres', 'uno tres', ['=uno ', '-dos ', '=tres']],
  ['uno tres', 'uno dos tres', ['=uno ', '+dos ', '=tres']],
  ['uno dos', 'uno cuatro', ['=uno ', '-dos', '+cuatro']],
  ['a b c d', 'b c d e', ['-a ', '=b c d', '+ e']],
])('tells what changed from %j to %j', (before, after, changes) => {
  expect(told(before, after)).toEqual(changes)
})

it('keeps every word of both', () => {
  const before = 'La región pide más. La región recibe menos.\n\nFin.'
  const after = 'La región recibe más.\n\nOtra cosa. Fin.'
  const changes = changesBetween(before, after)
  const text = (but: string) =>
    changes.flatMap(({ kind, text: words }) => (kind === but ? [] : [words])).join('')
  expect([text('new'), text('gone')]).toEqual([before, after])
})

it('holds paragraphs of very long texts against each other', () => {
  const long = 'una y otra vez '.repeat(1200)
  expect(told(`${long}\nfin`, `${long.toUpperCase()}\nfin`)).toEqual([
    `-${long}\n`,
    `+${long.toUpperCase()}\n`,
    '=fin',
  ])
})
