import { count, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { activity } from '@/db/schema/activity'
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
import { aCase, type Case, now } from '../documents/a-case'
import { sampleCompoundFile } from '../documents/samples'
import { aContext, anActivity, record, sampleList, upload } from './a-list'
import { forgetColumn } from './forget-column'
import { importRoster } from './import-roster'
import { previewRoster } from './preview-roster'
import { sampleWorkbook, workbookBomb } from './read/samples'
import { recallColumns } from './recall-columns'
import { recordAttendance } from './record-attendance'
import { sayAboutList } from './say-about-list'
import { type ImportProgress, importSteps } from './watch'

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
  // Accounts of experts know people, so emptying that table with all that knows it would take the case away.
  await test.db.execute(
    sql`truncate ${participation}, ${rosterImport}, ${rosterUpload}, ${rememberedColumn}, ${event}, ${document} cascade`,
  )
  await test.db.delete(person)
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
const spent = (since: NodeJS.CpuUsage) => {
  const { user, system } = process.cpuUsage(since)
  return (user + system) / 1000
}
const preview = async (content: Uint8Array | string, mapping: object = {}, id = activityId) =>
  previewRoster(aContext(test.db, lead), {
    id,
    uploadId: await upload(test.db, lead, id, content),
    mapping: { columns: {}, ...mapping },
  })

describe('the sample lists', () => {
  it('755 participants are recorded once, with attendance', async () => {
    const file = await sampleList('participants-755.xlsx')
    const uploadId = await upload(test.db, lead, activityId, file, 'participants-755.xlsx')
    // Time of the processor: what else the machine does at this moment is not ours.
    const started = process.cpuUsage()
    const shown = await previewRoster(aContext(test.db, lead), { id: activityId, uploadId })
    const previewing = spent(started)
    const begun = process.cpuUsage()
    expect(shown.counts).toMatchObject({ rows: 755, new: 755, known: 0, doubtful: 0, unreadable: 0 })
    expect(await how(person)).toBe(0)
    const done = await importRoster(aContext(test.db, lead), { id: activityId, uploadId })
    const recording = spent(begun)
    expect(done).toEqual({
      importId: expect.any(Number),
      nothingNew: false,
      people: 755,
      newPeople: 755,
      knownPeople: 0,
      seats: 755,
      skipped: 0,
    })
    expect(previewing).toBeLessThan(3000)
    expect(recording).toBeLessThan(3000)
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

const header = 'Given names,Family names,Institution,E-mail'
const people = () =>
  test.db
    .select({ given: person.givenNames, family: person.familyNames, email: person.email })
    .from(person)
    .orderBy(person.id)

describe('who a row is', () => {
  it('two people of one name stay two, and are known again as the two they are', async () => {
    const list = `${header}\nJosé,López,COMAR,jose1@example.org\nJosé,López,COMAR,jose2@example.org`
    const shown = await preview(list)
    expect(shown.rows.map(({ standing }) => standing.kind)).toEqual(['new', 'doubtful'])
    await expect(record(test.db, lead, activityId, list)).rejects.toMatchObject({
      key: 'rosters.errors.undecided',
      params: { count: 1, row: 3 },
    })
    expect(await how(person)).toBe(0)
    await record(test.db, lead, activityId, list, { choices: { '0.3': 'new' } })
    expect(await people()).toHaveLength(2)
    expect((await preview(list)).counts).toMatchObject({ known: 2, seated: 2, doubtful: 0 })
  })

  it('a doubtful row becomes whom the officer says: the known person, an earlier row, somebody new, nobody', async () => {
    await record(test.db, lead, activityId, `${header}\nMaría,Pérez Soto,COMAR,maria@example.org`)
    const list = `${header}
María,Peres Soto,COMAR,
Ana,Díaz,COMAR,ana@example.org
Ana,Díaz,DIF,
Luz,Paz,COMAR,maria@example.org
Eva,Paz,COMAR,maria@example.org`
    const shown = await preview(list)
    expect(shown.rows.map(({ standing }) => standing.kind)).toEqual([
      'doubtful',
      'new',
      'doubtful',
      'doubtful',
      'doubtful',
    ])
    const maria = [...shown.people.keys()][0]
    const done = await record(test.db, lead, activityId, list, {
      choices: { '0.2': `person:${maria}`, '0.4': 'row:0.3', '0.5': 'new', '0.6': 'out' },
    })
    expect(done).toMatchObject({ people: 3, newPeople: 2, knownPeople: 1, seats: 2, skipped: 1 })
    expect((await people()).map(({ given }) => given)).toEqual(['María', 'Ana', 'Luz'])
    // The same words hold for the same file: nobody is asked again.
    expect((await preview(list)).counts).toMatchObject({ doubtful: 0, known: 4, leftOut: 1 })
    expect(await record(test.db, lead, activityId, list)).toMatchObject({ nothingNew: true })
  })

  it('a choice that is none of the candidates is refused', async () => {
    await record(test.db, lead, activityId, `${header}\nMaría,Pérez,COMAR,maria@example.org`)
    const list = `${header}\nMaría,Perez,DIF,`
    for (const choice of ['person:2147483647', 'row:0.9'])
      await expect(
        record(test.db, lead, activityId, list, { choices: { '0.2': choice } }),
      ).rejects.toMatchObject({ key: 'rosters.errors.choiceGone' })
    expect(await how(person)).toBe(1)
  })

  it('a known person keeps what is known and gets what was not', async () => {
    await record(test.db, lead, activityId, `${header}\nMaría,Pérez,COMAR,maria@example.org`)
    const list =
      'Given names,Family names,Institution,E-mail,Phone,Gender\nMaría,Pérez,INM,maria@example.org,55 1234 5678,F'
    expect(await record(test.db, lead, activityId, list)).toMatchObject({
      nothingNew: false,
      newPeople: 0,
      seats: 0,
    })
    const [maria] = await test.db
      .select({
        phone: person.phone,
        gender: person.gender,
        version: person.version,
        workplace: institution.name,
      })
      .from(person)
      .innerJoin(institution, eq(institution.id, person.institutionId))
    expect(maria).toEqual({ phone: '55 1234 5678', gender: 'female', version: 2, workplace: 'COMAR' })
  })

  it('a person on another activity keeps one record and gets a second seat', async () => {
    const list = `${header}\nMaría,Pérez,COMAR,maria@example.org`
    await record(test.db, lead, activityId, list)
    const other = await anActivity(test.db, given.action, '3', '2017-05-02')
    expect(await record(test.db, lead, other, list)).toMatchObject({ newPeople: 0, knownPeople: 1, seats: 1 })
    expect([await how(person), await how(participation)]).toEqual([1, 2])
  })

  it('rows can be left out, and unreadable ones are never taken', async () => {
    const list = `${header}\nMaría,Pérez,COMAR,m@example.org\n,Díaz,COMAR,d@example.org\nLuz,Paz,COMAR,l@example.org`
    expect(await record(test.db, lead, activityId, list, { leaveOut: ['0.4'] })).toMatchObject({
      people: 1,
      skipped: 2,
    })
    expect((await people()).map(({ given }) => given)).toEqual(['María'])
  })
})

describe('what a list says', () => {
  it('headers mapped by hand once are known in the next list', async () => {
    const list = 'Quién,De dónde,Qué hace\nMaría Pérez Soto,COMAR,Analista\nLuz Paz Ríos,DIF,Jefa'
    expect((await preview(list)).problems).toMatchObject([{ code: 'noNameColumn' }])
    const columns = { 0: 'fullName', 1: 'institution', 2: 'position' } as const
    const shown = await preview(list, { columns })
    expect(shown.columns.map(({ field, how }) => [field, how])).toEqual([
      ['fullName', 'chosen'],
      ['institution', 'chosen'],
      ['position', 'chosen'],
    ])
    expect(await how(person)).toBe(0)
    await record(test.db, lead, activityId, list, { mapping: { columns } })
    expect(await people()).toMatchObject([{ given: 'María', family: 'Pérez Soto' }, { given: 'Luz' }])
    const next = await preview('QUIÉN,De Donde,Qué hace\nEva Ramos Gil,COMAR,Analista')
    expect(next.columns.map(({ field, how }) => [field, how])).toEqual([
      ['fullName', 'remembered'],
      ['institution', 'remembered'],
      ['position', 'remembered'],
    ])
  })

  it('what was said of lists of this authority goes before what was said of others, until it is forgotten', async () => {
    const list = 'Quién,Qué hace\nMaría Pérez Soto,Analista'
    await test.db.insert(rememberedColumn).values([
      { headerKey: 'quien', field: 'fullName', rememberedAt: now },
      { headerKey: 'que hace', field: 'unit', rememberedAt: now },
      { institutionId: given.authority, headerKey: 'que hace', field: 'position', rememberedAt: now },
    ])
    const shown = await preview(list)
    expect(shown.authority?.id).toBe(given.authority)
    expect(shown.columns.map(({ field, how, isOwn }) => [field, how, isOwn])).toEqual([
      ['fullName', 'remembered', false],
      ['position', 'remembered', true],
    ])
    const forget = (headerKey: string) => forgetColumn(aContext(test.db, lead), { id: activityId, headerKey })
    expect(await forget('que hace')).toEqual({ forgotten: true })
    expect(await forget('que hace')).toEqual({ forgotten: false })
    expect((await preview(list)).columns.map(({ field }) => field)).toEqual(['fullName', null])
    expect(await recallColumns(test.db, given.authority)).toEqual([
      { headerKey: 'quien', field: 'fullName', isOwn: false, scale: null },
    ])
  })

  it('a mapping is kept for the authority that asked, and for lists of others that say nothing', async () => {
    const list = 'Quién,Qué hace\nMaría Pérez Soto,Analista'
    await record(test.db, lead, activityId, list, { mapping: { columns: { 0: 'fullName' } } })
    const kept = await test.db.select().from(rememberedColumn).orderBy(rememberedColumn.institutionId)
    expect(kept.map(({ institutionId, field }) => [institutionId, field])).toEqual([
      [0, 'fullName'],
      [given.authority, 'fullName'],
    ])
  })

  it('attendance and scores are added; what somebody ticked, unticked or corrected stays', async () => {
    const list = (days: string, after: string) =>
      `Nombres,Apellidos,Email,14-mar,15-mar,16-mar,Pretest,Postest\nMaría,Pérez,m@example.org,${days},10,${after}`
    await record(test.db, lead, activityId, list('x,,', ''))
    await test.db.update(participation).set({ scoreBefore: 12 })
    await record(test.db, lead, activityId, list(',x,x', '17.5'), {
      mapping: { columns: {}, scales: { 7: 20 } },
    })
    const { seats, days } = await everything()
    expect(seats).toMatchObject([{ scoreBefore: 12, scoreAfter: 87.5, scoreAfterOf: 20 }])
    expect(days.map(({ day }) => day)).toEqual(['2017-03-14', '2017-03-15', '2017-03-16'])
    const participationId = seats[0]?.id as number
    const change = { participationId, day: '2017-03-15', session: 1, present: false }
    await recordAttendance(aContext(test.db, lead), { id: activityId, changes: [change] })
    await record(test.db, lead, activityId, list('x,x,x', '18'))
    expect((await everything()).days.map(({ day }) => day)).toEqual(['2017-03-14', '2017-03-16'])
  })

  it('one sheet a day becomes one seat with its days', async () => {
    const text = (rows: string[][]) =>
      `<sheetData>${rows.map((row) => `<row>${row.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`).join('')}</sheetData>`
    const heads = ['Nombres', 'Apellidos', 'Email']
    const maria = ['María', 'Pérez', 'm@example.org']
    const book = sampleWorkbook({
      sheets: [
        { name: '14-mar', xml: text([heads, maria]) },
        { name: '15-mar', xml: text([heads, maria, ['Luz', 'Paz', 'l@example.org']]) },
      ],
    })
    expect(await record(test.db, lead, activityId, book)).toMatchObject({ people: 2, newPeople: 2 })
    expect((await everything()).days.map(({ day }) => day)).toEqual([
      '2017-03-14',
      '2017-03-15',
      '2017-03-15',
    ])
  })

  it('what looks like a formula is kept as text and says so', async () => {
    const list = `${header}\nMaría,Pérez,"=HYPERLINK(""http://x"",""y"")",m@example.org`
    const shown = await preview(list)
    expect(shown.rows[0]?.entry.problems).toMatchObject([{ code: 'formula', severity: 'warning' }])
    await record(test.db, lead, activityId, list)
    const [seat] = await test.db
      .select({ name: institution.name })
      .from(participation)
      .innerJoin(institution, eq(institution.id, participation.institutionId))
    expect(seat?.name).toBe('=HYPERLINK("http://x","y")')
  })

  it('is told in the history, with its file as a document of the staff', async () => {
    const list = `${header}\nMaría,Pérez,COMAR,maria@example.org`
    await record(test.db, lead, activityId, list, { filename: 'lista.csv' })
    expect(await test.db.select().from(event).where(eq(event.entity, 'activity'))).toMatchObject([
      {
        verb: 'importRoster',
        actorId: lead.id,
        details: { count: 1, known: 0, skipped: 0, document: 'lista.csv' },
      },
    ])
    expect(await test.db.select().from(event).where(eq(event.entity, 'person'))).toMatchObject([
      { verb: 'add' },
    ])
    expect(await test.db.select().from(document)).toMatchObject([
      { kind: 'attendance_list', audience: 'staff', mime: 'text/csv', title: 'lista', entityId: activityId },
    ])
  })
})

describe('while it is recorded', () => {
  it('it is told how far it is, from the beginning to the end', async () => {
    const uploadId = await upload(test.db, lead, activityId, await sampleList('participants-755.xlsx'))
    const told: ImportProgress[] = []
    await importRoster(
      aContext(test.db, lead),
      { id: activityId, uploadId },
      { tell: (now) => told.push(now) },
    )
    expect([...new Set(told.map(({ step }) => step))]).toEqual([...importSteps])
    const parts = told.map(({ part }) => part)
    expect(parts).toEqual([...parts].sort((a, b) => a - b))
    expect([parts[0], parts.at(-1)]).toEqual([0, 0.97])
    expect(told.length).toBeGreaterThan(8)
  })

  it.each(importSteps)('it can be stopped while at %s, and then nothing of it is there', async (step) => {
    const uploadId = await upload(test.db, lead, activityId, await sampleList('participants-755.xlsx'))
    const before = await everything()
    const stop = new AbortController()
    const work = importRoster(
      aContext(test.db, lead),
      { id: activityId, uploadId },
      {
        signal: stop.signal,
        tell: (now) => {
          if (now.step === step) stop.abort()
        },
      },
    )
    // After its last step it is too late: all of it is there.
    if (step === 'finishing') expect(await work).toMatchObject({ people: 755 })
    else {
      await expect(work).rejects.toMatchObject({ code: 'conflict', key: 'rosters.lists.stopped' })
      expect(await everything()).toEqual(before)
    }
  })
})

describe('what was said about rows', () => {
  const list = `${header}
María,Pérez,COMAR,maria@example.org
Luz,Paz,COMAR,luz@example.org
,Ríos,DIF,eva@example.org`
  const said = async (uploadId: number, more: Partial<Parameters<typeof sayAboutList>[1]>) =>
    sayAboutList(aContext(test.db, lead), { id: activityId, uploadId, ...more })
  const seen = (uploadId: number) => previewRoster(aContext(test.db, lead), { id: activityId, uploadId })

  it('is kept until it is taken back, and holds when the list is recorded', async () => {
    const uploadId = await upload(test.db, lead, activityId, list)
    await said(uploadId, { leaveOut: { '0.2': true, '0.3': true } })
    await said(uploadId, { leaveOut: { '0.2': false }, corrections: { '0.4': { givenNames: 'Eva' } } })
    const shown = await seen(uploadId)
    expect(shown.said.leaveOut).toEqual(['0.3'])
    expect(shown.rows.map(({ standing }) => standing.kind)).toEqual(['new', 'new', 'new'])
    await importRoster(aContext(test.db, lead), { id: activityId, uploadId })
    expect(await people()).toMatchObject([{ given: 'María' }, { given: 'Eva', family: 'Ríos' }])
    // The same file again is known as it was decided, with the row that was set right.
    const again = await upload(test.db, lead, activityId, list)
    await said(again, { corrections: { '0.4': { givenNames: 'Eva' } } })
    expect((await seen(again)).rows.map(({ standing }) => standing.kind)).toEqual([
      'known',
      'leftOut',
      'known',
    ])
    await said(again, { corrections: { '0.4': null } })
    expect((await seen(again)).counts).toMatchObject({ unreadable: 1, known: 1 })
  })

  it('somebody who seems to be known can be said to be somebody else', async () => {
    await record(test.db, lead, activityId, `${header}\nMaría,Pérez,COMAR,maria@example.org`)
    const uploadId = await upload(test.db, lead, activityId, list)
    await said(uploadId, { choices: { '0.2': 'other', '0.3': 'other' } })
    await importRoster(aContext(test.db, lead), { id: activityId, uploadId })
    expect((await people()).map(({ given }) => given)).toEqual(['María', 'María', 'Luz'])
  })

  it('is for the one who uploaded the list, on its activity', async () => {
    const uploadId = await upload(test.db, lead, activityId, list)
    await expect(
      sayAboutList(aContext(test.db, given.people.coordinator), { id: activityId, uploadId }),
    ).rejects.toMatchObject({ key: 'uploadErrors.expired' })
    await expect(said(uploadId, { choices: { x: 'new' } })).rejects.toMatchObject({ code: 'invalid' })
  })
})

describe('at once and by others', () => {
  it('two who record the same list at the same moment make nobody twice, on one activity or two', async () => {
    const file = await sampleList('lista-asistencia-tapachula.xlsx')
    const other = await anActivity(test.db, given.action, '4', '2017-03-14', '2017-03-16')
    const [one, two, three] = await Promise.all([
      record(test.db, lead, activityId, file),
      record(test.db, given.people.coordinator, activityId, file),
      record(test.db, lead, other, file),
    ])
    expect([one, two, three].reduce((sum, { newPeople }) => sum + newPeople, 0)).toBe(62)
    expect([await how(person), await how(participation)]).toEqual([62, 124])
  })

  it('an upload is its uploader’s alone, and only for a day', async () => {
    const list = `${header}\nMaría,Pérez,COMAR,maria@example.org`
    const uploadId = await upload(test.db, lead, activityId, list)
    const attempt = (actor: Actor, at = now) =>
      importRoster({ db: test.db, actor, now: at }, { id: activityId, uploadId })
    await expect(attempt(given.people.coordinator)).rejects.toMatchObject({ key: 'uploadErrors.expired' })
    await expect(attempt(lead, new Date(now.getTime() + 25 * 3_600_000))).rejects.toMatchObject({
      key: 'uploadErrors.expired',
    })
    expect(await how(person)).toBe(0)
  })

  it('who may not record trainees can’t upload, and an activity that is only planned takes no list', async () => {
    const { monitor, observer, officerElsewhere } = given.people
    for (const [actor, code] of [
      [monitor, 'forbidden'],
      [observer, 'forbidden'],
      [officerElsewhere, 'not_found'],
    ] as const)
      await expect(upload(test.db, actor, activityId, header)).rejects.toMatchObject({ code })
    const planned = await anActivity(test.db, given.action, '5', '2017-06-01')
    await test.db.update(activity).set({ status: 'planned' }).where(eq(activity.id, planned))
    await expect(upload(test.db, lead, planned, header)).rejects.toMatchObject({ key: 'notInThisStatus' })
  })
})

describe('hostile files', () => {
  const bomb = workbookBomb(2 ** 30)
  it.each([
    ['an empty one', Buffer.alloc(0), 'rosterErrors.empty'],
    ['a PDF that says XLSX', Buffer.from('%PDF-1.7\n%%EOF'), 'rosterErrors.isOther'],
    ['one with a password', sampleCompoundFile('EncryptedPackage'), 'rosterErrors.encrypted'],
    ['one that unpacks to a gigabyte', bomb, 'rosterErrors.unpacksTooLarge'],
    ['half a workbook', bomb.subarray(0, 5000), 'rosterErrors.damaged'],
  ])('%s gets a sentence, keeps nothing and no memory', async (_, bytes, key) => {
    const before = process.resourceUsage().maxRSS
    await expect(upload(test.db, lead, activityId, bytes, 'list.xlsx')).rejects.toMatchObject({
      code: 'invalid',
      key,
    })
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(512 * 1024)
    expect(await test.db.select().from(rosterUpload)).toEqual([])
  })
})
