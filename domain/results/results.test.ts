import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ResultStatus, resultStatuses } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document, heldUpload } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { counter } from '@/db/schema/reference'
import { result, resultVersion } from '@/db/schema/result'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { holdUpload } from '../documents/hold-upload'
import { removeDocument } from '../documents/remove-document'
import { samplePdf } from '../documents/samples'
import { addVersion } from './add-version'
import { adoptResult } from './adopt-result'
import { draftResult } from './draft-result'
import { dropResult } from './drop-result'
import { editResult } from './edit-result'
import { planResult } from './plan-result'
import { getResult, listResults, resultsOfAction } from './queries'
import { recordUse } from './record-use'
import { reviewResult } from './review-result'
import { sendBackResult } from './send-back-result'
import { resultTransitions } from './status'
import { validateResult } from './validate-result'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let lead: Actor
let coordinator: Actor
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  lead = given.people.lead
  coordinator = given.people.coordinator
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(result)
  await test.db.delete(document)
  await test.db.delete(heldUpload)
  await test.db.delete(event)
  await test.db.delete(counter)
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })

const plan = (fields: Partial<Parameters<typeof planResult>[1]> = {}, actor = lead) =>
  planResult(as(actor), { id: given.action, kind: 'handbook', title: 'Manual', ...fields })

async function hold(actor: Actor, comment = 'x') {
  async function* body() {
    yield samplePdf(comment)
  }
  return (await holdUpload(as(actor), { filename: 'manual.pdf', body: body() })).id
}

async function resultIn(status: ResultStatus) {
  const planned = await plan()
  await test.db.update(result).set({ status, adoptedOn: null }).where(eq(result.id, planned.id))
  return planned
}

const statusOf = async (id: number) =>
  (await test.db.select({ status: result.status }).from(result).where(eq(result.id, id)))[0]?.status
const version = async (id: number, language = 'es', actor = lead) =>
  addVersion(as(actor), { id, heldId: await hold(actor), language, audience: 'staff' })

