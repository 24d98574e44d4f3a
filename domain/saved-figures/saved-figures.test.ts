import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { savedFigureLink } from '@/db/schema/saved-figure'
import { user } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { figureGrid } from '../counting/figure-grid'
import { countedCase } from '../counting/samples'
import { now } from '../documents/a-case'
import { editFigure } from './edit-figure'
import { movePin } from './move-pin'
import { mostPins, pinFigure } from './pin-figure'
import { placeFigure } from './place-figure'
import { figureByLink, figuresForReports, getSavedFigure, listSavedFigures, pinnedFigures } from './queries'
import { removeFigure } from './remove-figure'
import { figureValues, queryOfFigure } from './row'
import { saveFigure } from './save-figure'
import { shareFigure } from './share-figure'
import { stopSharing } from './stop-sharing'
import { unpinFigure } from './unpin-figure'

let test: TestDatabase
let people: Awaited<ReturnType<typeof countedCase>>['people']
beforeAll(async () => {
  test = await testDatabase()
  people = (await countedCase(test.db)).people
})
afterAll(() => test.close())

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const query = 'measure=trainees&by=year&split=gender'
const save = (actor: Actor, more: object = {}) =>
  saveFigure(as(actor), { query, titleEn: 'Who came', status: 'team', ...more })
const titles = (figures: { titles: { en?: string } }[]) => figures.map((one) => one.titles.en)
const days = (count: number) => new Date(now.getTime() + count * 86_400_000)

