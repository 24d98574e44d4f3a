import { createHash } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { date } from '@/db/as-of'
import { type Locale, locales, reportFormats } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { documentContent, documentPart } from '@/db/schema/document'
import { edition, editionData, editionFile, editionLink } from '@/db/schema/edition'
import { programme } from '@/db/schema/reference'
import { result } from '@/db/schema/result'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { Actor } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { aCase, type Case } from '@/domain/documents/a-case'
import { dropUnusedContent } from '@/domain/documents/content'
import { linkDays } from '@/domain/editions/inputs'
import { editionByLink, shareByLink } from '@/domain/editions/links'
import { mayRead } from '@/domain/editions/may-read'
import { openEditionFile } from '@/domain/editions/open-edition-file'
import { editionText, getEdition, listEditions, verifyEdition } from '@/domain/editions/queries'
import { revokeEditionLink } from '@/domain/editions/revoke-edition-link'
import { visibleEditions } from '@/domain/editions/visibility'
import { regionsOf } from '@/domain/editions/where-it-looks'
import { withdrawEdition } from '@/domain/editions/withdraw-edition'
import { localDay } from '@/domain/time-zone'
import { reportOf } from '../catalogue'
import { textsIn } from '../texts'
import { differenceSentence } from './difference-words'
import { correctEdition, freezeReport } from './freezing'
import { makeEdition } from './make-edition'

let test: TestDatabase
let given: Case
let people: Case['people']
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  people = given.people
  const times = {
    acknowledgeWorkingDays: 5,
    screeningWorkingDays: 15,
    opinionWorkingDays: 15,
    decisionDays: 60,
  }
  await test.db
    .insert(programme)
    .values({ name: 'Minga', fullName: 'Minga', settings: { ...times, completionRate: 0.8, softLimits: {} } })
  await test.db.update(action).set({
    context: 'Llegan solos.',
    objective: 'Protegerlos.',
    expectedResult: 'Un manual.',
    budget: 54_321,
  })
  await test.db
    .update(activity)
    .set({ status: 'held', startsOn: '2026-02-10', endsOn: '2026-02-11', countryCode: 'MX' })
}, 120_000)
afterAll(() => test.close())

/** What is asked happens now; the records were written before. */
const as = (actor: Actor): Context => ({ db: test.db, actor, now: new Date() })
const fiche = { kind: 'action-fiche', scope: { action: 'ACT-2026-0001' } } as const
const forTeam = { ...fiche, audience: 'team', places: [] } as const
const forReaders = { ...fiche, audience: 'readers', places: ['MX'] } as const
const make = (id: number) => makeEdition({ db: test.db, now: new Date() }, id)

async function frozen(input: typeof forTeam | typeof forReaders, actor: Actor = people.lead) {
  const { id } = await freezeReport(as(actor), input)
  await make(id)
  return id
}

const bytesOf = async (parts: AsyncGenerator<Uint8Array>) => {
  const found: Uint8Array[] = []
  for await (const part of parts) found.push(part)
  return Buffer.concat(found)
}

/** All documents of an edition as somebody opens them, by language and format, with the digests of their bytes. */
async function documentsOf(id: number, actor: Actor = people.lead) {
  const found: Record<string, string> = {}
  for (const language of locales)
    for (const format of reportFormats) {
      const file = await openEditionFile(as(actor), { id, language, format })
      const bytes = await bytesOf(file.bytes())
      expect(bytes.byteLength).toBe(file.size)
      found[`${language} ${format}`] = createHash('sha256').update(bytes).digest('hex')
      expect(found[`${language} ${format}`]).toBe(file.digest)
    }
  return found
}

const dataOf = async (id: number, locale: Locale = 'es') => editionText(test.db, people.lead, id, locale)
const refused = (code: string) => expect.objectContaining({ code })

