import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '@/db/client'
import { action } from '@/db/schema/action'
import { aim, indicator, indicatorPeriod } from '@/db/schema/framework'
import { actionShare, actionTag } from '@/db/schema/open-data'
import { type OpenDataSettings, programme } from '@/db/schema/reference'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '@/domain/documents/a-case'
import { checkAction, checkSettings, isOrgIdentifier, namesAddress } from '@/domain/iati/checks'
import { budgetParts, recipientsOf, sectorsOf } from '@/domain/iati/derived'
import { type PublishedAction, readActions } from '@/domain/iati/read-actions'
import { readBudgets } from '@/domain/iati/read-budgets'
import { addUp, equalShares } from '@/domain/iati/shares'
import { isOnePublished } from '@/domain/iati/which'
import { activity } from './activity'
import { fileOfActivities } from './files'
import { openOfficial } from './official'
import { judgeActions, publisherOf } from './publish'
import { publishAll, schemasFolder } from './testing'
import { element } from './xml'

const settings: OpenDataSettings = {
  identifier: 'XM-EXAMPLE-1',
  organisation: 'Programme',
  organisationType: '40',
  contact: { email: 'programme@example.org' },
  licence: 'CC-BY-4.0',
  language: 'es',
  publishes: 'chosen',
  amounts: true,
}
const publisher = publisherOf(settings, 'https://minga.example.org/', now)

let t: TestDatabase
let given: Case
beforeAll(async () => {
  t = await testDatabase()
  given = await aCase(t.db)
  await t.db.insert(programme).values({
    name: 'P',
    fullName: 'Programme',
    settings: {
      acknowledgeWorkingDays: 5,
      screeningWorkingDays: 15,
      opinionWorkingDays: 15,
      decisionDays: 60,
      completionRate: 0.8,
      softLimits: {},
      openData: settings,
    },
  })
  await t.db
    .update(action)
    .set({
      status: 'implementation',
      endorsedOn: '2026-01-02',
      context: 'Contexto',
      objective: 'Fortalecer <la> «protección» & más',
      startsOn: '2026-01-05',
      endsOn: '2027-03-04',
      budget: 100_000,
      openData: 'published',
    })
    .where(eq(action.id, given.action))
})
afterAll(() => t.close())

const read = async () => (await readActions(t.db, settings, [given.action], now))[0] as PublishedAction

describe('the writer', () => {
  it('escapes what would be markup, and leaves out what XML can’t hold', () => {
    expect(
      element('a', { 'b-c': '"<&\n', none: null }, ['1 < 2 & 3 > 2', null, element('d'), '\u0000\ud800!'])
        .xml,
    ).toBe('<a b-c="&quot;&lt;&amp;&#10;">1 &lt; 2 &amp; 3 &gt; 2<d/>\ufffd!</a>')
  })
})

describe('what nobody said', () => {
  it('is shared out in parts that add up', () => {
    expect(equalShares(3)).toEqual([33.33, 33.33, 33.34])
    for (let parts = 1; parts < 60; parts += 1) expect(addUp(equalShares(parts))).toBe(true)
    expect(addUp([33.33, 33.33, 33.33])).toBe(false)
  })

  const placed = { countryCode: null, regionCode: '498', shares: [], involved: [] }
  it.each([
    ['the country that asked', { ...placed, countryCode: 'MX', involved: ['PE'] }, ['MX 100'], [], false],
    ['those that take part', { ...placed, involved: ['PE', 'EC'] }, ['PE 50', 'EC 50'], [], true],
    ['one that takes part', { ...placed, involved: ['PE'] }, ['PE 100'], [], false],
    ['the region', placed, [], ['498 100'], false],
    ['any region', { ...placed, regionCode: null }, [], ['998 100'], false],
    [
      'what is on record',
      { ...placed, countryCode: 'MX', shares: [{ place: 'GT', percentage: 100 }] },
      ['GT 100'],
      [],
      false,
    ],
    [
      'countries and regions',
      {
        ...placed,
        shares: [
          { place: '1032', percentage: 40 },
          { place: 'MX', percentage: 60 },
        ],
      },
      ['MX 60'],
      ['1032 40'],
      false,
    ],
  ])('benefits %s', (_, given, countries, regions, assumed) => {
    const found = recipientsOf(given)
    const said = (parts: typeof found.countries) =>
      parts.map(({ code, percentage }) => `${code} ${percentage}`)
    expect(said(found.countries)).toEqual(countries)
    expect(said(found.regions)).toEqual(regions)
    expect(found.assumed).toBe(assumed)
  })

  it('is the sector of orderly migration', () => {
    expect(sectorsOf({ tags: [] })).toEqual([{ code: '15190', percentage: 100, assumed: true }])
  })

  it.each([
    ['2026-01-05', '2026-12-31', 1],
    ['2026-01-05', '2027-01-04', 1],
    ['2026-01-05', '2027-01-05', 2],
    ['2026-01-05', '2028-01-05', 3],
    ['2019-03-01', '2020-02-29', 1],
    ['2026-01-05', '2026-01-05', 0],
  ])('a budget from %s to %s has %i parts of a year at most, which add up', (from, to, parts) => {
    const found = budgetParts(100_000.01, from, to)
    expect(found).toHaveLength(parts)
    for (const each of found) {
      expect(each.from < each.to).toBe(true)
      expect(Date.parse(each.to) - Date.parse(each.from)).toBeLessThanOrEqual(365 * 86_400_000)
    }
    if (parts > 0) {
      expect(found.at(-1)?.to).toBe(to)
      expect(Math.round(found.reduce((sum, { amount }) => sum + amount * 100, 0))).toBe(10_000_001)
    }
  })
})