describe('a saved figure', () => {
  it('asks the same when it is read again', async () => {
    const text = 'measure=trainees&by=from&within=year&split=gender&form=stacked&year=2017&region=lac'
    const { id } = await save(people.lead, { query: text, titleEs: 'Quién vino' })
    const saved = await getSavedFigure(as(people.monitor), id)
    expect(figureValues(saved)).toMatchObject({ query: text, titleEn: 'Who came', titleEs: 'Quién vino' })
    expect(queryOfFigure(saved)).toMatchObject({
      by: ['from', 'year'],
      filters: { region: 'lac', year: 2017 },
    })
  })

  it('is there for the team only where its maker gives it to the team, and never for others', async () => {
    const { id: own } = await save(people.lead, { titleEn: 'Only mine', status: 'private' })
    const { id: hers } = await save(people.observer, { titleEn: 'An observer’s', status: 'private' })
    expect(titles(await listSavedFigures(test.db, people.lead))).toContain('Only mine')
    expect(titles(await listSavedFigures(test.db, people.monitor))).not.toContain('Only mine')
    expect(titles(await listSavedFigures(test.db, people.observer))).toEqual(['An observer’s'])
    for (const [actor, id] of [
      [people.monitor, own],
      [people.observer, own],
      [people.lead, hers],
      [people.focalPoint, own],
    ] as const)
      await expect(getSavedFigure(as(actor), id)).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each([
    [{ query: 'measure=nothing' }, { query: 'noSuchFigure' }],
    [{ query: `${query}&by=password` }, { query: 'noSuchFigure' }],
    [{ query: 'measure=trainees&gender=x' }, { query: 'noSuchFigure' }],
    [{ query: '' }, { query: 'required' }],
    [{ status: 'everybody' }, { status: 'choose' }],
    [{ status: 'private', inProgramme: 'on' }, { inProgramme: 'teamFirst' }],
    [{ query: 'measure=actions&by=area', inFinal: 'on' }, { inFinal: 'notOfReport' }],
    [{ titleEn: 'x'.repeat(200) }, { titleEn: 'tooLong' }],
  ])('%j is refused at its field', async (given, fieldErrors) => {
    await expect(save(people.lead, given)).rejects.toMatchObject({ code: 'invalid', fieldErrors })
  })

  it('of an observer is not given to the team', async () => {
    await expect(save(people.observer)).rejects.toMatchObject({ fieldErrors: { status: 'choose' } })
  })

  it('is not overwritten by who read an older one', async () => {
    const { id } = await save(people.lead)
    const saved = await getSavedFigure(as(people.lead), id)
    const change = { ...figureValues(saved), id, version: saved.version }
    await editFigure(as(people.lead), { ...change, titleEn: 'First' })
    await expect(editFigure(as(people.monitor), { ...change, titleEn: 'Second' })).rejects.toMatchObject({
      code: 'conflict',
      newer: { values: { titleEn: 'First' } },
    })
  })
})

describe('a home page', () => {
  it('keeps the order in which figures were put there, each reader her own, up to so many', async () => {
    const ids = []
    for (let at = 0; at <= mostPins; at += 1)
      ids.push((await save(people.lead, { titleEn: `Figure ${at}` })).id)
    for (const id of ids.slice(0, mostPins)) await pinFigure(as(people.monitor), { id })
    await expect(pinFigure(as(people.monitor), { id: ids[mostPins] as number })).rejects.toMatchObject({
      code: 'conflict',
      key: 'homePageFull',
    })
    await unpinFigure(as(people.monitor), { id: ids[1] as number })
    await pinFigure(as(people.monitor), { id: ids[1] as number })
    await pinFigure(as(people.monitor), { id: ids[1] as number })
    const expected = [0, 2, 3, 4, 5, 6, 7, 1].map((at) => `Figure ${at}`)
    expect(titles(await pinnedFigures(test.db, people.monitor))).toEqual(expected)
    expect(await pinnedFigures(test.db, people.lead)).toEqual([])
  })

  it('has a figure no more that was taken back or deleted', async () => {
    const { id } = await save(people.lead, { titleEn: 'For a while' })
    await pinFigure(as(people.coordinator), { id })
    const saved = await getSavedFigure(as(people.lead), id)
    const change = { ...figureValues(saved), id, version: saved.version }
    await editFigure(as(people.lead), { ...change, status: 'private' })
    expect(await pinnedFigures(test.db, people.coordinator)).toEqual([])
    await editFigure(as(people.lead), { ...change, version: saved.version + 1 })
    expect(titles(await pinnedFigures(test.db, people.coordinator))).toEqual(['For a while'])
    expect(await removeFigure(as(people.lead), { id })).toMatchObject({ titleEn: 'For a while' })
    expect(await pinnedFigures(test.db, people.coordinator)).toEqual([])
  })
})

describe('the order', () => {
  it('of a home page is its reader’s own, and passes over what she does not see', async () => {
    const ids = []
    for (const at of [0, 1, 2]) ids.push((await save(people.lead, { titleEn: `Place ${at}` })).id)
    const [first, second, third] = ids as [number, number, number]
    for (const id of ids) {
      await pinFigure(as(people.colleague), { id })
      await pinFigure(as(people.administrator), { id })
    }
    const saved = await getSavedFigure(as(people.lead), second)
    const change = { ...figureValues(saved), id: second, version: saved.version }
    await editFigure(as(people.lead), { ...change, status: 'private' })
    await movePin(as(people.colleague), { id: third, to: 'up' })
    await movePin(as(people.colleague), { id: third, to: 'up' })
    await editFigure(as(people.lead), { ...change, version: saved.version + 1 })
    const order = async (actor: Actor) => titles(await pinnedFigures(test.db, actor))
    expect(await order(people.colleague)).toEqual(['Place 2', 'Place 0', 'Place 1'])
    expect(await order(people.administrator)).toEqual(['Place 0', 'Place 1', 'Place 2'])
    await movePin(as(people.colleague), { id: first, to: 'down' })
    await movePin(as(people.colleague), { id: first, to: 'down' })
    expect(await order(people.colleague)).toEqual(['Place 2', 'Place 1', 'Place 0'])
    await unpinFigure(as(people.colleague), { id: first })
    await expect(movePin(as(people.colleague), { id: first, to: 'up' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('of the figures in a report is one for the team, each report its own', async () => {
    const inBoth = { inCountry: true, inFinal: true }
    const ids = []
    for (const at of [0, 1, 2]) ids.push((await save(people.lead, { titleEn: `Part ${at}`, ...inBoth })).id)
    const [first, second, third] = ids as [number, number, number]
    const order = async (kind: 'country' | 'action-final') => titles(await figuresForReports(test.db, kind))
    await placeFigure(as(people.monitor), { id: third, report: 'country', to: 'up' })
    await placeFigure(as(people.lead), { id: first, report: 'country', to: 'up' })
    expect(await order('country')).toEqual(['Part 0', 'Part 2', 'Part 1'])
    expect(await order('action-final')).toEqual(['Part 0', 'Part 1', 'Part 2'])
    const saved = await getSavedFigure(as(people.lead), first)
    expect(saved.reports).toEqual(['action-final', 'country'])
    const change = { ...figureValues(saved), id: first, version: saved.version }
    await editFigure(as(people.lead), { ...change, inFinal: false, inProgramme: true })
    expect([
      await order('country'),
      await order('action-final'),
      titles(await figuresForReports(test.db, 'programme')),
    ]).toEqual([['Part 0', 'Part 2', 'Part 1'], ['Part 1', 'Part 2'], ['Part 0']])
    await expect(
      placeFigure(as(people.lead), { id: first, report: 'action-final', to: 'up' }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      placeFigure(as(people.colleague), { id: second, report: 'country', to: 'up' }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await removeFigure(as(people.lead), { id: third })
    expect(await order('country')).toEqual(['Part 0', 'Part 1'])
  })
})

describe('a link to a figure', () => {
  const secretOf = ({ path }: { path: string }) => path.slice('/figure/'.length)
  const opens = async (secret: string, at = now) => figureByLink({ db: test.db, now: at }, secret)

  it('tells whoever holds it no small number, and nothing that its maker may not see', async () => {
    const { id } = await save(people.lead)
    const found = await opens(secretOf(await shareFigure(as(people.lead), { id, days: 30 })))
    expect(found?.maker.id).toBe(people.lead.id)
    const told = await figureGrid({ db: test.db, actor: found?.maker as Actor }, found?.query as never, true)
    expect(told.rows.map(({ cells }) => cells.map(({ count }) => count))).toEqual([
      [18, null, null],
      [0, null, null],
    ])
    const { id: hers } = await save(people.observerElsewhere, { status: 'private' })
    const elsewhere = await opens(
      secretOf(await shareFigure(as(people.observerElsewhere), { id: hers, days: 30 })),
    )
    const seen = await figureGrid(
      { db: test.db, actor: elsewhere?.maker as Actor },
      elsewhere?.query as never,
      true,
    )
    expect(seen.total.count).toBe(0)
  })

  it('is kept as a hash, works for its days, and is over when another is made or it is ended', async () => {
    const { id } = await save(people.lead)
    const first = secretOf(await shareFigure(as(people.lead), { id, days: 30 }))
    const kept = await test.db.select().from(savedFigureLink).where(eq(savedFigureLink.figureId, id))
    expect(JSON.stringify(kept)).not.toContain(first)
    expect(await opens(first, days(29))).not.toBeNull()
    expect(await opens(first, days(31))).toBeNull()
    expect((await getSavedFigure(as(people.lead), id)).sharedUntil).toEqual(days(30))
    const second = secretOf(await shareFigure(as(people.lead), { id, days: 90 }))
    expect([await opens(first), (await opens(second)) !== null]).toEqual([null, true])
    await stopSharing(as(people.monitor), { id })
    expect(await opens(second)).toBeNull()
    expect(await opens('x')).toBeNull()
    await expect(shareFigure(as(people.lead), { id, days: 10_000 as 30 })).rejects.toMatchObject({
      fieldErrors: { days: 'choose' },
    })
  })

  it('is over with the account of its maker, and with the figure', async () => {
    const { id } = await save(people.colleague)
    const secret = secretOf(await shareFigure(as(people.colleague), { id, days: 30 }))
    await test.db.update(user).set({ active: false }).where(eq(user.id, people.colleague.id))
    expect(await opens(secret)).toBeNull()
    await test.db.update(user).set({ active: true }).where(eq(user.id, people.colleague.id))
    expect(await opens(secret)).not.toBeNull()
    await removeFigure(as(people.colleague), { id })
    expect(await opens(secret)).toBeNull()
  })
})