describe('a frozen report', () => {
  it('shows the moment at which it was frozen, however much changes before its documents are made and after', async () => {
    const { id } = await freezeReport(as(people.lead), forTeam)
    await changeAHundredThings('Antes')
    await make(id)
    const found = await getEdition(test.db, people.lead, id)
    expect(found).toMatchObject({
      status: 'frozen',
      reference: expect.stringMatching(/^EDN-\d{4}-0001$/),
      version: 1,
    })
    expect(await dataOf(id)).toContain('Llegan solos.')
    expect(await dataOf(id)).not.toContain('Antes')
    const first = await documentsOf(id)
    expect(Object.keys(first)).toHaveLength(20)

    await changeAHundredThings('Después')
    await make(id)
    expect(await documentsOf(id)).toEqual(first)
    expect((await getEdition(test.db, people.lead, id)).digest).toBe(found.digest)
    expect(await verifyEdition(test.db, found)).toEqual({ data: true, broken: [] })
  })

  it('has the digest of the canonical JSON of its data in four languages', async () => {
    const id = await frozen(forTeam)
    const texts = await Promise.all(locales.map(async (locale) => `"${locale}":${await dataOf(id, locale)}`))
    const { digest } = await getEdition(test.db, people.lead, id)
    expect(
      createHash('sha256')
        .update(`{${texts.sort().join(',')}}`)
        .digest('hex'),
    ).toBe(digest)
    for (const text of texts) expect(() => JSON.parse(`{${text}}`)).not.toThrow()
    const { titles } = await getEdition(test.db, people.lead, id)
    expect(Object.keys(titles ?? {}).sort()).toEqual([...locales])
  })

  it('is made once by two workers, and once by one that begins again', async () => {
    const { id } = await freezeReport(as(people.lead), forTeam)
    await Promise.all([make(id), make(id)])
    await make(id)
    expect(await test.db.$count(editionFile, eq(editionFile.editionId, id))).toBe(20)
    expect(await test.db.$count(editionData, eq(editionData.editionId, id))).toBe(4)
    expect(await verifyEdition(test.db, await getEdition(test.db, people.lead, id))).toEqual({
      data: true,
      broken: [],
    })
  })

  it('shows an earlier day where one is chosen, and no day to come', async () => {
    const tomorrow = localDay(new Date(Date.now() + 86_400_000))
    await expect(freezeReport(as(people.lead), { ...forTeam, asOf: tomorrow })).rejects.toMatchObject({
      fieldErrors: { asOf: 'dateInFuture' },
    })
    // Nothing was on record then.
    await expect(freezeReport(as(people.lead), { ...forTeam, asOf: '2026-01-31' })).rejects.toEqual(
      refused('not_found'),
    )
  })

  it('looks no farther than whoever froze it, whatever else was asked of it', async () => {
    const [one] = await test.db.select().from(action).where(eq(action.id, given.action))
    const scope = { year: '2017', action: one?.reference as string }
    const elsewhere = { ...people.lead, id: 0, regions: ['africa'] }
    expect(await regionsOf(test.db, people.lead, { kind: 'programme', scope })).toEqual(people.lead.regions)
    expect(await regionsOf(test.db, people.lead, { kind: 'action-fiche', scope })).toEqual([one?.regionCode])
    expect(await regionsOf(test.db, elsewhere, { kind: 'action-fiche', scope })).toEqual(['africa'])
    // She leads a case outside of her regions: of that record she reads all, of its region nothing more.
    const leading = { ...people.lead, regions: ['africa'] }
    expect(await regionsOf(test.db, leading, { kind: 'action-fiche', scope })).toEqual([one?.regionCode])
    expect(await regionsOf(test.db, leading, { kind: 'programme', scope })).toEqual(['africa'])
    const oddly = freezeReport(as(people.lead), { ...forTeam, scope: { ...forTeam.scope, 'a\0': 'x' } })
    await expect(oddly).rejects.toMatchObject({ code: 'invalid' })
  })

  // The embedded database is one session: whoever writes there has ended before anybody reads.
  if (process.env.TEST_DATABASE_URL)
    it('waits for what was being written when it was frozen, and shows it in every language', async () => {
      let end = () => {}
      const held = new Promise<void>((resolve) => {
        end = resolve
      })
      let begun = () => {}
      const writing = new Promise<void>((resolve) => {
        begun = resolve
      })
      const before = new Date(Date.now() - 1000)
      const longer = test.db.transaction(async (tx) => {
        await date(tx, before)
        await tx.update(action).set({ objective: 'Escrito a la vez.' }).where(eq(action.id, given.action))
        begun()
        await held
      })
      await writing
      const { id } = await freezeReport(as(people.lead), forTeam)
      await expect(make(id)).rejects.toThrow('has not ended yet')
      end()
      await longer
      await make(id)
      for (const locale of locales) expect(await dataOf(id, locale)).toContain('Escrito a la vez.')
      await test.db.update(action).set({ objective: 'Protegerlos.' }).where(eq(action.id, given.action))
    })

  it('that can’t be made any more is noted as failed', async () => {
    const { id } = await freezeReport(as(people.lead), forTeam)
    await test.db.execute(sql`alter table edition disable trigger only_withdrawn`)
    await test.db
      .update(edition)
      .set({ scope: { action: 'ACT-1999-0001' } })
      .where(eq(edition.id, id))
    await test.db.execute(sql`alter table edition enable trigger only_withdrawn`)
    await make(id)
    expect(await getEdition(test.db, people.lead, id)).toMatchObject({ status: 'failed', digest: null })
  })
})

