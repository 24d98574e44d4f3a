import { asc, eq, sql } from 'drizzle-orm'
import iconv from 'iconv-lite'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
import { consentText } from '@/db/schema/consent'
import { event } from '@/db/schema/event'
import {
  attendance,
  participation,
  rememberedColumn,
  rosterImport,
  rosterUpload,
} from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { aContext, anActivity, record, seatsNow, upload } from './a-list'
import { previewRoster } from './preview-roster'
import { sampleWorkbook } from './read/samples'
import { recordAttendance } from './record-attendance'

/* What is not said by a list outright is told before it is recorded, and can be chosen otherwise. */

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let id: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  id = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-15')
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.execute(
    sql`truncate ${participation}, ${rosterImport}, ${rosterUpload}, ${rememberedColumn}, ${event} cascade`,
  )
  await test.db.delete(person)
  await test.db.update(activity).set({ sessions: [] }).where(eq(activity.id, id))
})
const lead = () => given.people.lead
const preview = async (content: Uint8Array | string, mapping: object = {}, filename = 'list.csv') =>
  previewRoster(aContext(test.db, lead()), {
    id,
    uploadId: await upload(test.db, lead(), id, content, filename),
    mapping: { columns: {}, ...mapping },
  })
const days = async () =>
  (await test.db.select().from(attendance).orderBy(asc(attendance.participationId), asc(attendance.day))).map(
    ({ day, sessions }) => [day, sessions],
  )
const sessions = async () =>
  (await test.db.select({ names: activity.sessions }).from(activity).where(eq(activity.id, id)))[0]?.names

describe('scores', () => {
  const list = (scores: string) =>
    `Nombres,Apellidos,Email,Pretest,Postest\nMaría,Pérez,m@example.org,${scores}`

  it('are recorded in percent with what they were out of, which the authority’s next list is read by', async () => {
    await record(test.db, lead(), id, list('8,17'))
    expect(await seatsNow(test.db)).toMatchObject([
      { scoreBefore: 40, scoreBeforeOf: 20, scoreAfter: 85, scoreAfterOf: 20 },
    ])
    // A guess is a guess again; what somebody said is kept.
    const guessed = await preview(list('4,9'))
    expect(guessed.columns.flatMap(({ scale }) => scale?.how ?? [])).toEqual(['values', 'values'])
    await record(test.db, lead(), id, list('8,17'), { mapping: { columns: {}, scales: { 3: 20, 4: 20 } } })
    const next = await preview(list('4,9'))
    expect(next.columns.flatMap(({ scale }) => scale ?? [])).toEqual([
      { scale: 20, how: 'remembered', largest: 4 },
      { scale: 20, how: 'remembered', largest: 9 },
    ])
    const other = await test.db.select().from(rememberedColumn).where(eq(rememberedColumn.institutionId, 0))
    expect(other).toEqual([])
  })

  it('are refused above the scale, and a scale that is none is refused', async () => {
    const shown = await preview(list('8,17'), { scales: { 3: 10, 4: 10 } })
    expect(shown.rows[0]?.entry.problems).toMatchObject([{ field: 'scoreAfter', code: 'scoreAboveScale' }])
    await expect(preview(list('8,17'), { scales: { 3: 'many' } })).rejects.toMatchObject({ code: 'invalid' })
    await expect(preview(list('8,17'), { scales: { 3: 0 } })).rejects.toMatchObject({ code: 'invalid' })
  })

  it('keep their scale where a later list adds the other one', async () => {
    await record(test.db, lead(), id, list('8/20,'))
    await record(test.db, lead(), id, list('90%,45/50'))
    expect(await seatsNow(test.db)).toMatchObject([
      { scoreBefore: 40, scoreBeforeOf: 20, scoreAfter: 90, scoreAfterOf: 50 },
    ])
  })
})

describe('half days', () => {
  const header = 'Nombres,Apellidos,Email,Día 1 mañana,Día 1 tarde,Día 2 mañana,Día 2 tarde'
  const list = (marks: string) => `${header}\nMaría,Pérez,m@example.org,${marks}`

  it('give an activity without sessions two, and count by its rule', async () => {
    await record(test.db, lead(), id, 'Nombres,Apellidos,Email,Día 1,Día 2\nLuz,Paz,l@example.org,x,')
    const shown = await preview(list('x,,x,x'))
    expect(shown.halves).toEqual({ kind: 'made', sessions: ['Mañana', 'Tarde'] })
    await record(test.db, lead(), id, list('x,,x,x'))
    expect(await sessions()).toEqual(['Mañana', 'Tarde'])
    expect(await days()).toEqual([
      ['2017-03-14', [1, 2]],
      ['2017-03-14', [1]],
      ['2017-03-15', [1, 2]],
    ])
    const told = await test.db.select().from(event).where(eq(event.verb, 'edit'))
    expect(told).toMatchObject([{ entity: 'activity', details: { changed: ['sessions'] } }])
  })

  it('add sessions to a day, except for one that somebody took a tick off', async () => {
    await record(test.db, lead(), id, list('x,,x,'))
    const [seat] = await seatsNow(test.db)
    const participationId = seat?.id as number
    const changes = [{ participationId, day: '2017-03-15', session: 2, present: false }]
    await recordAttendance(aContext(test.db, lead()), { id, changes })
    await record(test.db, lead(), id, list('x,x,x,x'))
    expect(await days()).toEqual([
      ['2017-03-14', [1, 2]],
      ['2017-03-15', [1]],
    ])
    const again = await record(test.db, lead(), id, list('x,x,x,'))
    expect(again.nothingNew).toBe(true)
  })

  it('stand for whole days where that was chosen', async () => {
    await record(test.db, lead(), id, list('x,,,'), { mapping: { columns: {}, halves: 'whole' } })
    expect(await sessions()).toEqual([])
    expect(await days()).toEqual([['2017-03-14', [1]]])
  })

  it('two rows of one person with a half each were there all day', async () => {
    await record(test.db, lead(), id, `${list('x,,,')}\nMaría,Pérez,m@example.org,,x,,`)
    expect(await days()).toEqual([['2017-03-14', [1, 2]]])
  })

  it('a session that the activity does not have is refused', async () => {
    await expect(preview(list('x,,,'), { columns: { 3: 'day:2017-03-14:3' } })).rejects.toMatchObject({
      key: 'rosters.errors.noSuchSession',
    })
  })
})