describe('which Actions are published', () => {
  const endorsed = { status: 'implementation', endorsedOn: '2026-01-02' } as const
  it.each([
    ['chosen', 'as_programme', endorsed, false],
    ['chosen', 'published', endorsed, true],
    ['chosen', 'withheld', endorsed, false],
    ['endorsed', 'as_programme', endorsed, true],
    ['endorsed', 'withheld', endorsed, false],
    ['endorsed', 'published', { status: 'design', endorsedOn: null }, false],
    ['endorsed', 'as_programme', { status: 'cancelled', endorsedOn: null }, false],
    ['endorsed', 'as_programme', { status: 'cancelled', endorsedOn: '2026-01-02' }, true],
  ] as const)('%s, %s, %o: %s', async (publishes, openData, state, expected) => {
    expect(isOnePublished({ publishes }, { ...state, openData })).toBe(expected)
    const [before] = await t.db.select().from(action).where(eq(action.id, given.action))
    await t.db
      .update(action)
      .set({ ...state, openData })
      .where(eq(action.id, given.action))
    const [{ settings: kept } = { settings: {} as never }] = await t.db.select().from(programme)
    await t.db.update(programme).set({ settings: { ...kept, openData: { ...settings, publishes } } })
    const { publication } = await publishAll(t.db, now)
    expect(publication).toMatchObject(
      expected
        ? { status: 'published', actions: 1 }
        : { status: 'refused', problems: [{ reference: '', problem: 'nothingToPublish' }] },
    )
    await t.db.update(programme).set({ settings: kept })
    await t.db
      .update(action)
      .set({ status: before?.status, endorsedOn: before?.endorsedOn, openData: before?.openData })
      .where(eq(action.id, given.action))
  })
})

