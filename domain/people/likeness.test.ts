import { describe, expect, it } from 'vitest'
import { type Described, featuresOf, likenessOf } from './likeness'
import { usualThresholds } from './thresholds'

/** Given names / family names | e-mail | institution | born | gender | position; what is left out is not known. */
function somebody(text: string): Described {
  const [name = '', email, institution, dateOfBirth, gender, position] = text
    .split('|')
    .map((part) => part.trim())
  const [givenNames = '', familyNames = ''] = name.split('/').map((part) => part.trim())
  return {
    givenNames,
    familyNames,
    email: email || null,
    institution: institution || null,
    dateOfBirth: dateOfBirth || null,
    gender: gender === 'f' ? 'female' : gender === 'm' ? 'male' : 'not_said',
    position: position || null,
  }
}

/** What becomes of two records by the usual thresholds. */
function becomes(a: string, b: string, inOneList = false) {
  const { score, mayJoin } = likenessOf(featuresOf(somebody(a)), featuresOf(somebody(b)), { inOneList })
  if (mayJoin && score >= usualThresholds.join) return 'joined'
  return score >= usualThresholds.ask ? 'asked' : 'two'
}

const cases: [why: string, a: string, b: string, becomes: 'joined' | 'asked' | 'two'][] = [
  [
    'the same address, accents and capitals',
    'José / Núñez Peña | j@x.org',
    'JOSE / NUNEZ PENA | j@x.org',
    'joined',
  ],
  [
    'the same address, surnames turned',
    'Ana / Ruiz Zepeda | ana@x.org',
    'Ana / Zepeda Ruiz | ana@x.org',
    'joined',
  ],
  ['the same address, an initial', 'Ana / Ruiz | ana.ruiz@x.org', 'A. / Ruiz | ana.ruiz@x.org', 'joined'],
  ['the same address, another name', 'Ana / Ruiz | x@x.org', 'Luis / Mora | x@x.org', 'asked'],
  [
    'the same address of an office',
    'Ana / Ruiz | info@x.org | COMAR',
    'Ana María / Ruiz Gil | info@x.org | INM',
    'asked',
  ],
  [
    'the same address, another birthday',
    'Ana / Ruiz | a@x.org | | 1980-01-02',
    'Ana / Ruiz | a@x.org | | 1985-06-07',
    'asked',
  ],
  [
    'the same address, day and month swapped',
    'Ana / Ruiz | a@x.org | | 1980-01-02',
    'Ana / Ruiz | a@x.org | | 1980-02-01',
    'asked',
  ],
  [
    'the same address, a married name',
    'Ana / Ruiz | ana@x.org | INM',
    'Ana / Gómez | ana@x.org | INM',
    'asked',
  ],
  [
    'a married name and the same birthday',
    'Ana / Ruiz | ana@x.org | | 1980-01-02',
    'Ana / Gómez | ana@x.org | | 1980-01-02',
    'joined',
  ],
  [
    'Fernando and Fernanda at one address',
    'Fernando / Paz | f.paz@x.org | | | m',
    'Fernanda / Paz | f.paz@x.org | | | f',
    'asked',
  ],
  ['the same name and institution', 'José / López | | COMAR', 'Jose / Lopez | j@x.org | Comar', 'joined'],
  [
    'the same name and institution, two addresses',
    'José / López | a@x.org | COMAR',
    'José / López | b@x.org | COMAR',
    'asked',
  ],
  [
    'a rare name and institution, work and home',
    'Ximena / Zepeda Robledo | x@inm.org | INM',
    'Ximena / Zepeda Robledo | xz@gmail.com | INM',
    'joined',
  ],
  ['the same name and birthday', 'José / López | | | 1980-01-02', 'Jose / Lopez | | | 1980-01-02', 'joined'],
  ['the same name alone', 'José / López', 'José / López', 'asked'],
  [
    'the same name, another birthday elsewhere',
    'José / López | | INM | 1980-01-02',
    'José / López | | DIF | 1991-05-07',
    'two',
  ],
  [
    'the same name and institution, another birthday',
    'José / López | | INM | 1980-01-02',
    'José / López | | INM | 1991-05-07',
    'asked',
  ],
  ['swapped columns', 'Oluwaseun / Zepeda | | INM', 'Zepeda / Oluwaseun | | INM', 'joined'],
  ['Martin Thomas and Thomas Martin', 'Martin / Thomas | | INM', 'Thomas / Martin | | INM', 'asked'],
  [
    'a common name misspelt at one institution',
    'María / Pérez Soto | | INM',
    'María / Peres Soto | | INM',
    'asked',
  ],
  [
    'a rare name misspelt at one institution',
    'Ximena / Zepeda Robledo | | INM',
    'Ximena / Zepeda Robldeo | | INM',
    'joined',
  ],
  [
    'what a scanner made of it',
    'Ximena / Zepeda Robledo | | INM',
    'Ximena / Zepeda R0bledo | | INM',
    'joined',
  ],
  [
    'particles and what was written together',
    'Ana / de la Cruz Zepeda | | INM',
    'ANA / DELACRUZ ZEPEDA | | INM',
    'joined',
  ],
  ['Jean-Pierre and Jeanpierre', 'Jean-Pierre / Vasseur | | ONM', 'Jeanpierre / Vasseur | | ONM', 'joined'],
  [
    'an institution by its initials',
    'Ximena / Zepeda | | Policía Nacional del Perú',
    'Ximena / Zepeda | | PNP',
    'joined',
  ],
  ['brothers with an initial', 'Alberto / Zepeda Robledo | | INM', 'A. / Zepeda Robledo | | INM', 'asked'],
  ['sisters', 'Ana / Zepeda Robledo | | INM', 'Eva / Zepeda Robledo | | INM', 'two'],
  [
    'twins',
    'Ana / Zepeda Robledo | | INM | 1980-01-02',
    'Eva / Zepeda Robledo | | INM | 1980-01-02',
    'asked',
  ],
  ['José Luis and José Antonio', 'José Luis / Zepeda | | INM', 'José Antonio / Zepeda | | INM', 'two'],
  ['father and son', 'João / Figueiredo Lacerda | | MRE', 'João / Figueiredo Lacerda Filho | | MRE', 'two'],
  ['Daniel and Daniela', 'Daniel / Zepeda Robledo | | INM', 'Daniela / Zepeda Robledo | | INM', 'two'],
  ['Marta and María', 'Marta / Zepeda Robledo | | INM', 'María / Zepeda Robledo | | INM', 'two'],
  [
    'a slip in the address',
    'Ximena / Zepeda | ximena.zepeda@inm.org',
    'Ximena / Zepeda | ximena.zepeada@inm.org',
    'joined',
  ],
]

