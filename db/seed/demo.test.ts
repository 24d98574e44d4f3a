import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actorByEmail, type SignedInActor } from '@/domain/users/queries'
import { whatIsAsked } from '@/domain/waiting/what-is-asked'
import { type Wait, whatWaits } from '@/domain/waiting/what-waits'
import { openOfficial } from '@/reports/iati/official'
import { publishAll, schemasFolder } from '@/reports/iati/testing'
import { renderPdf } from '@/reports/pdf'
import { notesOf } from '@/reports/prose'
import { publication } from '@/reports/publication'
import { type Locale, locales } from '../enums'
import { type TestDatabase, testDatabase } from '../testing'
import { loadDemo } from './demo'
import { pools } from './demo-programme/institutions'
import { inventOfficials } from './demo-programme/officials'
import { setPaper } from './demo-programme/paper'
import { demoState } from './state'

const now = new Date('2026-09-23T10:00:00Z')
let t: TestDatabase

beforeAll(async () => {
  t = await testDatabase()
  await loadDemo(t.db, () => {}, now)
}, 120_000)
afterAll(() => t.close())

const rows = async <Row extends Record<string, unknown>>(query: string) => [
  ...(await t.db.execute<Row>(sql.raw(query))),
]
const one = async (query: string) => Object.values((await rows(query))[0] ?? {})[0]
const seatsOf = (name: string) =>
  `participation p join activity a on a.id = p.activity_id join action c on c.id = a.action_id
   where c.name = '${name}' and p.role = 'trainee'`

