import { describe, expect, it } from 'vitest'
import { isSame, mergeValues } from './merge'

const before = {
  id: 1,
  version: 1,
  title: 'Uno',
  ask: 'Pedimos',
  areaIds: ['1', '2'],
  consent: false,
  place: '',
}

describe('what two people made of one form', () => {
  it('is told apart by field', () => {
    const mine = { ...before, title: 'Mío', ask: 'Mi texto', place: 'Lima' }
    const theirs = { ...before, version: 2, title: 'Suyo', areaIds: ['3'], consent: true }
    expect(mergeValues(before, mine, theirs)).toEqual({ theirs: ['areaIds', 'consent'], both: ['title'] })
  })
  it('does not differ where both wrote the same', () => {
    const after = { ...before, title: 'Dos' }
    expect(mergeValues(before, after, { ...after, version: 2 })).toEqual({ theirs: [], both: [] })
  })
  it('counts as changed by both where nobody knows how it began', () => {
    expect(mergeValues({}, { title: 'Mío', ask: '' }, { title: 'Suyo', ask: 'Pedimos' })).toEqual({
      theirs: [],
      both: ['title', 'ask'],
    })
  })
  it('leaves out what no field shows', () => {
    const labels = { _labels: { areaIds: { v3: 'Asilo' } } }
    expect(mergeValues(before, before, { ...before, ...labels, id: '1' })).toEqual({ theirs: [], both: [] })
  })
})

it.each([
  [undefined, ''],
  [null, []],
  [false, undefined],
  [
    ['2', '1'],
    [1, 2],
  ],
  ['uno\r\ndos ', 'uno\ndos'],
  [7, '7'],
  [[{ logoId: '1', alt: { es: 'Uno', fr: '' } }], [{ alt: { es: 'Uno' }, logoId: 1 }]],
])('%j says the same as %j', (one, other) => expect(isSame(one, other)).toBe(true))

it.each([
  [true, false],
  ['', 'x'],
  [['1'], ['1', '2']],
  [[{ logoId: '1', alt: { es: 'Uno' } }], [{ logoId: '1', alt: { es: 'Dos' } }]],
  [
    [{ logoId: '1' }, { logoId: '2' }],
    [{ logoId: '2' }, { logoId: '1' }],
  ],
])('%j does not say the same as %j', (one, other) => expect(isSame(one, other)).toBe(false))
