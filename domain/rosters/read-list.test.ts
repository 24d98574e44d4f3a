import { describe, expect, it } from 'vitest'
import { sampleList } from './a-list'
import { readTable } from './read/read-table'
import { workbookOfTexts } from './read/samples'
import { type ListOptions, readList } from './read-list'

const days = ['2017-03-14', '2017-03-15', '2017-03-16']
const options: ListOptions = {
  activityDays: days,
  defaultCountry: 'MX',
  remembered: {},
  mapping: { columns: {} },
}
const readRows = async (rows: string[][], more: Partial<ListOptions> = {}) =>
  readList(await readTable(workbookOfTexts(rows), 'lista.xlsx'), { ...options, ...more })

const tally = (words: string[]) => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

describe('the sample lists come to exactly', () => {
  it.each([
    {
      name: 'participants-755.xlsx',
      people: 755,
      skipped: {},
      gender: { female: 407, male: 348 },
      kinds: {
        national_government: 459,
        refugee_commission: 162,
        ngo: 97,
        international_organisation: 37,
      },
      countries: { MX: 755 },
      days: { '2017-03-14': 711, '2017-03-15': 669, '2017-03-16': 647 },
      emails: 755,
      scores: 0,
      born: 0,
      problems: {},
      guesses: {},
    },
    {
      name: 'lista-asistencia-tapachula.xlsx',
      people: 62,
      skipped: { blank: 3, total: 1, note: 1 },
      gender: { female: 33, male: 29 },
      kinds: { none: 62 },
      countries: { MX: 62 },
      days: { '2017-03-14': 57, '2017-03-15': 49, '2017-03-16': 53 },
      emails: 62,
      scores: 0,
      born: 0,
      problems: {},
      guesses: { kindByName: 62, countryByActivity: 62 },
    },
    {
      name: 'evaluacion-cusco.csv',
      people: 48,
      skipped: {},
      gender: { female: 23, male: 25 },
      kinds: { none: 48 },
      countries: { MX: 48 },
      days: {},
      emails: 48,
      scores: 48,
      born: 48,
      problems: {},
      guesses: { kindByName: 48, countryByActivity: 48 },
    },
    {
      name: 'with-problems.csv',
      people: 30,
      skipped: {},
      gender: { female: 17, male: 12, not_said: 1 },
      kinds: { none: 30 },
      countries: { MX: 29, none: 1 },
      days: {},
      emails: 29,
      scores: 0,
      born: 0,
      problems: {
        'error givenNamesMissing': 1,
        'warning emailUnreadable': 1,
        'warning formula': 1,
        'warning countryUnknown': 1,
        'warning genderUnreadable': 1,
      },
      guesses: { kindByName: 30 },
    },
  ])('$name: $people people', async ({ name, ...expected }) => {
    const { rows, skipped, problems } = readList(await readTable(await sampleList(name), name), options)
    const entries = rows.map(({ entry }) => entry)
    expect(problems).toEqual([])
    expect({
      people: rows.length,
      skipped: tally(skipped.map(({ why }) => why)),
      gender: tally(entries.map(({ gender }) => gender)),
      kinds: tally(entries.map(({ institutionKind }) => institutionKind ?? 'none')),
      countries: tally(entries.map(({ country }) => country ?? 'none')),
      days: tally(entries.flatMap((entry) => entry.days)),
      emails: entries.filter(({ email }) => email).length,
      scores: entries.filter(({ scoreBefore, scoreAfter }) => scoreBefore !== null && scoreAfter !== null)
        .length,
      born: entries.filter(({ dateOfBirth }) => dateOfBirth).length,
      problems: tally(
        entries.flatMap((one) => one.problems.map(({ severity, code }) => `${severity} ${code}`)),
      ),
      guesses: tally(entries.flatMap(({ guesses = [] }) => guesses.map(({ code }) => code))),
    }).toEqual(expected)
  })
})