describe('the demo programme', () => {
  it('is marked as loaded at its end', async () => {
    expect(await demoState(t.db)).toBe('loaded')
  })

  it('holds the six Actions of the factsheet with the years as published beside the dates of the record', async () => {
    const actions = await rows<{ name: string; starts: string; ends: string; years: string; before: string }>(
      `select c.name, c.starts_on::text as starts, c.ends_on::text as ends, c.years_published as years, p.name as before
       from action c left join action p on p.id = c.predecessor_id where c.years_published is not null order by c.name`,
    )
    expect(actions.map(({ name, years, before }) => [name, years, before])).toEqual([
      ['Costa Rica I', '2011-2013', null],
      ['Costa Rica II', '2017', 'Costa Rica I'],
      ['IberRed', '2017-2018', null],
      ['Mexico', '2015-ongoing', null],
      ['Mexico II', '2016-ongoing', 'Mexico'],
      ['Peru III', '2017-ongoing', 'Peru II'],
    ])
    expect(actions[4]).toMatchObject({ starts: '2017-01-09', ends: '2018-12-14' })
    expect(actions[5]).toMatchObject({ starts: '2016-11-02', ends: '2020-04-30' })
    expect(await one(`select status from action where name = 'Costa Rica III'`)).toBe('closed')
  })

  it('held 21 activities in the region in 2017 and 6 in 2016, which is not the quoted increase', async () => {
    const held = (year: number) =>
      one(`select count(*)::int from activity a join action c on c.id = a.action_id
        where c.region_code = 'lac' and a.status in ('held', 'reported') and extract(year from a.starts_on) = ${year}`)
    expect(await held(2017)).toBe(21)
    expect(await held(2016)).toBe(6)
    expect(
      await one(`select value::int from quoted_figure where measure = 'activities_change_percent'`),
    ).toBe(280)
  })

  it('has 755 different trainees on Mexico II, more seats than people, and more kinds of bodies than governments', async () => {
    expect(await one(`select count(distinct p.person_id)::int from ${seatsOf('Mexico II')}`)).toBe(755)
    expect(await one(`select count(*)::int from ${seatsOf('Mexico II')}`)).toBe(932)
    const kinds = await rows<{ kind: string }>(
      `select distinct i.kind from institution i where i.id in (select p.institution_id from ${seatsOf('Mexico II')})`,
    )
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining([
        'refugee_commission',
        'national_government',
        'ngo',
        'international_organisation',
      ]),
    )
  })

  it('names only invented people, who can’t be taken for each other', async () => {
    expect(await one(`select count(*)::int from person where email not like '%example.org'`)).toBe(0)
    expect(await one(`select count(*) - count(distinct name_key) from person`)).toBe('0')
  })

  it('has the results of the factsheet, adopted or validated', async () => {
    const results = await rows<{ status: string; action: string; kind: string }>(
      `select r.status, c.name as action, r.kind from result r join action c on c.id = r.action_id
       where c.years_published is not null order by c.name, r.id`,
    )
    expect(results).toEqual([
      { action: 'Costa Rica I', kind: 'national_plan', status: 'adopted' },
      { action: 'Costa Rica II', kind: 'national_plan', status: 'adopted' },
      { action: 'IberRed', kind: 'protocol', status: 'adopted' },
      { action: 'Mexico', kind: 'handbook', status: 'adopted' },
      { action: 'Mexico II', kind: 'trained_officials', status: 'validated' },
      { action: 'Mexico II', kind: 'curriculum', status: 'adopted' },
      { action: 'Peru III', kind: 'guidelines', status: 'adopted' },
      { action: 'Peru III', kind: 'curriculum', status: 'validated' },
    ])
  })

  it('has a request in every stage, each that was sent with its letter', async () => {
    const statuses = await rows<{ status: string }>(`select distinct status from request order by status`)
    expect(statuses.map(({ status }) => status)).toEqual([
      'approved',
      'clarification',
      'consultation',
      'declined',
      'deferred',
      'draft',
      'referred',
      'screening',
      'submitted',
      'withdrawn',
    ])
    expect(
      await one(`select count(*)::int from request r where r.status <> 'draft' and not exists
        (select 1 from document d where d.entity = 'request' and d.entity_id = r.id and d.kind = 'request_letter')`),
    ).toBe(0)
  })

  it('tells a history of every record, never later than today', async () => {
    for (const table of ['request', 'action', 'activity', 'result'])
      expect(
        await one(`select count(*)::int from ${table} x where not exists
          (select 1 from event e where e.entity = '${table}' and e.entity_id = x.id)`),
        table,
      ).toBe(0)
    expect(await one(`select max(at) <= '${now.toISOString()}' from event`)).toBe(true)
    expect(
      await one(`select count(*)::int from event where actor_id is null and entity <> 'registration'`),
    ).toBe(0)
    const peru = await rows<{ verb: string }>(
      `select e.verb from event e join activity a on a.id = e.entity_id and e.entity = 'activity'
       where a.place = 'Tumbes' order by e.at, e.id`,
    )
    expect(peru.map(({ verb }) => verb).slice(0, 5)).toEqual([
      'plan',
      'confirm',
      'postpone',
      'replan',
      'confirm',
    ])
  })

  it('gives references without gaps in each year', async () => {
    for (const table of ['request', 'action', 'result'])
      expect(
        await rows(`select left(reference, 8) as series from ${table} where reference is not null
          group by 1 having max(right(reference, 4)::int) <> count(*)`),
        table,
      ).toEqual([])
  })

  it('gives everybody something to do when it opens', async () => {
    const waiting = async (email: string): Promise<Wait[]> => {
      const actor = await actorByEmail(t.db, email)
      return actor ? (await whatWaits(t.db, actor, now)).map(({ wait }) => wait) : []
    }
    expect(await waiting('officer@example.org')).toEqual(
      expect.arrayContaining([
        'acknowledge',
        'screen',
        'recordRoster',
        'missionReport',
        'prepare',
        'completeFiche',
      ]),
    )
    expect(await waiting('coordinator@example.org')).toEqual(
      expect.arrayContaining(['decide', 'giveLead', 'validate', 'decideRegistration']),
    )
    expect(await waiting('monitoring@example.org')).toContain('validate')
  })
})