describe('encodings', () => {
  const list = 'Nombres,Apellidos,Institución\nIñaki,Núñez Œuvre,Comisión'
  it.each([
    ['utf-8', 'utf8'],
    ['utf-16le', 'zeros'],
    ['windows-1252', 'letters'],
    ['iso-8859-15', 'letters'],
    ['macintosh', 'letters'],
  ])('%s is told with names to check it by', async (encoding, how) => {
    const shown = await preview(iconv.encode(list, encoding))
    expect(shown.encoding).toEqual({ encoding, how })
    expect(shown.accented).toEqual(['Iñaki Núñez Œuvre'])
  })

  it('a mark says which it is, and without a foreign letter it does not matter', async () => {
    expect((await preview(`\ufeff${list}`)).encoding?.how).toBe('mark')
    expect((await preview('Nombres,Apellidos\nAna,Ruiz')).encoding?.how).toBe('plain')
  })

  it('another one can be chosen', async () => {
    const bytes = iconv.encode(list, 'utf-8')
    const shown = await preview(bytes, { encoding: 'windows-1252' })
    expect(shown.encoding).toEqual({ encoding: 'windows-1252', how: 'chosen' })
    expect(shown.accented[0]).toMatch(/^IÃ±aki/)
    await expect(preview(bytes, { encoding: 'klingon' })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('what is hidden in a workbook', () => {
  const row = (texts: string[], more = '') =>
    `<row ${more}>${texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
  const heads = row(['Nombres', 'Apellidos', 'Email'])
  const book = sampleWorkbook({
    sheets: [
      {
        name: 'Lista',
        xml: `<cols><col min="3" max="3" hidden="1"/></cols><sheetData>${heads}${row(['Ana', 'Ruiz', 'a@example.org'])}${row(['Luz', 'Paz', 'l@example.org'], 'hidden="1"')}</sheetData>`,
      },
      {
        name: 'Vieja',
        state: 'hidden',
        xml: `<sheetData>${heads}${row(['Eva', 'Sol', 'e@example.org'])}</sheetData>`,
      },
    ],
  })
  const read = async (mapping: object = {}) => {
    const { rows, sheets, skipped } = await preview(book, mapping, 'lista.xlsx')
    return {
      people: rows.map(({ entry }) => [entry.givenNames, entry.email]),
      skipped: skipped.map(({ why, row: at }) => [why, at]),
      sheets: sheets.map((one) => [one.name, one.isHidden, one.isRead, one.hiddenRows, one.hiddenColumns]),
    }
  }

  it('is named and left out', async () => {
    expect(await read()).toEqual({
      people: [['Ana', null]],
      skipped: [['hidden', 3]],
      sheets: [
        ['Lista', false, true, [3], [2]],
        ['Vieja', true, false, [], []],
      ],
    })
  })

  it('is read where that was chosen: rows and columns, and sheets one by one', async () => {
    expect((await read({ hidden: 'read' })).people).toEqual([
      ['Ana', 'a@example.org'],
      ['Luz', 'l@example.org'],
    ])
    expect((await read({ sheets: [0, 1] })).people).toEqual([
      ['Ana', null],
      ['Eva', 'e@example.org'],
    ])
  })
})

describe('the consent text on the paper', () => {
  const list = 'Nombres,Apellidos,Email,Consentimiento\nMaría,Pérez,m@example.org,sí\nLuz,Paz,l@example.org,'
  const words = { en: 'x', es: 'x', fr: 'x', pt: 'x' }
  const aText = async () => {
    const [text] = await test.db
      .insert(consentText)
      .values({
        number: (await test.db.$count(consentText)) + 1,
        texts: words,
        purpose: 'p',
        legalBasis: 'l',
        madeAt: now,
      })
      .returning({ id: consentText.id })
    return text?.id as number
  }

  it('is kept for each who answered, with its language, and with the list', async () => {
    const textId = await aText()
    const mapping = { columns: {}, consentText: textId, consentLanguage: 'es' as const }
    await record(test.db, lead(), id, list, { mapping })
    expect(await seatsNow(test.db)).toMatchObject([
      { consent: true, consentTextId: textId, consentLanguage: 'es' },
      { consent: null, consentTextId: null, consentLanguage: null },
    ])
    expect(await test.db.select().from(rosterImport)).toMatchObject([
      { consentTextId: textId, consentLanguage: 'es' },
    ])
  })

  it('is none where none is known, and one that there is not is refused', async () => {
    await record(test.db, lead(), id, list)
    expect((await seatsNow(test.db))[0]).toMatchObject({ consent: true, consentTextId: null })
    await expect(
      record(test.db, lead(), id, list, { mapping: { columns: {}, consentText: 999_999 } }),
    ).rejects.toMatchObject({ code: 'invalid' })
    const textId = await aText()
    await record(test.db, lead(), id, list, { mapping: { columns: {}, consentText: textId } })
    expect((await seatsNow(test.db))[0]).toMatchObject({ consent: true, consentTextId: null })
  })
})