describe('the checks', () => {
  const keys = async (but: Partial<PublishedAction>, errorsOnly = true) =>
    checkAction({ ...(await read()), ...but }, settings, '2026-03-01')
      .filter(({ isError }) => isError || !errorsOnly)
      .map(({ key }) => key)

  const aimOf = (indicators: object[]) => [{ level: 'output', title: 'P', titles: {}, indicators }] as never
  const indicatorOf = (but: object) => ({
    title: 'I',
    titles: {},
    unit: 'number',
    periods: [],
    progress: [],
    ...but,
  })
  it.each<[string, Partial<PublishedAction>]>([
    ['noDescription', { context: null, objective: null }],
    ['noStart', { startsOn: null }],
    ['endBeforeStart', { endsOn: '2025-01-01' }],
    ['sharesDontAddUp', { shares: [{ actionId: 1, place: 'MX', percentage: 99 }] }],
    [
      'sectorsDontAddUp',
      {
        tags: [
          { actionId: 1, vocabulary: 'dac_sector', code: '15190', percentage: 60, significance: null },
          { actionId: 1, vocabulary: 'dac_sector', code: '15160', percentage: 30, significance: null },
        ],
      },
    ],
    ['addressInText', { context: 'Escriba a ana.torres@example.org' }],
    ['addressInText', { objective: 'Llame al +52 55 1234 5678' }],
    [
      'transactionAhead',
      {
        transactions: [
          { id: 1, actionId: 1, kind: 'commitment', day: '2026-03-02', amount: 1, description: 'X' },
        ],
      },
    ],
    [
      'periodEndsFirst',
      { framework: aimOf([indicatorOf({ periods: [{ startsOn: '2026-02-02', endsOn: '2026-02-01' }] })]) },
    ],
  ])('hold an Action back for %s', async (key, but) => {
    expect(await keys({})).toEqual([])
    expect(await keys(but)).toContain(key)
  })

  it.each<[string, Partial<PublishedAction>]>([
    ['sharesAssumed', { countryCode: null, involved: ['PE', 'EC'] }],
    ['sectorAssumed', {}],
    ['oneLanguage', {}],
    ['noFramework', {}],
    ['aimWithoutIndicator', { framework: aimOf([]) }],
    ['indicatorWithoutTarget', { framework: aimOf([indicatorOf({})]) }],
    ['noBudget', { budget: null }],
    ['budgetWithoutDates', { endsOn: null }],
  ])('advise, and hold nothing back, for %s', async (key, but) => {
    expect(await keys(but, false)).toContain(key)
    expect(await keys(but)).toEqual([])
  })

  it('lead to the page that mends it', async () => {
    const found = checkAction({ ...(await read()), startsOn: null }, settings, '2026-03-01')
    for (const { mend } of found)
      expect(mend).toMatch(/^\/actions\/ACT-2026-0001\/(edit|framework|open-data(#\w+)?)$/)
  })

  it('look at the settings', () => {
    const wrong = (but: Partial<OpenDataSettings>, isPersons = false) =>
      checkSettings({ ...settings, ...but }, () => isPersons)
        .filter(({ isError }) => isError)
        .map(({ key }) => key)
    expect(checkSettings(undefined).map(({ key }) => key)).toEqual(['notSetUp'])
    expect(wrong({})).toEqual([])
    expect(wrong({ identifier: 'our programme' })).toEqual(['identifierForm'])
    expect(wrong({ organisationType: '12' })).toEqual(['organisationType'])
    expect(wrong({}, true)).toEqual(['contactIsPerson'])
  })

  it.each([
    ['XM-DAC-47122', true],
    ['XM-DAC-47122-2', true],
    ['47122', false],
    ['XM-DAC-4/7', false],
    ['XM-DAC-4 7', false],
    ['XM-DAC-', false],
  ])('take %s for an identifier: %s', (text, expected) => expect(isOrgIdentifier(text)).toBe(expected))

  it('take no year, no amount and no share for a telephone', () => {
    for (const text of ['2013-2017', '755 officials, +320 %', 'EUR 1.250.000', 'ISO 3166-1'])
      expect(namesAddress(text), text).toBe(false)
  })
})

describe('a publishing', () => {
  it('holds back what is wrong, tells it, and keeps what was published before', async () => {
    const good = await publishAll(t.db, now)
    expect(good.publication).toMatchObject({ status: 'published', actions: 1, heldBack: 0 })
    const xml = good.activities.join('')
    expect(xml).toContain('<iati-identifier>XM-EXAMPLE-1-ACT-2026-0001</iati-identifier>')
    expect(xml).toContain('Fortalecer &lt;la&gt; «protección» &amp; más')
    await t.db.update(action).set({ startsOn: null }).where(eq(action.id, given.action))
    const bad = await publishAll(t.db, now)
    expect(bad.publication).toMatchObject({ status: 'refused', actions: 0, heldBack: 1 })
    expect(bad.publication.problems[0]).toEqual({ reference: 'ACT-2026-0001', problem: 'noStart' })
    expect(bad.activities).toEqual([])
    await t.db.update(action).set({ startsOn: '2026-01-05' }).where(eq(action.id, given.action))
  })
})

it('an Action whose fiche has a language of its own is published in it', async () => {
  const { xml } = activity({ ...(await read()), language: 'pt' }, publisher)
  expect(xml).toMatch(/^<iati-activity [^>]*xml:lang="pt"/)
  expect(xml).toContain('<title><narrative>Mexico</narrative></title>')
  expect(activity(await read(), publisher).xml).toMatch(/^<iati-activity [^>]*xml:lang="es"/)
})

describe('the budgets of the organisation', () => {
  const cents = (of: readonly { amount: number }[]) =>
    of.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)

  /** Who gets how much, of the whole budget of 100,000 EUR, once `change` was made; it is undone. */
  async function whoGets(change: (tx: Tx) => Promise<unknown>) {
    let found: Record<string, number> = {}
    const undone = t.db.transaction(async (tx) => {
      await change(tx)
      const { all, byCountry, byRegion } = await readBudgets(tx, settings)
      expect(cents(all)).toBe(10_000_000)
      const parts = [...byCountry, ...byRegion]
      const codes = [...new Set(parts.map(({ code }) => code))]
      found = Object.fromEntries(
        codes.map((code) => [code, cents(parts.filter((part) => part.code === code))]),
      )
      tx.rollback()
    })
    await expect(undone).rejects.toThrow('Rollback')
    return found
  }

  it('are for whom the shares of its activities name', async () => {
    const shares = [
      { actionId: given.action, place: 'MX', percentage: 33.33 },
      { actionId: given.action, place: '489', percentage: 66.67 },
    ]
    expect(await whoGets((tx) => tx.insert(actionShare).values(shares))).toEqual({
      MX: 3_333_000,
      489: 6_667_000,
    })
  })

  it('are for the region where no country is named', async () => {
    const regional = { countryCode: null, scope: 'regional' } as const
    expect(await whoGets((tx) => tx.update(action).set(regional).where(eq(action.id, given.action)))).toEqual(
      { 998: 10_000_000 },
    )
  })
})

const folder = schemasFolder()
if (folder)
  describe('by the official schemas and rules', () => {
    const errors = async (but: Partial<PublishedAction> = {}) => {
      const official = await openOfficial(folder)
      const xml = activity({ ...(await read()), ...but }, publisher)
      return official.errors('activities', fileOfActivities([xml], now, ''), now)
    }

    it('an Action with nothing more than it must have is sound', async () => {
      expect(await errors({ budget: null, endsOn: null, objective: null })).toEqual([])
    })

    it('one with a framework, tags, shares and a region is sound', async () => {
      const [output] = await t.db
        .insert(aim)
        .values({ actionId: given.action, level: 'output', title: 'Producto', position: 1 })
        .returning()
      const [measured] = await t.db
        .insert(indicator)
        .values({
          aimId: output?.id as number,
          title: 'Lo que dicen',
          unit: 'words',
          source: 'by_hand',
          position: 1,
          baselineOn: '2026-01-01',
          baselineNote: 'Nada',
        })
        .returning()
      await t.db.insert(indicatorPeriod).values({
        indicatorId: measured?.id as number,
        startsOn: '2026-01-01',
        endsOn: '2026-12-31',
        targetNote: 'Algo',
      })
      await t.db.insert(actionShare).values({ actionId: given.action, place: 'MX', percentage: 100 })
      await t.db.insert(actionTag).values({ actionId: given.action, vocabulary: 'gcm', code: '7' })
      expect(await errors()).toEqual([])
      expect(await errors({ shares: [], countryCode: null })).toEqual([])
      const shares = [
        { actionId: 1, place: '1032', percentage: 40 },
        { actionId: 1, place: 'MX', percentage: 60 },
      ]
      expect(await errors({ shares, language: 'es' })).toEqual([])
    })

    it('find what is wrong, so that it would be found', async () => {
      expect((await errors({ startsOn: null, firstHeldOn: null })).join()).toContain('6.11.1')
      expect((await errors({ endsOn: '2025-01-01' })).join()).toContain('11.1.2')
      const shares = [
        { actionId: 1, place: 'MX', percentage: 60 },
        { actionId: 1, place: 'PE', percentage: 30 },
      ]
      expect((await errors({ shares })).join()).toContain('3.1.2')
      expect((await errors({ startsOn: 'soon' })).join()).toContain('not a valid value')
    })

    it('are asked at every publishing where an administrator named their folder', async () => {
      const [{ settings: kept } = { settings: {} as never }] = await t.db.select().from(programme)
      const openData = { ...settings, schemasFolder: folder }
      await t.db.update(programme).set({ settings: { ...kept, openData } })
      const { publication } = await publishAll(t.db, now)
      expect(publication).toMatchObject({
        status: 'published',
        actions: 1,
        validation: { by: 'official', errors: [] },
      })
      await t.db.update(programme).set({ settings: kept })
    })

    it('have the last word over Minga’s own checks', async () => {
      const official = await openOfficial(folder)
      const late = { ...(await read()), firstHeldOn: '2031-01-01' }
      expect(checkAction(late, settings, '2026-03-01').filter(({ isError }) => isError)).toEqual([])
      const judged = await judgeActions([late, await read()], publisher, official, now)
      expect(judged.good).toHaveLength(1)
      expect(judged.bad).toEqual([{ reference: 'ACT-2026-0001', problem: 'refusedByIati' }])
      expect(judged.errors.join()).toContain('11.1.4')
    })
  })