async function changeAHundredThings(word: string) {
  for (let at = 0; at < 98; at += 1)
    await test.db
      .update(result)
      .set({ title: `${word} ${at}` })
      .where(eq(result.id, given.result))
  await test.db.update(action).set({ context: word, name: word, budget: 1 })
  await test.db.update(activity).set({ title: word })
}

describe('the database refuses to change what is frozen', () => {
  let id: number
  beforeAll(async () => {
    id = await frozen(forTeam)
  })
  const digest = async () =>
    (await test.db.select().from(editionFile).where(eq(editionFile.editionId, id)))[0]?.digest as string

  it.each<[string, () => Promise<unknown>]>([
    ['its data', () => test.db.update(editionData).set({ data: '{}' }).where(eq(editionData.editionId, id))],
    ['by deleting data', () => test.db.delete(editionData).where(eq(editionData.editionId, id))],
    ['by more data', () => test.db.insert(editionData).values({ editionId: id, locale: 'en', data: '{}' })],
    ['a document', () => test.db.update(editionFile).set({ size: 1 }).where(eq(editionFile.editionId, id))],
    ['by deleting a document', () => test.db.delete(editionFile).where(eq(editionFile.editionId, id))],
    [
      'the bytes of a document',
      async () =>
        test.db
          .update(documentPart)
          .set({ bytes: new Uint8Array([1]) })
          .where(eq(documentPart.digest, await digest())),
    ],
    [
      'by deleting bytes',
      async () => test.db.delete(documentContent).where(eq(documentContent.digest, await digest())),
    ],
    ['its digest', () => test.db.update(edition).set({ digest: 'x' }).where(eq(edition.id, id))],
    ['its moment', () => test.db.update(edition).set({ asOf: new Date() }).where(eq(edition.id, id))],
    [
      'for whom it is',
      () =>
        test.db
          .update(edition)
          .set({ audience: 'readers', countries: ['MX'] })
          .where(eq(edition.id, id)),
    ],
    ['by making it anew', () => test.db.update(edition).set({ status: 'making' }).where(eq(edition.id, id))],
    ['by deleting it', () => test.db.delete(edition).where(eq(edition.id, id))],
    ['by emptying the table', () => test.db.execute(sql`truncate edition_data`)],
    ['by emptying all of it', () => test.db.execute(sql`truncate edition cascade`)],
  ])('%s', async (_, tamper) => {
    const before = await documentsOf(id)
    await expect(tamper()).rejects.toMatchObject({
      cause: { message: expect.stringContaining('what is frozen is not') },
    })
    expect(await documentsOf(id)).toEqual(before)
    const found = await getEdition(test.db, people.lead, id)
    expect(await verifyEdition(test.db, found)).toEqual({ data: true, broken: [] })
  })

  it('keeps its bytes when unused contents are dropped', async () => {
    const before = await documentsOf(id)
    await test.db.transaction(async (tx) => dropUnusedContent(tx, Object.values(before)))
    expect(await documentsOf(id)).toEqual(before)
  })

  it('and where somebody goes past the database, the digests tell', async () => {
    const tampered = await frozen(forTeam)
    const found = await getEdition(test.db, people.lead, tampered)
    const file = await openEditionFile(as(people.lead), { id: tampered, language: 'fr', format: 'csv' })
    for (const table of ['edition_data', 'document_part'])
      await test.db.execute(sql`alter table ${sql.identifier(table)} disable trigger user`)
    await test.db
      .update(editionData)
      .set({ data: sql`${editionData.data} || ' '` })
      .where(and(eq(editionData.editionId, tampered), eq(editionData.locale, 'pt')))
    await test.db
      .update(documentPart)
      .set({ bytes: new Uint8Array([1]) })
      .where(eq(documentPart.digest, file.digest))
    for (const table of ['edition_data', 'document_part'])
      await test.db.execute(sql`alter table ${sql.identifier(table)} enable trigger user`)
    expect(await verifyEdition(test.db, found)).toEqual({
      data: false,
      broken: [{ locale: 'fr', format: 'csv' }],
    })
  })
})