describe('from plan to adoption', () => {
  it('a result walks its whole way, and its history tells it', async () => {
    const { id, reference } = await plan({ plannedFor: '2026-09-01', activityId: given.activity })
    expect(reference).toBe('RES-2026-0001')
    await draftResult(as(lead), { id, note: 'Primer borrador' })
    await expect(reviewResult(as(lead), { id })).rejects.toMatchObject({
      code: 'conflict',
      key: 'resultHasNoFile',
    })
    await version(id)
    await reviewResult(as(lead), { id })
    await sendBackResult(as(coordinator), { id, reason: 'Falta el capítulo 3' })
    await version(id)
    await reviewResult(as(lead), { id })
    await validateResult(as(coordinator), { id })
    await adoptResult(as(lead), {
      id,
      adoptedBy: 'Instituto',
      adoptedOn: '2026-02-20',
      evidenceHeldId: await hold(lead, 'acta'),
    })
    await recordUse(as(lead), { id, inUseSince: '2026-03-01' })

    const shown = await getResult(test.db, lead, reference)
    expect(shown).toMatchObject({
      status: 'adopted',
      adoptedBy: 'Instituto',
      adoptedOn: '2026-02-20',
      inUseSince: '2026-03-01',
      action: { reference: 'ACT-2026-0001', name: 'Mexico' },
      activity: { number: '1' },
    })
    expect(shown.versions.map(({ number, language, isLatest }) => ({ number, language, isLatest }))).toEqual([
      { number: 2, language: 'es', isLatest: true },
      { number: 1, language: 'es', isLatest: false },
    ])
    expect(shown.documents.filter((row) => row.kind === 'evidence')).toHaveLength(1)

    const told = await test.db
      .select()
      .from(event)
      .where(and(eq(event.entity, 'result'), eq(event.entityId, id)))
      .orderBy(event.id)
    expect(told.map(({ verb, fromStatus, toStatus }) => [verb, fromStatus, toStatus])).toEqual([
      ['plan', null, 'planned'],
      ['draft', 'planned', 'drafting'],
      ['addVersion', null, null],
      ['review', 'drafting', 'review'],
      ['sendBack', 'review', 'drafting'],
      ['addVersion', null, null],
      ['review', 'drafting', 'review'],
      ['validate', 'review', 'validated'],
      ['adopt', 'validated', 'adopted'],
      ['recordUse', null, null],
    ])
    expect(told[4]).toMatchObject({ reason: 'Falta el capítulo 3', actionId: given.action })
  })

  it('references have no gaps, even when planning fails', async () => {
    await plan()
    await expect(plan({ activityId: 999_999 })).rejects.toMatchObject({
      fieldErrors: { activityId: 'choose' },
    })
    expect((await plan()).reference).toBe('RES-2026-0002')
  })

  it('trained officials and a network need no file', async () => {
    const { id } = await plan({ kind: 'trained_officials', title: '755 funcionarios' })
    await draftResult(as(lead), { id })
    await reviewResult(as(lead), { id })
    expect(await statusOf(id)).toBe('review')
  })

  it('adoption is shown by words or a document, and not in the future', async () => {
    const { id } = await resultIn('validated')
    const adoption = { id, adoptedBy: 'Instituto', adoptedOn: '2026-02-20' }
    await expect(adoptResult(as(lead), adoption)).rejects.toMatchObject({
      fieldErrors: { adoptionEvidence: 'required' },
    })
    await expect(
      adoptResult(as(lead), { ...adoption, adoptedOn: '2026-03-03', adoptionEvidence: 'DOF' }),
    ).rejects.toMatchObject({ fieldErrors: { adoptedOn: 'dateInFuture' } })
    expect(await statusOf(id)).toBe('validated')
    await adoptResult(as(lead), { ...adoption, adoptionEvidence: 'Diario Oficial, 20 de febrero' })
    expect(await statusOf(id)).toBe('adopted')
  })

  it('in use is another fact: not before adoption, and only of what was adopted', async () => {
    const { id } = await resultIn('validated')
    await expect(recordUse(as(lead), { id, inUseSince: '2026-03-01' })).rejects.toMatchObject({
      code: 'conflict',
    })
    await adoptResult(as(lead), {
      id,
      adoptedBy: 'Instituto',
      adoptedOn: '2026-02-20',
      adoptionEvidence: 'Acta',
    })
    await expect(recordUse(as(lead), { id, inUseSince: '2026-02-19' })).rejects.toMatchObject({
      fieldErrors: { inUseSince: 'beforeAdoption' },
    })
    await recordUse(as(lead), { id, inUseSince: '2026-02-21' })
    const used = await listResults(test.db, lead, { status: 'in_use' })
    expect(used.rows).toMatchObject([{ status: 'adopted', inUseSince: '2026-02-21' }])
  })

  it('a dropped result keeps its reason and comes not back', async () => {
    const { id, reference } = await resultIn('drafting')
    await dropResult(as(coordinator), { id, reason: 'Sin presupuesto' })
    expect(await getResult(test.db, lead, reference)).toMatchObject({
      status: 'dropped',
      droppedReason: 'Sin presupuesto',
    })
    await expect(draftResult(as(lead), { id })).rejects.toMatchObject({ code: 'conflict' })
  })
})

describe('versions', () => {
  it('are numbered within their language, also when two come at once', async () => {
    const { id, reference } = await resultIn('drafting')
    await version(id, 'en')
    await Promise.all([version(id, 'es'), version(id, 'es'), version(id, 'es', coordinator)])
    const { versions } = await getResult(test.db, lead, reference)
    expect(versions.map((row) => `${row.language} ${row.number}`)).toEqual(['en 1', 'es 3', 'es 2', 'es 1'])
  })

  it('count as one result however many there are', async () => {
    const { id } = await resultIn('drafting')
    await version(id, 'en')
    await version(id, 'en')
    await version(id, 'fr')
    const page = await listResults(test.db, lead, {})
    expect(page.total).toBe(1)
    expect(page.rows).toMatchObject([{ id, languages: ['en', 'fr'] }])
  })

  it('stay, also when their document is to be removed', async () => {
    const { id } = await resultIn('drafting')
    await version(id)
    const [file] = await test.db.select().from(resultVersion).where(eq(resultVersion.resultId, id))
    await expect(
      removeDocument(as(lead), { entity: 'result', id, documentId: file?.documentId as number }),
    ).rejects.toMatchObject({ code: 'conflict', key: 'documents.isVersion' })
  })

  it('are listed to a focal point, their file only when it is shared', async () => {
    const { id, reference } = await resultIn('drafting')
    const hidden = await hold(lead, 'a')
    const shared = await hold(lead, 'b')
    await addVersion(as(lead), { id, heldId: hidden, language: 'es', audience: 'staff' })
    await addVersion(as(lead), { id, heldId: shared, language: 'es', audience: 'authority' })
    const { versions } = await getResult(test.db, given.people.focalPoint, reference)
    expect(versions.map((row) => row.file?.audience ?? null)).toEqual(['authority', null])
  })
})

