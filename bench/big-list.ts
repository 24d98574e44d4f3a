import ExcelJS from 'exceljs'
import { men, surnames, women } from '@/db/seed/demo-programme/officials'
import { type Dice, diceOf } from '@/db/seed/measured/dice'
import { fold } from '@/domain/names'

type Row = {
  givenNames: string
  familyNames: string
  gender: string
  institution: string
  kind: string
  position: string
  email: string
  phone: string
  days: string[]
  scores: [number, number]
}

export type BigList = {
  /** A list of people who are on record before. */
  known: Uint8Array
  list: Uint8Array
  /** The rows of the list, by the number of the row, that name somebody again: of the list, or on record. */
  repeats: ReadonlySet<number>
  rows: number
}

const header = [
  'No.',
  'Nombre(s)',
  'Apellidos',
  'Sexo',
  'Institución',
  'Tipo de institución',
  'Cargo',
  'País',
  'Correo electrónico',
  'Teléfono',
  '14/03/2017',
  '15/03/2017',
  '16/03/2017',
  'Pretest',
  'Postest',
]

/**
 * A list as officers get it from a large course, the same for every seed: so many rows, a fiftieth of which name in
 * another spelling somebody of an earlier row or, in equal parts, somebody on record.
 */
export async function bigList(rows: number, seed = 7): Promise<BigList> {
  const dice = diceOf(seed)
  const again = Math.round(rows / 50)
  const known = Array.from({ length: 500 }, (_, at) => somebody(dice, at))
  const people = Array.from({ length: rows - again }, (_, at) => somebody(dice, 1000 + at))
  const repeats = new Set<number>()
  for (let at = 0; at < again; at += 1) {
    const isKnown = at % 2 === 1
    const place = dice.whole(Math.floor(people.length / 2), people.length)
    const of = isKnown ? (known[at] as Row) : (people[dice.whole(0, place - 1)] as Row)
    people.splice(place, 0, respelt(of, at, dice))
  }
  // Told by the object, since every row that comes in moves those below it.
  for (const [at, row] of people.entries()) if (spellings.has(row)) repeats.add(at + 2)
  return { known: await workbook(known), list: await workbook(people), repeats, rows }
}

const spellings = new WeakSet<Row>()

function somebody(dice: Dice, number: number): Row {
  const isWoman = dice.chance(0.54)
  const names = isWoman ? women : men
  const givenNames = dice.chance(0.6) ? `${dice.one(names)} ${dice.one(names)}` : dice.one(names)
  const familyNames = `${dice.chance(0.05) ? 'de la ' : ''}${dice.one(surnames)} ${dice.one(surnames)}`
  const place = dice.whole(1, 120)
  const before = dice.whole(20, 160)
  return {
    givenNames,
    familyNames,
    gender: isWoman ? 'Mujer' : 'Hombre',
    institution: `Dirección Municipal de Atención ${place}`,
    kind: 'Gobierno local',
    position: dice.one(['Analista', 'Enlace estatal', 'Oficial de protección', 'Jefatura de área']),
    email: dice.chance(0.85)
      ? `${fold(`${givenNames} ${familyNames}`).replaceAll(' ', '.')}.${number}@example.org`
      : '',
    phone: `961 ${dice.whole(100, 999)} ${dice.whole(1000, 9999)}`,
    days: [0, 1, 2].map(() => (dice.chance(0.9) ? 'x' : '')),
    scores: [before / 10, Math.min(200, before + 40) / 10],
  }
}

/** The same person as another hand writes her. */
function respelt(row: Row, way: number, dice: Dice): Row {
  const { givenNames, familyNames } = row
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '')
  const wrong = (text: string) => text.replace(/(?<=\w\w)([a-z])([a-z])(?=\w)/, '$2$1')
  const ways: Partial<Row>[] = [
    { givenNames: plain(givenNames).toUpperCase(), familyNames: plain(familyNames).toUpperCase() },
    { familyNames: familyNames.replace(/ \S+$/, '') },
    { familyNames: wrong(familyNames) },
    { givenNames: givenNames.split(' ')[0] as string },
    { familyNames: plain(familyNames).replace(/^de la /, '') },
  ]
  const again = { ...row, ...ways[way % ways.length], email: dice.chance(0.5) ? row.email : '' }
  spellings.add(again)
  return again
}

async function workbook(rows: readonly Row[]): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Lista')
  sheet.addRow(header)
  for (const [at, row] of rows.entries())
    sheet.addRow([
      at + 1,
      row.givenNames,
      row.familyNames,
      row.gender,
      row.institution,
      row.kind,
      row.position,
      'México',
      row.email,
      row.phone,
      ...row.days,
      ...row.scores,
    ])
  return new Uint8Array(await book.xlsx.writeBuffer())
}
