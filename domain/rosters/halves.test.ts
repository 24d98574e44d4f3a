import { describe, expect, it } from 'vitest'
import { type Half, isHalfAlone, readHalf, sessionOfHalf, withoutHalf } from './halves'
import { daysOf, presencesOf } from './presences'
import { readTable } from './read/read-table'
import { sampleWorkbook, workbookOfTexts } from './read/samples'
import { type ListOptions, readList } from './read-list'

describe('half a day in a header', () => {
  it.each<[string, Half | null, string]>([
    ['Day 1 am', 'morning', 'Day 1'],
    ['Day 1 PM', 'afternoon', 'Day 1'],
    ['Día 1 (mañana)', 'morning', 'Día 1'],
    ['Día 1 - tarde', 'afternoon', 'Día 1'],
    ['14-mar a. m.', 'morning', '14-mar'],
    ['14/03/2017 p.m.', 'afternoon', '14/03/2017'],
    ['Jour 2 matin', 'morning', 'Jour 2'],
    ['Jour 2 après-midi', 'afternoon', 'Jour 2'],
    ['Dia 3 manhã', 'morning', 'Dia 3'],
    ['Dia 3 à tarde', 'afternoon', 'Dia 3'],
    ['Morning', 'morning', ''],
    ['Day 1 morning and afternoon', null, 'Day 1 morning and afternoon'],
    ['Día 1', null, 'Día 1'],
    ['Tardeo', null, 'Tardeo'],
  ])('%s', (text, half, rest) => {
    expect(readHalf(text)?.half ?? null).toBe(half)
    expect(withoutHalf(text)).toBe(rest)
    expect(isHalfAlone(text)).toBe(rest === '')
  })

  it.each<[string[], number | null, number | null]>([
    [['Mañana', 'Tarde'], 1, 2],
    [['Tarde', 'Mañana'], 2, 1],
    [['I', 'II'], 1, 2],
    [['Matin', 'Midi', 'Après-midi'], 1, 3],
    [['I', 'II', 'III'], null, null],
    [['Mañana', 'Noche'], 1, null],
    [[], null, null],
  ])('among the sessions %j', (sessions, morning, afternoon) => {
    expect(sessionOfHalf('morning', sessions)).toBe(morning)
    expect(sessionOfHalf('afternoon', sessions)).toBe(afternoon)
  })
})

it('presences of sessions come together to days', () => {
  const there = [
    { day: '2017-03-15', session: 2 },
    { day: '2017-03-14', session: 1 },
    { day: '2017-03-14', session: 2 },
    { day: '2017-03-16', session: 1 },
    { day: '2017-03-16', session: null },
  ]
  const days = daysOf(there, 2)
  expect(days).toEqual({
    days: ['2017-03-14', '2017-03-15', '2017-03-16'],
    parts: { '2017-03-15': [2] },
  })
  expect(presencesOf(days)).toEqual([
    { day: '2017-03-14', session: null },
    { day: '2017-03-15', session: 2 },
    { day: '2017-03-16', session: null },
  ])
})

const options: ListOptions = {
  activityDays: ['2017-03-14', '2017-03-15'],
  defaultCountry: 'MX',
  remembered: {},
  mapping: { columns: {} },
}
const read = async (rows: string[][], more: Partial<ListOptions> = {}) =>
  readList(await readTable(workbookOfTexts(rows), 'lista.xlsx'), { ...options, ...more })
const daysRead = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ entry }) => [entry.days, entry.parts])

