import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
import { event } from '@/db/schema/event'
import { programme } from '@/db/schema/reference'
import { testDatabase } from '@/db/testing'
import { aCase, type Case } from '@/domain/documents/a-case'
import { aContext, anActivity } from '@/domain/rosters/a-list'
import { addParticipant } from '@/domain/rosters/add-participant'
import type { TableBlock } from './blocks'
import { renderPdf } from './pdf'
import { wordsOf } from './reading'
import { signInSheet } from './sign-in-sheet'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let id: number
const context = () => aContext(test.db, given.people.lead)
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db.insert(programme).values({
    name: 'P',
    fullName: 'Programa',
    settings: {
      acknowledgeWorkingDays: 5,
      screeningWorkingDays: 15,
      opinionWorkingDays: 15,
      decisionDays: 60,
      completionRate: 0.8,
      softLimits: {},
    },
  })
  id = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-16')
  const ana = { givenNames: 'Ana', familyNames: 'Torres Paz', institution: 'COMAR', position: 'Abogada' }
  await addParticipant(context(), { id, ...ana, role: 'trainee', isNew: true })
})
afterAll(() => test.close())

const set = (fields: object) => test.db.update(activity).set(fields).where(eq(activity.id, id))
const tables = async () =>
  (await signInSheet(context(), { id })).blocks.filter((block): block is TableBlock => block.kind === 'table')
const heads = async () => (await tables()).map(({ columns }) => columns.slice(4).map(({ label }) => label))

it('has the names known and blank lines, in the first language of the activity that Minga speaks', async () => {
  await set({ languages: ['qu', 'es'] })
  const sheet = await signInSheet(context(), { id })
  expect(sheet).toMatchObject({ locale: 'es', kind: 'Hoja de firmas', title: 'Curso 2' })
  const [table] = await tables()
  expect(table?.rows.slice(0, 2)).toEqual([
    [1, 'Ana Torres Paz', 'COMAR', 'Abogada', null, null, null],
    [2, null, null, null, null, null, null],
  ])
  expect(table?.rows).toHaveLength(13)
})

it('has a column for each session of each day, and as many sheets as they need', async () => {
  expect(await heads()).toEqual([['mar 14 de mar', 'mié 15 de mar', 'jue 16 de mar']])
  await set({ sessions: ['Mañana', 'Tarde'] })
  expect(await heads()).toEqual([
    ['mar 14 de mar · Mañana', 'mar 14 de mar · Tarde', 'mié 15 de mar · Mañana', 'mié 15 de mar · Tarde'],
    ['jue 16 de mar · Mañana', 'jue 16 de mar · Tarde'],
  ])
  await set({ sessions: [], startsOn: null, endsOn: null })
  expect(await heads()).toEqual([['Firma']])
  await set({ startsOn: '2017-03-14', endsOn: '2017-03-16' })
})

it('is a PDF with all of its columns, though nothing stands in them', async () => {
  const words = await wordsOf.pdf((await renderPdf(await signInSheet(context(), { id }))).bytes)
  for (const word of ['Ana Torres Paz', 'mar 14 de mar', 'mié 15 de mar', 'jue 16 de mar'])
    expect(words).toContain(word)
  expect(words).not.toContain(' – ')
})

it('is written down as given out, and not given to those who may read no names', async () => {
  await test.db.delete(event)
  await signInSheet(context(), { id })
  expect(await test.db.select({ verb: event.verb, details: event.details }).from(event)).toEqual([
    { verb: 'exportRoster', details: { format: 'PDF', count: 1 } },
  ])
  await expect(signInSheet({ ...context(), actor: given.people.observer }, { id })).rejects.toMatchObject({
    code: 'forbidden',
  })
})