describe('guards', () => {
  it('each step is refused from every other status, and writes nothing', async () => {
    const steps = {
      draft: (id: number) => draftResult(as(coordinator), { id }),
      review: (id: number) => reviewResult(as(coordinator), { id }),
      sendBack: (id: number) => sendBackResult(as(coordinator), { id, reason: 'x' }),
      validate: (id: number) => validateResult(as(coordinator), { id }),
      adopt: (id: number) =>
        adoptResult(as(coordinator), {
          id,
          adoptedBy: 'x',
          adoptedOn: '2026-01-01',
          adoptionEvidence: 'x',
        }),
      drop: (id: number) => dropResult(as(coordinator), { id, reason: 'x' }),
    }
    for (const [verb, step] of Object.entries(steps)) {
      const { from, to } = resultTransitions[verb as keyof typeof steps]
      for (const status of resultStatuses) {
        const { id } = await plan({ kind: 'network' })
        await test.db.update(result).set({ status }).where(eq(result.id, id))
        const allowed = (from as readonly string[]).includes(status)
        const outcome = await step(id).then(
          () => 'done',
          (error) => error.code,
        )
        expect(`${verb} from ${status}: ${outcome}`).toBe(
          `${verb} from ${status}: ${allowed ? 'done' : 'conflict'}`,
        )
        expect(await statusOf(id)).toBe(allowed ? to : status)
      }
    }
  })

  it('two who validate at once: one does, the other hears of it', async () => {
    const { id } = await resultIn('review')
    const outcomes = await Promise.allSettled([
      validateResult(as(coordinator), { id }),
      validateResult(as(given.people.monitor), { id }),
    ])
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
    const told = await test.db.select().from(event).where(eq(event.verb, 'validate'))
    expect(told).toHaveLength(1)
  })

  it.each([
    ['administrator', false, 'forbidden'],
    ['coordinatorElsewhere', false, 'not_found'],
    ['colleague', false, 'forbidden'],
    ['observer', false, 'forbidden'],
    ['observerElsewhere', false, 'not_found'],
    ['focalPoint', false, 'forbidden'],
    ['expert', false, 'not_found'],
    ['lead', true, 'forbidden'],
    ['monitor', true, 'done'],
    ['coordinator', true, 'done'],
  ] as const)('%s may tend results: %s, may validate: %s', async (name, tends, validates) => {
    const actor = given.people[name]
    const code = (attempt: Promise<unknown>) =>
      attempt.then(
        () => 'done',
        (error) => error.code,
      )
    const refused = validates === 'done' ? 'forbidden' : validates
    expect(await code(plan({}, actor))).toBe(tends ? 'done' : refused)
    expect(await code(draftResult(as(actor), { id: (await resultIn('planned')).id }))).toBe(
      tends ? 'done' : refused,
    )
    expect(await code(validateResult(as(actor), { id: (await resultIn('review')).id }))).toBe(validates)
    expect(await code(dropResult(as(actor), { id: (await resultIn('planned')).id, reason: 'x' }))).toBe(
      validates,
    )
  })

  it('a save over somebody else’s is refused and says whose', async () => {
    const { id } = await resultIn('drafting')
    const form = { id, kind: 'handbook' as const, title: 'Manual', version: 1 }
    await editResult(as(coordinator), { ...form, title: 'Manual de buenas prácticas' })
    await expect(editResult(as(lead), { ...form, title: 'Otro' })).rejects.toMatchObject({
      code: 'conflict',
      key: 'editedMeanwhile',
      params: { name: 'coordinator' },
    })
    const [row] = await test.db.select().from(result).where(eq(result.id, id))
    expect(row).toMatchObject({ title: 'Manual de buenas prácticas', version: 2 })
  })

  it('a field that a form leaves out is cleared, and only what changed is told', async () => {
    const { id } = await plan({ description: 'Para oficiales', plannedFor: '2026-09-01' })
    await editResult(as(lead), {
      id,
      kind: 'handbook',
      title: 'Manual',
      version: 1,
      plannedFor: '2026-09-01',
    })
    const [row] = await test.db.select().from(result).where(eq(result.id, id))
    expect(row?.description).toBeNull()
    const [told] = await test.db.select().from(event).where(eq(event.verb, 'edit'))
    expect(told?.details).toEqual({ changed: ['description'] })
  })

  it('a closed Action gets no more results', async () => {
    await test.db.update(action).set({ status: 'closed' }).where(eq(action.id, given.action))
    await expect(plan()).rejects.toMatchObject({ code: 'conflict' })
    await test.db.update(action).set({ status: 'implementation' }).where(eq(action.id, given.action))
  })

  it('the activity of a result is one of its Action', async () => {
    const [elsewhere] = await test.db
      .insert(action)
      .values({
        reference: 'ACT-2026-0002',
        name: 'Peru',
        scope: 'national',
        countryCode: 'PE',
        regionCode: 'lac',
        status: 'design',
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: action.id })
    const [other] = await test.db
      .insert(activity)
      .values({
        actionId: elsewhere?.id as number,
        number: '1',
        kind: 'workshop',
        title: 'Taller en Cusco',
        status: 'planned',
        createdAt: now,
        updatedAt: now,
      })
      .returning({ id: activity.id })
    await expect(plan({ activityId: other?.id })).rejects.toMatchObject({
      fieldErrors: { activityId: 'choose' },
    })
  })
})