describe('a correction', () => {
  it('is a new version with what differs, figure by figure and text by text; the old one stays', async () => {
    await test.db.update(action).set({ name: 'Mexico', context: 'Llegan solos.', budget: 54_321 })
    await test.db.update(result).set({ title: 'Manual' })
    await test.db.update(activity).set({ title: 'Taller' })
    const id = await frozen(forTeam)
    const before = await documentsOf(id)
    await test.db.update(action).set({ context: 'Llegan acompañados.', budget: 60_000 })
    await test.db.insert(result).values({
      actionId: given.action,
      reference: 'RES-2026-0002',
      kind: 'study',
      title: 'Estudio',
      status: 'planned',
      createdAt: new Date(),
      updatedAt: new Date(),
    })
    const corrected = await correctEdition(as(people.lead), { id, reason: 'El presupuesto estaba mal.' })
    expect(corrected.version).toBe(2)
    await make(corrected.id)
    const found = await getEdition(test.db, people.lead, corrected.id)
    expect(found).toMatchObject({ status: 'frozen', supersedes: id, reason: 'El presupuesto estaba mal.' })
    const said = (found.differences ?? []).map((one) => differenceSentence(textsIn('es'), one))
    expect(said).toEqual([
      'Contexto: el texto «Llegan solos.» pasó a ser «Llegan acompañados.»',
      'Resultados › Resultados de la Acción: fila añadida: RES-2026-0002 · Estudio · Estudio · Previsto',
      'Presupuesto: Presupuesto (EUR): 54,321 pasó a ser 60,000',
    ])
    expect(await documentsOf(id)).toEqual(before)
    expect((await getEdition(test.db, people.lead, id)).versions.map(({ version }) => version)).toEqual([
      2, 1,
    ])
    const csv = await openEditionFile(as(people.lead), { id: corrected.id, language: 'es', format: 'csv' })
    expect((await bytesOf(csv.bytes())).toString()).toContain('Llegan acompañados.')
  })

  it('is of the newest version alone, and of none that was withdrawn', async () => {
    const id = await frozen(forTeam)
    const second = await correctEdition(as(people.coordinator), { id, reason: 'x' })
    await expect(correctEdition(as(people.lead), { id, reason: 'y' })).rejects.toMatchObject({
      key: 'editionCorrected',
    })
    await make(second.id)
    await withdrawEdition(as(people.lead), { id, reason: 'Ya no vale.' })
    await expect(correctEdition(as(people.lead), { id, reason: 'y' })).rejects.toEqual(refused('conflict'))
    await expect(correctEdition(as(people.colleague), { id: second.id, reason: 'y' })).rejects.toEqual(
      refused('forbidden'),
    )
    await expect(correctEdition(as(people.officerElsewhere), { id: second.id, reason: 'y' })).rejects.toEqual(
      refused('not_found'),
    )
  })
})

