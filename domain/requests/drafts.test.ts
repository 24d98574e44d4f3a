import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { document, documentContent } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { notification } from '@/db/schema/notification'
import { counter, thematicArea } from '@/db/schema/reference'
import { request } from '@/db/schema/request'
import { user } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { holdUpload } from '../documents/hold-upload'
import { documentsOf } from '../documents/queries'
import { samplePdf } from '../documents/samples'
import { searchRecords } from '../search/search-records'
import { beginRequest } from './begin-request'
import { discardRequest } from './discard-request'
import type { DraftStep } from './draft-steps'
import { fillInRequest } from './fill-in-request'
import { getRequest, listRequests } from './queries'
import { stepBase } from './step-values'
import { submitRequest } from './submit-request'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let focalPoint: Actor
let second: Actor
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  focalPoint = given.people.focalPoint
  const told = { ...focalPoint, email: 'second@example.org' }
  const { id: _, regions: _r, countries: _c, ...account } = told
  const [made] = await test.db.insert(user).values(account).returning({ id: user.id })
  second = { ...focalPoint, id: made?.id as number }
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(request)
  await test.db.delete(document)
  await test.db.delete(documentContent)
  await test.db.delete(notification)
  await test.db.delete(event)
  await test.db.delete(counter)
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const begin = () => beginRequest(as(focalPoint), { title: 'Niñez migrante', ask: 'Pedimos apoyo.' })
const read = (id: number, actor = focalPoint) => getRequest(test.db, actor, { id })
const hold = async (comment: string) =>
  (
    await holdUpload(as(focalPoint), {
      filename: 'Oficio.pdf',
      body: (async function* () {
        yield samplePdf(comment)
      })(),
    })
  ).id

describe('a draft that two fill in', () => {
  const problem = (id: number, words: string, version?: number) =>
    ({ id, step: 'problem', problem: words, version }) as const

  it('tells who comes second that a colleague was faster, and takes hers when she sends it again', async () => {
    const { id } = await begin()
    const { version } = await read(id)
    await fillInRequest(as(focalPoint), problem(id, 'Lo de la primera', version))
    const late = await fillInRequest(as(second), problem(id, 'Lo de la segunda', version)).catch(
      (error) => error,
    )
    expect(late).toMatchObject({ code: 'conflict', key: 'draftMeanwhile', params: { name: focalPoint.name } })
    expect(late.newer).toMatchObject({
      savedBy: focalPoint.name,
      values: { problem: 'Lo de la primera', triedBefore: '', otherSupport: '' },
    })
    expect((await read(id)).problem).toBe('Lo de la primera')
    await fillInRequest(as(second), problem(id, 'Lo de la segunda', late.newer.version))
    expect((await read(id)).problem).toBe('Lo de la segunda')
  })

  it('lets both go on at different steps, and tells who meets the other at one what stands there', async () => {
    const { id } = await begin()
    const opened = await read(id)
    const on = (step: DraftStep) => ({ id, step, version: opened.version, base: stepBase(opened, step) })
    const fill = (who: Actor, input: object) =>
      fillInRequest(as(who), input as never).then(
        () => 'done',
        (error) =>
          `${error.key} ${JSON.stringify(error.newer?.values[error.newer && Object.keys(error.newer.values)[0]])}`,
      )
    const [area] = await test.db
      .insert(thematicArea)
      .values({ code: 'two', labels: { en: 'x', es: 'x', fr: 'x', pt: 'x' } })
      .returning({ id: thematicArea.id })
    const areaIds = [String(area?.id)]
    expect(await fill(focalPoint, { ...on('problem'), problem: 'Uno' })).toBe('done')
    expect(await fill(second, { ...on('aims'), objective: 'Dos' })).toBe('done')
    expect(await fill(second, { ...on('fit'), gcmObjectives: ['7'], sdgTargets: [] })).toBe('done')
    expect(await fill(focalPoint, { ...on('activities'), areaIds, activityKinds: [] })).toBe('done')
    expect(await fill(focalPoint, { ...on('practical'), urgency: 'high' })).toBe('done')
    expect(await fill(second, { ...on('problem'), problem: 'Tres' })).toBe('draftMeanwhile "Uno"')
    expect(await fill(second, { ...on('activities'), areaIds: [], activityKinds: ['workshop'] })).toBe(
      `draftMeanwhile ${JSON.stringify(areaIds)}`,
    )
    expect(await read(id)).toMatchObject({
      problem: 'Uno',
      objective: 'Dos',
      gcmObjectives: [7],
      urgency: 'high',
    })
  })

  it('takes no signed letter in the place of one that a colleague has sent meanwhile', async () => {
    const { id } = await begin()
    const opened = await read(id)
    const letter = { id, step: 'letter', version: opened.version, base: stepBase(opened, 'letter') } as const
    await fillInRequest(as(focalPoint), { ...letter, consent: '', letterHeldId: await hold('de la primera') })
    const late = await fillInRequest(as(second), { ...letter, consent: 'on' }).catch((error) => error)
    expect(late).toMatchObject({ key: 'draftMeanwhile', newer: { values: { consent: '' } } })
    const { version, values } = late.newer
    await fillInRequest(as(second), { ...letter, consent: 'on', version, base: values.base })
    expect((await read(id)).consent).toBe(true)
    expect(await documentsOf(test.db, focalPoint, 'request', id)).toHaveLength(1)
  })

  it('gives back what a step is called by what it says now, for who goes on typing', async () => {
    const { id } = await begin()
    const opened = await read(id)
    const first = { ...problem(id, 'Uno', opened.version), base: stepBase(opened, 'problem') }
    const kept = await fillInRequest(as(focalPoint), first)
    expect(kept.base).toBe(stepBase(await read(id), 'problem'))
    await fillInRequest(as(second), { id, step: 'aims', objective: 'Dos' })
    const { version, base } = kept
    await fillInRequest(as(focalPoint), { ...problem(id, 'Uno y medio', version), base })
    expect((await read(id)).problem).toBe('Uno y medio')
  })

  it('lets one go on with what she typed on an older page of her own', async () => {
    const { id } = await begin()
    const { version } = await read(id)
    await fillInRequest(as(focalPoint), problem(id, 'Uno', version))
    await fillInRequest(as(focalPoint), problem(id, 'Dos', version))
    expect((await read(id)).problem).toBe('Dos')
  })
})