describe('its open data', () => {
  let published: Awaited<ReturnType<typeof publishAll>>
  beforeAll(async () => {
    published = await publishAll(t.db, now)
  })
  const xml = () => published.activities.join('')

  it('is published but for what is withheld or only designed, with nothing held back', async () => {
    expect(published.publication).toMatchObject({ status: 'published', actions: 11, heldBack: 0 })
    expect(xml().match(/<iati-activity /g)).toHaveLength(11)
    expect(xml()).not.toContain('<narrative>Peru I</narrative>')
    expect(xml()).not.toContain('<narrative>Peru IV</narrative>')
  })

  it('has all that the standard can tell of an Action', () => {
    const mexico = xml()
      .split('<iati-activity ')
      .find((each) => each.includes('integration of immigrants in Mexico')) as string
    for (const each of [
      '<narrative xml:lang="es">Protección de refugiados e integración de inmigrantes en México</narrative>',
      'role="1"',
      '<recipient-country code="MX" percentage="100"/>',
      '<sector vocabulary="1" code="15190" percentage="70"/>',
      '<tag vocabulary="3" code="10.7"/>',
      '<pos>14.9056 -92.2634</pos>',
      '<policy-marker vocabulary="1" code="1" significance="1"/>',
      '<transaction-type code="4"/>',
      '<related-activity ',
      '<target value="755">',
      '<actual value="755"/>',
      '<dimension name="gender" value="female"/>',
    ])
      expect(mexico, each).toContain(each)
    expect(xml()).toContain('<document-link url="https://minga.example.org/iati/documents/')
  })

  it('names nobody', async () => {
    const people = await rows<{ given: string; family: string; email: string | null }>(
      `select given_names as given, family_names as family, email from person
       union all select name, '', email from user_account`,
    )
    for (const { given, family, email } of people) {
      expect(xml().includes(`${given} ${family}`.trim()), `${given} ${family}`).toBe(false)
      if (email) expect(xml().includes(email), email).toBe(false)
    }
  })

  const folder = schemasFolder()
  if (folder)
    it('is sound by the official schemas and rules', async () => {
      const official = await openOfficial(folder)
      expect(await official.errors('activities', xml(), now)).toEqual([])
      expect(await official.errors('organisations', published.organisation.join(''), now)).toEqual([])
      expect(official.judged(xml(), now)).toEqual([])
    })
})