describe('who reads it', () => {
  let ofTeam: number
  beforeAll(async () => {
    ofTeam = await frozen(forTeam)
  })

  /** Every way in which an edition can be reached. */
  const routes: [string, (actor: Actor, id: number) => Promise<unknown>][] = [
    ['its page', (actor, id) => getEdition(test.db, actor, id)],
    ['its data', (actor, id) => editionText(test.db, actor, id, 'es')],
    ['a document', (actor, id) => openEditionFile(as(actor), { id, language: 'es', format: 'pdf' })],
    ['correcting it', (actor, id) => correctEdition(as(actor), { id, reason: 'x' })],
    ['withdrawing it', (actor, id) => withdrawEdition(as(actor), { id, reason: 'x' })],
    ['its links', (actor, id) => revokeEditionLink(as(actor), { id, linkId: 1 })],
    [
      'the list',
      async (actor, id) => {
        const { rows } = await listEditions(test.db, actor, {})
        if (!rows.some((row) => row.id === id)) throw Object.assign(new Error(), { code: 'not_found' })
      },
    ],
  ]

  it.each(routes)('the team’s is for no observer, authority or expert: by %s', async (_, reach) => {
    for (const actor of [
      people.observer,
      people.observerElsewhere,
      people.focalPoint,
      people.expert,
      people.officerElsewhere,
    ])
      await expect(reach(actor, ofTeam), actor.name).rejects.toEqual(refused('not_found'))
  })

  it('that for readers is an observer’s to whom all of its countries are given', async () => {
    const id = await frozen(forReaders)
    const wide = await frozen({ ...forReaders, places: ['MX', 'GH'] } as never)
    expect((await getEdition(test.db, people.observer, id)).files).toHaveLength(20)
    await expect(getEdition(test.db, people.observerElsewhere, id)).rejects.toEqual(refused('not_found'))
    await expect(getEdition(test.db, people.observer, wide)).rejects.toEqual(refused('not_found'))
    const both = { ...people.observer, countries: ['GH', 'MX', 'PE'] }
    expect((await getEdition(test.db, both, wide)).countries).toEqual(['GH', 'MX'])
    expect((await listEditions(test.db, people.observer, {})).rows.map((row) => row.id)).toContain(id)
    expect((await listEditions(test.db, people.observer, {})).rows.map((row) => row.id)).not.toContain(wide)
  })

  it('shows them what an observer sees: no costs', async () => {
    const [ours, theirs] = [await frozen(forTeam), await frozen(forReaders)]
    const { make: makeFiche } = await reportOf('action-fiche')
    const report = await makeFiche({ ...as(people.observer) }, { action: 'ACT-2026-0001' } as never, 'es')
    const kept = JSON.parse(await dataOf(theirs))
    expect(kept.blocks).toEqual(JSON.parse(JSON.stringify(report.blocks)))
    expect(await dataOf(ours)).toContain('"Presupuesto (EUR)"')
    expect(await dataOf(theirs)).not.toContain('Presupuesto')
  })

  it('is not frozen for readers to whom its record does not exist', async () => {
    await expect(freezeReport(as(people.lead), { ...forReaders, places: ['GH'] })).rejects.toMatchObject({
      fieldErrors: { places: 'notForThoseReaders' },
    })
    await expect(freezeReport(as(people.lead), { ...forReaders, places: [] })).rejects.toMatchObject({
      fieldErrors: { places: 'choose' },
    })
    await expect(freezeReport(as(people.lead), { ...forReaders, places: ['ZZ'] })).rejects.toMatchObject({
      fieldErrors: { places: 'choose' },
    })
  })

  it('may not be frozen by who may not read it', async () => {
    await expect(freezeReport(as(people.officerElsewhere), forTeam)).rejects.toEqual(refused('not_found'))
    for (const actor of [people.observer, people.focalPoint, people.expert])
      await expect(freezeReport(as(actor), forTeam)).rejects.toEqual(refused('forbidden'))
  })

  it('that was withdrawn says so to its readers, and opens to the team alone', async () => {
    const id = await frozen(forReaders)
    await withdrawEdition(as(people.lead), { id, reason: 'Contaba dos veces.' })
    expect(await getEdition(test.db, people.observer, id)).toMatchObject({
      status: 'withdrawn',
      withdrawnReason: 'Contaba dos veces.',
      files: [],
    })
    await expect(openEditionFile(as(people.observer), { id, language: 'es', format: 'pdf' })).rejects.toEqual(
      refused('not_found'),
    )
    await expect(editionText(test.db, people.observer, id, 'es')).rejects.toEqual(refused('not_found'))
    expect(Object.keys(await documentsOf(id))).toHaveLength(20)
  })

  it('is said alike by the condition and by the rule', async () => {
    await frozen(forTeam, people.monitor)
    const rows = await test.db.select().from(edition).where(eq(edition.status, 'frozen'))
    for (const actor of [...Object.values(people), { ...people.observer, countries: ['GH', 'MX'] }]) {
      const visible = await test.db.select({ id: edition.id }).from(edition).where(visibleEditions(actor))
      const ids = new Set(visible.map(({ id }) => id))
      for (const row of rows) expect(mayRead(actor, row), `${actor.name} ${row.id}`).toBe(ids.has(row.id))
    }
  })
})