describe('a draft', () => {
  it('begins with the authority, its place and the focal point from her account, and has no reference', async () => {
    await test.db
      .update(user)
      .set({ function: 'Directora', phone: '+52 55' })
      .where(eq(user.id, focalPoint.id))
    const { id } = await begin()
    expect(await read(id)).toMatchObject({
      status: 'draft',
      reference: null,
      institutionId: given.authority,
      countryCode: 'MX',
      regionCode: 'lac',
      focalPointName: 'focalPoint',
      focalPointFunction: 'Directora',
      focalPointPhone: '+52 55',
      consent: false,
    })
  })

  it('is there for every focal point of its authority, and for nobody of the team', async () => {
    const { id } = await begin()
    expect((await read(id, second)).title).toBe('Niñez migrante')
    for (const [name, actor] of Object.entries(given.people)) {
      if (name === 'focalPoint') continue
      await expect(read(id, actor), name).rejects.toMatchObject({ code: 'not_found' })
      const listed = await listRequests(test.db, actor, {})
      expect(listed.rows, name).toEqual([])
      expect(await searchRecords(test.db, actor, 'Niñez migrante'), name).not.toContainEqual(
        expect.objectContaining({ title: 'Niñez migrante' }),
      )
    }
  })

  it('keeps each step by itself: one does not touch what another filled in', async () => {
    const { id } = await begin()
    const [area] = await test.db
      .insert(thematicArea)
      .values({ code: 'asylum', labels: { en: 'x', es: 'x', fr: 'x', pt: 'x' } })
      .returning({ id: thematicArea.id })
    const fill = (input: object) => fillInRequest(as(focalPoint), { id, ...input } as never)
    await fill({ step: 'problem', problem: 'Llegan solos.', triedBefore: 'Un protocolo.' })
    await fill({ step: 'aims', objective: 'Identificarlos.' })
    await fill({ step: 'activities', areaIds: [String(area?.id)], activityKinds: 'workshop' })
    await fill({ step: 'fit', gcmObjectives: ['7', '23'], sdgTargets: ['10.7'] })
    await fill({ step: 'who', newInstitution: 'COMAR', newInstitutionKind: 'refugee_commission' })
    await fill({ step: 'problem', problem: 'Llegan solas y solos.' })
    expect(await read(id)).toMatchObject({
      problem: 'Llegan solas y solos.',
      triedBefore: null,
      objective: 'Identificarlos.',
      areas: [{ id: area?.id }],
      activityKinds: ['workshop'],
      gcmObjectives: [7, 23],
      sdgTargets: ['10.7'],
      institutions: [{ name: 'COMAR', role: 'involved' }],
      focalPointName: null,
    })
  })

  it('holds one signed letter: a second takes the place of the first', async () => {
    const { id } = await begin()
    for (const comment of ['uno', 'dos'])
      await fillInRequest(as(focalPoint), {
        id,
        step: 'letter',
        consent: 'on',
        letterHeldId: await hold(comment),
      })
    expect(await documentsOf(test.db, focalPoint, 'request', id)).toHaveLength(1)
    expect(await test.db.$count(documentContent)).toBe(1)
  })

  it('is thrown away whole, with its letter', async () => {
    const { id } = await begin()
    await fillInRequest(as(focalPoint), {
      id,
      step: 'letter',
      consent: '',
      letterHeldId: await hold('carta'),
    })
    await discardRequest(as(second), { id })
    expect(await test.db.$count(request)).toBe(0)
    expect(await test.db.$count(document)).toBe(0)
    expect(await test.db.$count(documentContent)).toBe(0)
  })
})

describe('sending it', () => {
  it('says what is missing, at its field, and changes nothing', async () => {
    const { id } = await begin()
    await expect(submitRequest(as(focalPoint), { id })).rejects.toMatchObject({
      key: 'requestIncomplete',
      fieldErrors: { consent: 'consentNeeded' },
    })
    expect((await read(id)).status).toBe('draft')
  })

  it('gives it its reference and the day of today; then it is there for the team, and no draft any more', async () => {
    const { id } = await begin()
    await fillInRequest(as(focalPoint), { id, step: 'letter', consent: 'on' })
    const later = new Date('2026-03-09T08:00:00Z')
    const { reference } = await submitRequest(as(second, later), { id })
    expect(reference).toBe('REQ-2026-0001')
    expect(await getRequest(test.db, given.people.lead, reference)).toMatchObject({
      status: 'submitted',
      receivedOn: '2026-03-09',
      submittedAt: later,
      leadId: null,
      channel: 'form',
    })
    const [told] = await test.db.select().from(event).where(eq(event.verb, 'submit'))
    expect(told).toMatchObject({ fromStatus: 'draft', toStatus: 'submitted', details: { reference } })
    await expect(
      fillInRequest(as(focalPoint), { id, step: 'problem', problem: 'Otro' }),
    ).rejects.toMatchObject({ key: 'notInThisStatus' })
  })
})