describe('how alike two people are', () => {
  it.each(cases)('%s', (_, a, b, expected) => {
    expect(becomes(a, b)).toBe(expected)
    expect(becomes(b, a)).toBe(expected)
  })

  it('is asked about in one list where both rows give an address', () => {
    const rows = [
      'Ximena / Zepeda Robledo | x@inm.org | INM',
      'Ximena / Zepeda Robledo | xz@gmail.com | INM',
    ] as const
    expect(becomes(...rows)).toBe('joined')
    expect(becomes(...rows, true)).toBe('asked')
  })

  it('is explained by what agrees and what differs', () => {
    const why = (a: string, b: string) => likenessOf(featuresOf(somebody(a)), featuresOf(somebody(b))).why
    expect(why('Ana / Ruiz Zepeda | ana@x.org', 'Ana / Zepeda Ruiz | ana@x.org')).toEqual([
      'sameEmail',
      'reorderedName',
    ])
    expect(why('Ana / Ruiz Gil | | INM | 1980-01-02 | f', 'Ana / Ruiz | | DIF | 1985-06-07 | m')).toEqual([
      'shortenedName',
      'differentInstitution',
      'differentDateOfBirth',
      'differentGender',
    ])
  })

  it('never joins two dates of birth, however much agrees', () => {
    const full = (born: string) => `Ximena / Zepeda Robledo | ximena@inm.org | INM | ${born} | f | Analista`
    const { score, mayJoin } = likenessOf(
      featuresOf(somebody(full('1980-01-02'))),
      featuresOf(somebody(full('1979-11-30'))),
    )
    expect(mayJoin).toBe(false)
    expect(score).toBeGreaterThanOrEqual(usualThresholds.ask)
  })
})