describe('a link', () => {
  const now = new Date()
  const later = (days: number) => new Date(now.getTime() + days * 86_400_000)
  async function shared(id: number) {
    const { path } = await test.db.transaction((tx) =>
      shareByLink(tx, { editionId: id, locale: 'fr', format: 'pdf', address: 'a@example.org', now }),
    )
    return path.replace('/report/', '')
  }
  const open = (secret: string, at = now) => editionByLink({ db: test.db, now: at }, secret)

  it('opens one document of one edition, until its day', async () => {
    const id = await frozen(forReaders)
    const secret = await shared(id)
    const found = await open(secret)
    const file = await openEditionFile(as(people.lead), { id, language: 'fr', format: 'pdf' })
    expect(found).toMatchObject({ locale: 'fr', format: 'pdf', digest: file.digest, size: file.size })
    expect((await bytesOf(found?.bytes() as never)).equals(await bytesOf(file.bytes()))).toBe(true)
    expect(await open(secret, later(linkDays - 1))).not.toBeNull()
    expect(await open(secret, later(linkDays))).toBeNull()
    expect(await open(`${secret}x`)).toBeNull()
    expect(await open('')).toBeNull()
    const kept = await test.db.select().from(editionLink).where(eq(editionLink.editionId, id))
    expect(JSON.stringify(kept)).not.toContain(secret)
  })

  it('opens nothing once it is revoked, or its report was withdrawn', async () => {
    const id = await frozen(forReaders)
    const [one, other] = [await shared(id), await shared(id)]
    const { links } = await getEdition(test.db, people.lead, id)
    const revoke = { id, linkId: links[0]?.id as number }
    await expect(revokeEditionLink(as(people.colleague), revoke)).rejects.toEqual(refused('forbidden'))
    await revokeEditionLink(as(people.lead), revoke)
    await expect(revokeEditionLink(as(people.lead), revoke)).rejects.toEqual(refused('not_found'))
    expect([await open(one), await open(other)]).toEqual([null, expect.anything()])
    await withdrawEdition(as(people.lead), { id, reason: 'x' })
    expect(await open(other)).toBeNull()
  })
})