describe('what is guessed is told', () => {
  const guessesOf = async (rows: string[][], more?: Partial<ListOptions>) => {
    const list = await readRows(rows, { defaultCountry: null, ...more })
    return list.rows.map(({ entry }) =>
      entry.guesses?.map(({ field, code, from }) => `${field} ${code} ${from}`),
    )
  }

  it('names that were parted, and by what', async () => {
    const list = [
      ['Nombre completo', 'Sexo'],
      ['Pérez Soto, María', 'F'],
      ['María PÉREZ SOTO', 'F'],
      ['María Pérez Soto', 'F'],
    ]
    expect(await guessesOf(list)).toEqual([
      ['givenNames nameByComma Pérez Soto, María'],
      ['givenNames nameByCapitals María PÉREZ SOTO'],
      ['givenNames nameByOrder María Pérez Soto'],
    ])
  })

  it('genders from forms of address, in their column, before the name, or under “Título”', async () => {
    const { rows } = await readRows([
      ['Civilité', 'Prénom', 'Nom'],
      ['Mme', 'Awa', 'Diop'],
      ['M.', 'Jean', 'Sarr'],
      ['Dr', 'Ali', 'Ba'],
      ['Directeur', 'Omar', 'Fall'],
    ])
    expect(rows.map(({ entry }) => entry.gender)).toEqual(['female', 'male', 'not_said', 'not_said'])
    expect(rows.map(({ entry }) => entry.problems.map(({ code }) => code))).toEqual([
      [],
      [],
      [],
      ['civilityUnreadable'],
    ])
    expect(
      await guessesOf([
        ['Título', 'Nombre', 'Apellidos', 'Sexo'],
        ['Sra.', 'Luz', 'Paz', ''],
        ['Sr.', 'Leo', 'Paz', 'Hombre'],
        ['Lic.', 'Ana', 'Paz', 'Prefiero no decir'],
      ]),
    ).toEqual([['gender genderByCivility Sra.'], [], []])
    expect(
      await guessesOf([
        ['Nombre completo', 'Correo'],
        ['Dra. María Pérez', 'a@example.org'],
      ]),
    ).toEqual([['givenNames nameByOrder Dra. María Pérez', 'gender genderByTitle Dra.']])
  })

  it('an M that could be either, and a date that could be either', async () => {
    const list = (letters: string[], dates: string[]) => [
      ['Nombres', 'Apellidos', 'Sexo', 'Fecha de nacimiento'],
      ...letters.map((letter, at) => ['Ana', `Ruiz ${'ABC'[at]}`, letter, dates[at] as string]),
    ]
    expect(await guessesOf(list(['M', 'F'], ['03/04/1980', '25/12/1980']))).toEqual([[], []])
    expect(await guessesOf(list(['M', 'H'], ['03/04/1980', '05/05/1980']))).toEqual([
      ['dateOfBirth birthByOrder 03/04/1980', 'gender genderByLetter M'],
      [],
    ])
  })

  it('kinds of institution and the country, where the list is silent', async () => {
    const list = [
      ['Nombres', 'Apellidos', 'Institución'],
      ['Ana', 'Ruiz', 'Policía Federal'],
      ['Luz', 'Paz', 'Los Pinos'],
    ]
    expect(await guessesOf(list, { defaultCountry: 'PE' })).toEqual([
      ['institutionKind kindByName Policía Federal', 'country countryByActivity '],
      ['institutionKind kindAssumed Los Pinos', 'country countryByActivity '],
    ])
  })
})

describe('a row that was set right', () => {
  const list = [
    ['Nombre completo', 'Sexo', 'País', 'Institución'],
    ['María José Pérez Soto', 'x', 'Narnia', 'Policía'],
    ['Ana', 'F', 'MX', 'INM'],
  ]
  it('says what the officer said, and its problems and guesses are settled', async () => {
    const { rows } = await readRows(list, {
      corrections: {
        '0.2': {
          givenNames: 'María José',
          familyNames: 'Pérez Soto',
          gender: 'female',
          country: 'PE',
          institutionKind: 'police',
        },
        '0.3': { familyNames: 'Ruiz', givenNames: 'Ana' },
      },
    })
    expect(rows.map(({ entry, isCorrected }) => ({ ...entry, isCorrected }))).toMatchObject([
      {
        givenNames: 'María José',
        familyNames: 'Pérez Soto',
        gender: 'female',
        country: 'PE',
        institutionKind: 'police',
        problems: [],
        guesses: [],
        isCorrected: true,
      },
      { givenNames: 'Ana', familyNames: 'Ruiz', gender: 'female', problems: [], isCorrected: true },
    ])
  })

  it('keeps what was not said', async () => {
    const { rows } = await readRows(list, { corrections: { '0.2': { gender: 'female' }, '0.3': {} } })
    expect(rows[0]?.entry.problems.map(({ code }) => code)).toEqual(['countryUnknown'])
    expect(rows[1]?.entry.problems.map(({ code }) => code)).toEqual(['familyNamesMissing'])
  })
})

it('a sheet’s day can be chosen, or that it is none', async () => {
  const sheets = ['14-mar', 'Hoja2'].map((name) => ({
    name,
    rows: [
      ['Nombres', 'Apellidos'],
      ['Ana', 'Ruiz'],
    ],
  }))
  const table = {
    format: 'xlsx' as const,
    sheets: sheets.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => row.map((text) => ({ type: 'text' as const, text }))),
    })),
  }
  const daysOf = (sheetDays?: Record<string, string>) =>
    readList(table, { ...options, mapping: { columns: {}, sheetDays } }).rows.map(({ entry }) => entry.days)
  expect(daysOf()).toEqual([['2017-03-14'], []])
  expect(daysOf({ 0: 'none', 1: '2017-03-16' })).toEqual([[], ['2017-03-16']])
})