describe('columns of half days', () => {
  const both = (...headers: string[]) => [
    ['Nombres', 'Apellidos', ...headers],
    ['Ana', 'Ruiz', 'x', '', 'x', 'x'],
  ]
  it.each([
    ['in English', ['Day 1 am', 'Day 1 pm', 'Day 2 am', 'Day 2 pm'], ['Am', 'Pm']],
    ['in Spanish', ['Día 1 mañana', 'Día 1 tarde', 'Día 2 mañana', 'Día 2 tarde'], ['Mañana', 'Tarde']],
    [
      'in French',
      ['Jour 1 matin', 'Jour 1 après-midi', 'Jour 2 matin', 'Jour 2 après-midi'],
      ['Matin', 'Après-midi'],
    ],
    ['in Portuguese', ['Dia 1 manhã', 'Dia 1 tarde', 'Dia 2 manhã', 'Dia 2 tarde'], ['Manhã', 'Tarde']],
    ['by dates', ['14-mar AM', '14-mar PM', '15-mar AM', '15-mar PM'], ['AM', 'PM']],
  ])('%s make sessions, named as on the list', async (_, headers, sessions) => {
    const list = await read(both(...headers))
    expect(list.halves).toEqual({ kind: 'made', sessions })
    expect(daysRead(list)).toEqual([[['2017-03-14', '2017-03-15'], { '2017-03-14': [1] }]])
  })

  it('below their days, which stand over the first of them', async () => {
    const list = await read([
      ['Nombres', 'Apellidos', 'Día 1', '', 'Día 2', ''],
      ['', '', 'AM', 'PM', 'AM', 'PM'],
      ['Ana', 'Ruiz', '', 'x', 'x', 'x'],
    ])
    expect(daysRead(list)).toEqual([[['2017-03-14', '2017-03-15'], { '2017-03-14': [2] }]])
  })

  const headers = ['Día 1 mañana', 'Día 1 tarde', 'Día 2 mañana', 'Día 2 tarde']
  it('are the sessions of an activity that has them', async () => {
    const list = await read(both(...headers), { sessions: ['Tarde', 'Mañana'] })
    expect(list.halves).toEqual({ kind: 'sessions', sessions: ['Tarde', 'Mañana'] })
    expect(daysRead(list)).toEqual([[['2017-03-14', '2017-03-15'], { '2017-03-14': [2] }]])
  })

  it('are to be chosen where nobody can say which session they are', async () => {
    const list = await read(both(...headers), { sessions: ['I', 'II', 'III'] })
    expect(list.columns.slice(2).map(({ field, day }) => [field, day])).toEqual(Array(4).fill(['day', null]))
    const chosen = await read(both(...headers), {
      sessions: ['I', 'II', 'III'],
      mapping: { columns: { 2: 'day:2017-03-14:3', 4: 'day:2017-03-15' } },
    })
    expect(daysRead(chosen)).toEqual([[['2017-03-14', '2017-03-15'], { '2017-03-14': [3] }]])
  })

  it('stand for the whole day where that was chosen, or where the list has but one half', async () => {
    const whole = await read(both(...headers), { mapping: { columns: {}, halves: 'whole' } })
    expect(whole.halves?.kind).toBe('whole')
    expect(daysRead(whole)).toEqual([[['2017-03-14', '2017-03-15'], undefined]])
    const alone = await read([
      ['Nombres', 'Apellidos', 'Día 1 mañana', 'Día 2 mañana'],
      ['Ana', 'Ruiz', 'x', ''],
    ])
    expect(alone.halves?.kind).toBe('alone')
    expect(daysRead(alone)).toEqual([[['2017-03-14'], undefined]])
  })

  describe('may be sheets', () => {
    const xml = (name: string) =>
      `<sheetData>${[
        ['Nombres', 'Apellidos'],
        [name, 'Ruiz'],
      ]
        .map(
          (row) => `<row>${row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`,
        )
        .join('')}</sheetData>`
    const book = sampleWorkbook({
      sheets: [
        { name: '14-mar AM', xml: xml('Ana') },
        { name: '14-mar PM', xml: xml('Luz') },
      ],
    })
    it('one for each session', async () => {
      const list = readList(await readTable(book, 'lista.xlsx'), options)
      expect(list.halves?.kind).toBe('made')
      expect(daysRead(list)).toEqual([
        [['2017-03-14'], { '2017-03-14': [1] }],
        [['2017-03-14'], { '2017-03-14': [2] }],
      ])
    })

    it('of a day to be chosen, where nobody can say which session they are', async () => {
      const list = readList(await readTable(book, 'lista.xlsx'), { ...options, sessions: ['I', 'II', 'III'] })
      expect(list.sheets.map(({ day }) => day)).toEqual([null, null])
      expect(daysRead(list)).toEqual([
        [[], undefined],
        [[], undefined],
      ])
    })
  })
})