describe('the list', () => {
  it('finds by words without accents, filters, sorts, pages both ways', async () => {
    for (const [title, kind, status] of [
      ['Guía de protección', 'guidelines', 'planned'],
      ['Manual de prácticas', 'handbook', 'validated'],
      ['Plan nacional', 'national_plan', 'adopted'],
    ] as const) {
      const { id } = await plan({ title, kind })
      await test.db.update(result).set({ status }).where(eq(result.id, id))
    }
    const titles = async (query: Parameters<typeof listResults>[2], actor = lead) =>
      (await listResults(test.db, actor, { sort: 'title', ...query })).rows.map((row) => row.title)
    expect(await titles({})).toEqual(['Guía de protección', 'Manual de prácticas', 'Plan nacional'])
    expect(await titles({ q: 'GUIA proteccion' })).toEqual(['Guía de protección'])
    expect(await titles({ q: 'RES-2026-0002' })).toEqual(['Manual de prácticas'])
    expect(await titles({ status: 'achieved' })).toEqual(['Manual de prácticas', 'Plan nacional'])
    expect(await titles({ status: 'open' })).toEqual(['Guía de protección'])
    expect(await titles({ kind: 'national_plan' })).toEqual(['Plan nacional'])
    expect(await titles({ region: 'africa' })).toEqual([])
    expect(await titles({ country: 'MX', action: 'ACT-2026-0001' })).toHaveLength(3)
    expect(await titles({}, given.people.officerElsewhere)).toEqual([])
    expect(await titles({}, given.people.observer)).toHaveLength(3)

    const first = await listResults(test.db, lead, { sort: 'title', size: 2 })
    const second = await listResults(test.db, lead, {
      sort: 'title',
      size: 2,
      cursor: first.next ?? undefined,
    })
    expect(second.rows.map((row) => row.title)).toEqual(['Plan nacional'])
    const back = await listResults(test.db, lead, {
      sort: 'title',
      size: 2,
      cursor: second.previous ?? undefined,
    })
    expect(back.rows).toEqual(first.rows)
    expect((await resultsOfAction(test.db, lead, given.action)).map((row) => row.status)).toEqual([
      'adopted',
      'validated',
      'planned',
    ])
  })
})