describe('its publication', () => {
  const made = async (locale: Locale, drafts = false) => {
    const actor = (await actorByEmail(t.db, 'coordinator@example.org')) as SignedInActor
    const scope = { region: 'lac', drafts }
    return publication({ db: t.db, actor, now }, scope, locale)
  }
  /** All that a reader finds in it, without signs of its form. */
  const words = async (locale: Locale) => JSON.stringify(await made(locale)).replaceAll('\u202f', ' ')
  const everywhere = [
    // Quoted and counted figures: of the region, of one Action, of all regions.
    ...['21', '280', '250', '755', '932', '64', '31', '61', '750', '70', '16'],
    ...['Costa Rica I', 'Costa Rica II', 'IberRed', '2015', '2016', '2011', '2013', '2017', '2018', '2022'],
    ...['Comisión Mexicana de Ayuda a Refugiados', 'Instituto Nacional de Migración', 'CARICOM', 'MERCOS'],
  ]
  const inItsWords: Record<Locale, string[]> = {
    en: [
      '9.5 million',
      '2.2 %',
      '4.35 million',
      '9.2 million',
      'unaccompanied migrant minors',
      'identify, follow and adequately protect',
      'Handbook on EU practices',
      'published as 2015, ongoing',
      'published as 2011–2013',
      '755 officials and staff: of bodies with a mandate for integration, of the Mexican Commission for Refugee Assistance, and of non-governmental and international organisations',
      'First National Integration Plan of Costa Rica 2013-2017',
      'Second National Integration Plan of Costa Rica 2018-2022',
      'revised version',
      'public prosecutors',
      'provincial desks',
      'Inter-sectoral guidelines',
      'Training curriculum on trafficking in human beings',
      'The EU-LAC dialogue',
      'Regional approaches',
      'From policy to practice',
      'Trafficking and smuggling',
      'Integration and reintegration',
      'Vulnerable groups',
      'Partnerships among equals',
      'Global Compact',
    ],
    es: [
      '9.5 millones',
      '2.2 %',
      '4.35 millones',
      '9.2 millones',
      'México II',
      'Segundo Plan Nacional',
      'diálogo UE-ALC',
      'Alianzas entre iguales',
    ],
    fr: [
      '9,5 millions',
      '2,2 %',
      '4,35 millions',
      '9,2 millions',
      'Mexique II',
      'Deuxième Plan national',
      'dialogue UE-ALC',
      'partenariats entre égaux',
    ],
    pt: [
      '9,5 milhões',
      '2,2 %',
      '4,35 milhões',
      '9,2 milhões',
      'México II',
      'Segundo Plano Nacional',
      'diálogo UE-ALC',
      'Parcerias entre iguais',
    ],
  }

  it.each(Object.entries(inItsWords) as [Locale, string[]][])(
    'holds every fact of the factsheet in %s',
    async (locale, own) => {
      const said = await words(locale)
      expect([...everywhere, ...own].filter((fact) => !said.includes(fact))).toEqual([])
    },
  )

  it('flags the quoted figures that do not reconcile with what is counted', async () => {
    const table = (await made('en')).blocks.find((block) => block.kind === 'table')
    expect(table?.rows.map((row) => row.slice(0, 5))).toEqual([
      ['Activities, 2017', 'Latin America and the Caribbean', 21, 21, 'Yes'],
      [
        'Change in activities against the year before, 2017',
        'Latin America and the Caribbean',
        '+280%',
        '+250%',
        'No: they do not reconcile',
      ],
      ['Trainees', 'Mexico II', 755, 755, 'Yes'],
      ['Participations', 'Mexico II', 755, 932, 'No: they do not reconcile'],
      ['Activities, 2017', 'All regions', 64, null, 'Not counted'],
      ['Activities, 2017', 'Sub-Saharan Africa', 31, null, 'Not counted'],
      ['Activities, 2018', 'All regions', 61, null, 'Not counted'],
    ])
  })

  it('has a card for each endorsed Action, both charts with every slice, a map and its sources as notes', async () => {
    const { blocks, cover } = await made('en')
    const cards = blocks.flatMap((block) => (block.kind === 'cards' ? block.cards : []))
    expect(cards.map(({ title }) => title)).toEqual([
      ...['Colombia', 'Costa Rica I', 'Costa Rica II', 'Costa Rica III', 'Ecuador', 'Mexico', 'Mexico II'],
      ...['Peru I', 'Peru II', 'Peru III', 'IberRed', 'SICA'],
    ])
    const [, areas, themes] = blocks.filter((block) => block.kind === 'chart')
    expect(areas?.groups.map(({ label }) => label)).toContain(
      'Irregular migration and trafficking in human beings',
    )
    expect(areas?.groups.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)).toBe(cards.length)
    expect(themes?.groups.map(({ label }) => label)).toEqual([
      'Capacity development and training',
      'Consular affairs',
      'Human rights',
      'Unaccompanied minors',
      'Migration policy and strategy development',
      'Migration data',
      'Public relations, communication and information',
    ])
    const [map] = blocks.filter((block) => block.kind === 'map')
    expect(map?.places).toContainEqual({ code: 'CR', label: 'Costa Rica', value: 5 })
    expect(blocks.flatMap((block) => (block.kind === 'prose' ? notesOf(block) : []))).toHaveLength(6)
    expect(cover?.lead).toContain('Northern Triangle')
  })

  it('shows what was approved, and what was written since only in its preview', async () => {
    const later = 'Learning from what was tried'
    expect(JSON.stringify(await made('en'))).not.toContain(later)
    expect(JSON.stringify(await made('en', true))).toContain(later)
  })

  it('can be set in every language, without a letter that can’t be drawn', async () => {
    for (const locale of locales) {
      const { bytes } = await renderPdf(await made(locale))
      expect(Buffer.from(bytes).toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>')
      expect(await words(locale)).not.toContain('□')
    }
  })
})

describe('what it is made of', () => {
  it('asks something of every authority that signs in', async () => {
    const asked = async (who: string) =>
      (await whatIsAsked(t.db, (await actorByEmail(t.db, `focal.${who}@example.org`)) as never)).map(
        (each) => each.asked,
      )
    expect(await asked('mexico')).toEqual(['clarify', 'read', 'finish'])
    expect(await asked('peru')).toEqual(['endorse', 'read'])
    expect(await asked('costarica')).toEqual(['followUp'])
  })

  it('is the same each time', () => {
    const paper = {
      language: 'es' as const,
      from: 'Comisión',
      place: 'Lima',
      title: 'Solicitud',
      parts: [{ paragraphs: ['Estimados señores:'] }],
    }
    expect(setPaper(paper).equals(setPaper(paper))).toBe(true)
    expect(setPaper(paper).subarray(0, 5).toString()).toBe('%PDF-')
    const mexico = pools.mexico ?? []
    expect(inventOfficials(7, 50, mexico)).toEqual(inventOfficials(7, 50, mexico))
    expect(inventOfficials(8, 50, mexico)).not.toEqual(inventOfficials(7, 50, mexico))
  })
})
