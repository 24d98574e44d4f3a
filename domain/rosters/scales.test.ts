import { describe, expect, it } from 'vitest'
import { readTable } from './read/read-table'
import { workbookOfTexts } from './read/samples'
import { type ListOptions, readList } from './read-list'
import { inPercent, inPoints, readScale, type Scale, scaleOfHeader, withoutScale } from './scales'

describe('the scale that a header names', () => {
  it.each<[string, Scale | null, string]>([
    ['Post-test (/20)', 20, 'Post-test'],
    ['Pretest /10', 10, 'Pretest'],
    ['Nota final sobre 20', 20, 'Nota final'],
    ['Note finale sur 20', 20, 'Note finale'],
    ['Nota final de 10', 10, 'Nota final'],
    ['Final score out of 50 points', 50, 'Final score'],
    ['Puntaje final (0-5)', 5, 'Puntaje final'],
    ['Note finale (20 pts)', 20, 'Note finale'],
    ['Score after (%)', 'percent', 'Score after'],
    ['Calificación final en porcentaje', 'percent', 'Calificación final en'],
    ['Nota final (máx. 100)', 100, 'Nota final'],
    ['Evaluación de 2017', null, 'Evaluación de 2017'],
    ['Postest', null, 'Postest'],
  ])('%s', (header, scale, bare) => {
    expect(scaleOfHeader(header)).toBe(scale)
    expect(withoutScale(header)).toBe(bare)
  })
})

it('is remembered as a text', () => {
  expect(['percent', '20', '0', 'x', '', null].map(readScale)).toEqual([
    'percent',
    20,
    null,
    null,
    null,
    null,
  ])
})

it('points come back from percent as they were', () => {
  for (const most of [5, 7, 10, 20, 100])
    for (let points = 0; points <= most; points += 0.25)
      expect(inPoints(inPercent(points, most), most)).toBeCloseTo(points, 2)
  expect(inPoints(inPercent(123, 500), 500)).toBe(123)
})

const options: ListOptions = {
  activityDays: ['2017-03-14'],
  defaultCountry: 'MX',
  remembered: {},
  mapping: { columns: {} },
}
const read = async (
  headers: [string, string],
  scores: [string, string][],
  more: Partial<ListOptions> = {},
) => {
  const rows = [
    ['Nombres', 'Apellidos', ...headers],
    ...scores.map((both, at) => ['Ana', `Ruiz ${'ABCDEF'[at]}`, ...both]),
  ]
  return readList(await readTable(workbookOfTexts(rows), 'lista.xlsx'), { ...options, ...more })
}
const scalesOf = ({ columns }: Awaited<ReturnType<typeof read>>) =>
  columns.flatMap(({ scale }) => (scale ? [[scale.scale, scale.how]] : []))
const scoresOf = ({ rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ entry }) => [entry.scoreBefore, entry.scoreBeforeOf, entry.scoreAfter, entry.scoreAfterOf])

describe('what scores are out of', () => {
  const plain: [string, string] = ['Pretest', 'Postest']
  it.each<[string, [string, string], [string, string][], unknown[]]>([
    [
      '17 of 20, by the largest of both columns',
      plain,
      [['6,2', '17']],
      [
        [20, 'values'],
        [20, 'values'],
      ],
    ],
    [
      'of 10',
      plain,
      [['6', '9,5']],
      [
        [10, 'values'],
        [10, 'values'],
      ],
    ],
    [
      'of 5',
      plain,
      [['3', '4,5']],
      [
        [5, 'values'],
        [5, 'values'],
      ],
    ],
    [
      'percent',
      plain,
      [['35', '90']],
      [
        ['percent', 'values'],
        ['percent', 'values'],
      ],
    ],
    [
      'nothing that can be told',
      plain,
      [['35', '180']],
      [
        [null, 'none'],
        [null, 'none'],
      ],
    ],
    [
      'what one header says, for both',
      ['Pretest', 'Postest /50'],
      [['9', '40']],
      [
        [50, 'other'],
        [50, 'header'],
      ],
    ],
    [
      'not what is less than the largest',
      ['Pretest', 'Postest /10'],
      [['19', '9']],
      [
        [20, 'values'],
        [10, 'header'],
      ],
    ],
    [
      'what each cell says',
      plain,
      [['12/20', '85%']],
      [
        [null, 'cells'],
        [null, 'cells'],
      ],
    ],
  ])('%s', async (_, headers, scores, scales) => {
    expect(scalesOf(await read(headers, scores))).toEqual(scales)
  })

  it('becomes percent, with what it was out of', async () => {
    expect(
      scoresOf(
        await read(plain, [
          ['6,2', '17'],
          ['', '19,8'],
        ]),
      ),
    ).toEqual([
      [31, 20, 85, 20],
      [null, undefined, 99, 20],
    ])
    expect(scoresOf(await read(plain, [['12/20', '85%']]))).toEqual([[60, 20, 85, null]])
    expect(scoresOf(await read(plain, [['35', '90']]))).toEqual([[35, null, 90, null]])
  })

  it('is what was chosen, else what was remembered', async () => {
    const more = { rememberedScales: { pretest: 50, postest: 50 } as const }
    const remembered = await read(plain, [['10', '17']], more)
    expect(scalesOf(remembered)).toEqual([
      [50, 'remembered'],
      [50, 'remembered'],
    ])
    const chosen = await read(plain, [['10', '17']], {
      ...more,
      mapping: { columns: {}, scales: { 2: 25, 3: 'percent' } },
    })
    expect(scalesOf(chosen)).toEqual([
      [25, 'chosen'],
      ['percent', 'chosen'],
    ])
    expect(scoresOf(chosen)).toEqual([[40, 25, 17, null]])
  })

  it('a score above the scale is refused in its row, and so is one without a scale', async () => {
    const list = await read(
      plain,
      [
        ['10', '17'],
        ['9', '21'],
      ],
      { mapping: { columns: {}, scales: { 2: 20, 3: 20 } } },
    )
    expect(list.rows.map(({ entry }) => entry.problems)).toEqual([
      [],
      [
        {
          field: 'scoreAfter',
          code: 'scoreAboveScale',
          severity: 'warning',
          value: '21',
          params: { value: '21', column: 'Postest', most: 20 },
        },
      ],
    ])
    expect(list.rows[1]?.entry.scoreAfter).toBeNull()
    expect(list.rows[1]?.texts).toContain('21')
    const open = await read(plain, [['', '210']])
    expect(open.rows[0]?.entry).toMatchObject({ scoreAfter: null, problems: [{ code: 'scoreWithoutScale' }] })
  })
})
