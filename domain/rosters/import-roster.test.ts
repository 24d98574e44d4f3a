import { and, count, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { document } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import {
  attendance,
  participation,
  rememberedColumn,
  rosterImport,
  rosterUpload,
} from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case } from '../documents/a-case'
import { aContext, anActivity, record, sampleList, upload } from './a-list'
import { importRoster } from './import-roster'
import { previewRoster } from './preview-roster'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let lead: Actor
let activityId: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  lead = given.people.lead
  activityId = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-16')
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.execute(
    sql`truncate ${participation}, ${person}, ${rosterImport}, ${rosterUpload}, ${rememberedColumn}, ${event}, ${document} cascade`,
  )
})

const how = async (
  table:
    | typeof person
    | typeof participation
    | typeof attendance
    | typeof event
    | typeof rosterImport
    | typeof document,
) => (await test.db.select({ count: count() }).from(table))[0]?.count
const everything = async () => ({
  people: await test.db.select().from(person).orderBy(person.id),
  seats: await test.db.select().from(participation).orderBy(participation.id),
  days: await test.db.select().from(attendance).orderBy(attendance.participationId, attendance.day),
  events: await how(event),
  imports: await how(rosterImport),
  documents: await how(document),
})
const preview = async (content: Uint8Array | string, mapping: object = {}, id = activityId) =>
  previewRoster(aContext(test.db, lead), {
    id,
    uploadId: await upload(test.db, lead, id, content),
    mapping: { columns: {}, ...mapping },
  })

describe('the sample lists', () => {
  it('755 participants are recorded once, with attendance, in less than the time of a sip of coffee', async () => {
    const file = await sampleList('participants-755.xlsx')
    const uploadId = await upload(test.db, lead, activityId, file, 'participants-755.xlsx')
    const started = performance.now()
    const shown = await previewRoster(aContext(test.db, lead), { id: activityId, uploadId })
    const previewed = performance.now()
    expect(shown.counts).toMatchObject({ rows: 755, new: 755, known: 0, doubtful: 0, unreadable: 0 })
    expect(await how(person)).toBe(0)
    const done = await importRoster(aContext(test.db, lead), { id: activityId, uploadId })
    const recorded = performance.now()
    expect(done).toEqual({
      nothingNew: false,
      people: 755,
      newPeople: 755,
      knownPeople: 0,
      seats: 755,
      skipped: 0,
    })
    console.info(
      `preview ${Math.round(previewed - started)} ms, import ${Math.round(recorded - previewed)} ms`,
    )
    expect(previewed - started).toBeLessThan(3000)
    expect(recorded - previewed).toBeLessThan(3000)
    expect([await how(person), await how(participation), await how(document)]).toEqual([755, 755, 1])
    expect((await how(attendance)) ?? 0).toBeGreaterThan(755)
  })

  it.each([
    'participants-755.xlsx',
    'lista-asistencia-tapachula.xlsx',
    'evaluacion-cusco.csv',
    'with-problems.csv',
  ])('%s changes nothing the second time', async (name) => {
    const file = await sampleList(name)
    const shown = await preview(file)
    const choices = Object.fromEntries(
      shown.rows.flatMap(({ key, standing }) => (standing.kind === 'doubtful' ? [[key, 'new']] : [])),
    )
    const first = await record(test.db, lead, activityId, file, { filename: name, choices })
    expect(first.people).toBeGreaterThan(25)
    const before = await everything()
    const again = await record(test.db, lead, activityId, file, { filename: name })
    expect(again).toMatchObject({ nothingNew: true, newPeople: 0, seats: 0, people: first.people })
    expect(await everything()).toEqual(before)
  })
})
