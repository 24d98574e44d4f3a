import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { locales } from '@/db/enums'
import { loadDemo } from '@/db/seed/demo'
import { type TestDatabase, testDatabase } from '@/db/testing'
import type { Actor } from '@/domain/actor'
import { isMeasure } from '@/domain/counting/measures'
import { allRowsOfFigure } from '@/domain/counting/open-figure'
import { readScope } from '@/domain/counting/scope'
import { DomainError } from '@/domain/errors'
import { actorByEmail } from '@/domain/users/queries'
import { type Asked, asOfDay, makeAsked, readAsked, reportHref } from './asked'
import type { Figure, Report, TableBlock } from './blocks'
import { isDrawn, ownTable, tableOf } from './drawn'
import { reportOfText, textOfReport } from './editions/kept-report'
import { formatDays } from './format'
import { hxl as tags } from './hxl'
import { wordsOf } from './reading'
import { render } from './render'

/* The reports on an Action, the programme and a country, of the demo programme. */

const now = new Date('2026-09-23T10:00:00Z')
let test: TestDatabase
const people: Record<string, Actor> = {}
/** An activity of Mexico II with attendance, scores and people in other roles. */
let scored: number
beforeAll(async () => {
  test = await testDatabase()
  await loadDemo(test.db, () => {}, now)
  for (const name of ['monitoring', 'officer', 'coordinator', 'observer', 'focal.mexico', 'expert'])
    people[name] = (await actorByEmail(test.db, `${name}@example.org`)) as Actor
  people.elsewhere = { ...(people.coordinator as Actor), id: 0, regions: ['africa'] }
  people.inGhana = { ...(people.observer as Actor), countries: ['GH'] }
  const [largest] = await test.db.execute<{ id: number }>(sql`
    select p.activity_id as id from participation p
      join activity ac on ac.id = p.activity_id join action a on a.id = ac.action_id
    where a.reference = 'ACT-2016-0003' and p.score_before is not null
    group by p.activity_id order by count(*) desc, p.activity_id limit 1`)
  scored = largest?.id ?? 0
}, 240_000)
afterAll(() => test.close())

const as = (name: string) => ({ db: test.db, actor: people[name] as Actor, now })
const about = (kind: string, scope: Record<string, string>): Asked => ({
  kind,
  scope,
  locale: 'en',
  asOf: null,
})
const programme2017 = about('programme', { year: '2017' })
const mexicoII = about('action-final', { action: 'ACT-2016-0003' })
const mexico = about('country', { country: 'MX' })
const make = (name: string, asked: Asked) => makeAsked(as(name), asked)

const figuresOf = (report: Report): Figure[] =>
  report.blocks.flatMap((block) => (block.kind === 'figures' ? block.items : []))
const values = (report: Report) => Object.fromEntries(figuresOf(report).map(({ key, value }) => [key, value]))
const table = (report: Report, key: string) =>
  report.blocks.find((block): block is TableBlock => block.kind === 'table' && block.key === key)
const refusal = async (making: Promise<unknown>) =>
  making.then(
    () => null,
    (error) => (error instanceof DomainError ? error.code : Promise.reject(error)),
  )

/** Every number that opens a list: where it stands, what it says, and its list. */
const opened = (report: Report): [string, unknown, string][] =>
  report.blocks.flatMap((block): [string, unknown, string][] => {
    if (block.kind === 'figures')
      return block.items.flatMap(({ key, value, behind }) => (behind ? [[key, value, behind]] : []))
    const told = block.kind === 'table' ? block : isDrawn(block) ? tableOf(block, report.words) : null
    if (!told) return []
    const lines = [...told.rows, ...(told.total ? [told.total] : [])]
    const links = [...(told.behind ?? []), ...(told.behindTotal ? [told.behindTotal] : [])]
    return links.flatMap((row, line) =>
      row.flatMap((behind, at): [string, unknown, string][] =>
        behind ? [[`${told.key} › ${lines[line]?.[0]} › ${at}`, lines[line]?.[at], behind]] : [],
      ),
    )
  })

/** How many rows the list at an address has. */
async function rowsAt(db: Db, name: string, behind: string) {
  const url = new URL(behind, 'http://minga')
  const measure = url.pathname.split('/').at(-1) as string
  if (!isMeasure(measure)) throw new Error(`${measure} is no measure`)
  const { asOf, ...scope } = Object.fromEntries(url.searchParams)
  let rows = 0
  for await (const page of allRowsOfFigure(db, people[name] as Actor, measure, readScope(scope)))
    rows += page.length
  return rows
}

/** Tables whose numbers are no counts of rows that a list could show: days it took, opinions, money, plans. */
const opensNothing = ['times', 'evaluations', 'evaluation-questions', 'costs', 'experts', 'quoted-figures']

describe('every number of every report', () => {
  const reports: [string, Asked][] = [
    ...['monitoring', 'observer', 'elsewhere'].flatMap((name): [string, Asked][] => [
      [name, programme2017],
      [name, about('programme', { year: '2017', quarter: '2', region: 'lac' })],
    ]),
    ...['officer', 'observer'].flatMap((name): [string, Asked][] => [
      [name, mexicoII],
      [name, mexico],
      [name, about('action-fiche', { action: 'ACT-2016-0003' })],
      [name, about('activity', { activity: '' })],
      [name, about('figure', { measure: 'trainees', by: 'country', split: 'gender' })],
      [name, about('figure', { measure: 'requestsReceived', by: 'institution', within: 'status' })],
    ]),
  ]
  /** What it counts itself of the Actions that it tells of is no figure. */
  const publication: [string, Asked] = ['officer', about('publication', { region: 'lac' })]
  it.each([...reports, publication])(
    'for %s has a list of exactly so many rows behind it: %j',
    async (name, asked) => {
      const scope = asked.kind === 'activity' ? { activity: String(scored) } : asked.scope
      const report = await make(name, { ...asked, scope })
      const numbers = opened(report)
      expect(numbers.length).toBeGreaterThan(name === 'elsewhere' ? 0 : 4)
      for (const [where, value, behind] of numbers)
        expect([where, await rowsAt(test.db, name, behind)]).toEqual([where, value])
    },
  )

  it.each(reports)('for %s opens one where it counts rows: %j', async (name, asked) => {
    const scope = asked.kind === 'activity' ? { activity: String(scored) } : asked.scope
    const report = await make(name, { ...asked, scope })
    for (const one of report.blocks) {
      const block = isDrawn(one) ? ownTable(one, report.words) : one
      if (block?.kind !== 'table' || opensNothing.includes(block.key)) continue
      const counts = block.columns.flatMap(({ type, hxl }, at) =>
        type === 'number' && hxl !== tags.score ? [at] : [],
      )
      const unopened = block.rows.flatMap((row, line) =>
        counts.flatMap((at) =>
          typeof row[at] === 'number' && row[at] !== 0 && !block.behind?.[line]?.[at]
            ? [[row[0], row[at]]]
            : [],
        ),
      )
      expect([block.key, unopened]).toEqual([block.key, []])
    }
  })
})

describe('a report of an earlier day', () => {
  it.each(['0000-06-01', '2017-02-30', '17-06-01', 'yesterday'])('is not asked for as of %s', (asOf) => {
    expect(() => readAsked('programme', { year: '2017', asOf }, 'en')).toThrow('invalid')
  })

  it('shows what was on record then, and leads to the lists of that day', async () => {
    const asked = { ...mexicoII, asOf: '2017-12-31' }
    const report = await make('officer', asked)
    const { db } = asOfDay(as('officer'), asked.asOf)
    expect(report.words.asOf).toBe('As of 31 December 2017')
    expect(values(report)['activities-held']).toBe(6)
    for (const [where, value, behind] of opened(report)) {
      expect(behind).toMatch(/[?&]asOf=2017-12-31$/)
      expect([where, await rowsAt(db, 'officer', behind)]).toEqual([where, value])
    }
  })
})

const days = (first: string, last: string) => formatDays(first, last, 'en')

describe('the final report of Mexico II', () => {
  it('says who was reached, women and men, each once', async () => {
    const report = await make('officer', mexicoII)
    expect(values(report)).toMatchObject({
      'activities-held': 11,
      trainees: 755,
      participations: 932,
      experts: 10,
      deployments: 21,
      'results-achieved': 2,
    })
    const groups = table(report, 'target-groups')
    expect(groups?.total).toEqual(['In all', 415, 340, 0, 755])
    for (const at of [1, 2, 3, 4])
      expect(groups?.rows.reduce((sum, row) => sum + Number(row[at]), 0)).toBe(groups?.total?.[at])
    expect(table(report, 'by-gender')?.rows.map((row) => [row[0], row[1], row[3]])).toEqual([
      ['Female', 415, 517],
      ['Male', 340, 415],
    ])
  })

  it('has the logframe with its deviations, and what was decided in time', async () => {
    const report = await make('officer', mexicoII)
    const outcome = report.blocks.find(
      (block): block is TableBlock =>
        block.kind === 'table' && block.rows.some(([first]) => first === 'People trained'),
    )
    expect(outcome?.rows.map((row) => [row[0], row[2], row[3], row[5]])).toEqual([
      ['People trained', days('2017-01-09', '2017-12-31'), '400', '−175'],
      ['People trained', days('2018-01-01', '2018-12-14'), '755', '0'],
      ['Women among the people trained', days('2017-01-09', '2017-12-31'), '200', '−82'],
      ['Women among the people trained', days('2018-01-01', '2018-12-14'), '380', '+35'],
      ['Places taken in trainings', days('2017-01-09', '2017-12-31'), '500', '−239'],
      ['Places taken in trainings', days('2018-01-01', '2018-12-14'), '450', '+221'],
    ])
    const decided = table(report, 'times')?.rows.at(-1)
    expect(decided?.slice(1)).toEqual(['60 days', 1, 52, 52, 52, 1, 1, 1])
  })

  it('keeps costs, evaluations, answers of authorities and crossed cells to the team', async () => {
    const team = await make('officer', mexicoII)
    const donor = await make('observer', mexicoII)
    const keys = (report: Report) =>
      report.blocks.flatMap((block) => (block.kind === 'table' ? [block.key] : []))
    for (const key of ['costs', 'evaluations', 'evaluation-questions', 'target-groups']) {
      expect(keys(team)).toContain(key)
      expect(keys(donor)).not.toContain(key)
    }
    expect(JSON.stringify(team.blocks)).toContain('After 6 months')
    expect(JSON.stringify(donor.blocks)).not.toContain('After 6 months')
    expect(table(donor, 'by-gender')?.columns.map(({ label }) => label)).not.toContain('Participations')
    expect(values(donor).trainees).toBe(755)
  })

  it.each(['pdf', 'docx', 'xlsx', 'csv'] as const)('is a %s in every language', async (format) => {
    for (const locale of locales) {
      const report = await makeAsked(as('officer'), { ...mexicoII, locale })
      const words = await wordsOf[format]((await render(report, format)).bytes)
      expect(words).toMatch(/\b755\b/)
      expect(words).toContain(report.kind)
    }
  })
})

describe('the programme report of 2017', () => {
  it('counts the year, and activities against the year before', async () => {
    const report = await make('monitoring', programme2017)
    expect(values(report)).toMatchObject({
      'requests-received': 0,
      'requests-decided': 2,
      actions: 3,
      'activities-held': 21,
      trainees: 481,
      participations: 607,
      'results-achieved': 3,
    })
    expect(table(report, 'activities-by-kind')?.total).toEqual(['In all', 21, 6, 2.5])
    expect(table(report, 'activities-by-region')?.rows).toEqual([
      ['Latin America and the Caribbean', 21, 6, 2.5],
    ])
    const chart = report.blocks.find((block) => block.kind === 'chart' && block.form === 'columns')
    expect(chart).toMatchObject({ groups: { length: 12 } })
    expect(table(report, 'by-area')?.rows.map(([, ...counts]) => counts)).toEqual([
      [2, 9, 144, 200],
      [1, 9, 282, 327],
      [0, 3, 55, 80],
    ])
  })

  it('has published figures beside those that Minga counts, for who sees the whole of them', async () => {
    const told = async (name: string, asked = programme2017) =>
      table(await make(name, asked), 'quoted-figures')?.rows.map((row) => [...row.slice(2, 5)])
    expect(await told('monitoring')).toEqual([
      [21, 21, 'Yes'],
      ['+280%', '+250%', 'No: they do not reconcile'],
      [64, 21, 'No: they do not reconcile'],
      [31, 0, 'No: they do not reconcile'],
    ])
    expect(await told('coordinator', about('programme', { year: '2017', region: 'lac' }))).toHaveLength(2)
    expect(await told('elsewhere')).toEqual([[31, 0, 'No: they do not reconcile']])
    expect(await told('observer')).toBeUndefined()
  })

  it('says what the programme was to reach in its period, for who sees the whole of it', async () => {
    const reached = async (name: string, asked = programme2017) =>
      (await make(name, asked)).blocks.flatMap((block) =>
        block.kind === 'table' && block.key.startsWith('aim-')
          ? block.rows.map((row) => [row[0], row[2], row[3], row[5]])
          : [],
      )
    const [adopted, trained, experts, decided] = await reached('monitoring')
    expect(adopted?.slice(1, 3)).toEqual([days('2017-01-01', '2017-12-31'), '3'])
    expect([trained, experts, decided]).toEqual([
      ['Officials trained in the year, each once', days('2017-01-01', '2017-12-31'), '400', '+81'],
      ['Experts lent by administrations', days('2017-01-01', '2017-12-31'), '12', '+3'],
      ['Requests decided in the year', days('2017-01-01', '2017-12-31'), '2', '0'],
    ])
    for (const [name, scope] of [
      ['monitoring', { year: '2017', region: 'lac' }],
      ['monitoring', { year: '2015' }],
      ['observer', { year: '2017' }],
    ] as const)
      expect(await reached(name, about('programme', scope))).toEqual([])
  })

  it('is made of its quarters', async () => {
    const quarters = []
    for (const quarter of ['1', '2', '3', '4'])
      quarters.push(values(await make('monitoring', about('programme', { year: '2017', quarter }))))
    const year = values(await make('monitoring', programme2017))
    for (const key of ['requests-decided', 'actions', 'activities-held', 'participations', 'person-days'])
      expect([key, quarters.reduce((sum, one) => sum + (one[key] as number), 0)]).toEqual([key, year[key]])
    // Who came in two quarters counts in both.
    expect(quarters.reduce((sum, one) => sum + (one.trainees as number), 0)).toBeGreaterThan(481)
  })

  it('counts what exists for its reader, and says so', async () => {
    const seen = await make('observer', programme2017)
    const own = (people.observer as Actor).countries
    const countries = table(seen, 'by-country-of-action')?.rows.map(([name]) => name) ?? []
    expect(countries.length).toBeLessThanOrEqual(own.length + 1)
    expect(JSON.stringify(seen.blocks)).toContain('not the whole programme')
    const nothing = await make('elsewhere', programme2017)
    expect(values(nothing)).toMatchObject({ 'activities-held': 0, trainees: 0, 'requests-decided': 0 })
    const whole = await make('coordinator', about('programme', { year: '2017', region: 'lac' }))
    expect(JSON.stringify(whole.blocks)).not.toContain('not the whole programme')
  })

  it('of a year without anything says that there was nothing', async () => {
    const report = await make('monitoring', about('programme', { year: '1999' }))
    expect(Object.values(values(report)).every((value) => value === 0)).toBe(true)
    expect(report.blocks.some(({ kind }) => kind === 'chart' || kind === 'map')).toBe(false)
    for (const block of report.blocks)
      if (block.kind === 'table' && block.key !== 'times')
        expect([block.key, block.rows]).toEqual([block.key, []])
    for (const format of ['pdf', 'xlsx'] as const)
      expect((await render(report, format)).bytes.length).toBeGreaterThan(1000)
  })
})

describe('the page of a country', () => {
  it('tells who was trained in its cases from who comes from there', async () => {
    const peru = values(await make('monitoring', about('country', { country: 'PE' })))
    const [row] = await test.db.execute<{ inCases: number; from: number }>(sql`
      select count(distinct p.person_id) filter (where a.country_code = 'PE')::int as "inCases",
        count(distinct p.person_id) filter (where coalesce(pe.country_code, i.country_code) = 'PE')::int as "from"
      from participation p join activity ac on ac.id = p.activity_id join action a on a.id = ac.action_id
        join person pe on pe.id = p.person_id left join institution i on i.id = pe.institution_id
      where p.role = 'trainee' and ac.status in ('held', 'reported') and pe.merged_into_id is null`)
    expect(peru.trainees).toBe(row?.inCases)
    expect(peru['trainees-from']).toBe(row?.from)
    expect(peru['trainees-from']).not.toBe(peru.trainees)
  })

  it('lists its requests, Actions, activities and results, and draws where experts came from', async () => {
    const report = await make('officer', mexico)
    expect(table(report, 'requests')?.rows.map(([reference]) => reference)).toContain('REQ-2016-0003')
    expect(table(report, 'actions')?.rows).toHaveLength(2)
    expect(table(report, 'framework')?.rows.length).toBeGreaterThan(5)
    const map = report.blocks.find((block) => block.kind === 'map')
    const places = map?.kind === 'map' ? map.places.reduce((sum, { value }) => sum + value, 0) : 0
    expect(places).toBe(table(report, 'administrations')?.total?.[2])
  })

  it('is there for observers of the country alone, and for no authority', async () => {
    expect(await refusal(make('observer', mexico))).toBeNull()
    expect(await refusal(make('inGhana', mexico))).toBe('not_found')
    expect(await refusal(make('monitoring', about('country', { country: 'XX' })))).toBe('not_found')
  })
})

describe('whoever asks', () => {
  it.each(['focal.mexico', 'expert'])('as %s has none of them', async (name) => {
    for (const asked of [programme2017, mexico, mexicoII])
      expect([asked.kind, await refusal(make(name, asked))]).toEqual([asked.kind, 'forbidden'])
  })

  it('sees no Action that is not there for her', async () => {
    expect(await refusal(make('inGhana', mexicoII))).toBe('not_found')
    expect(await refusal(make('elsewhere', mexicoII))).toBe('not_found')
  })
})

describe('asking', () => {
  it('is read from an address, and written into one', () => {
    const params = {
      year: '2017',
      quarter: '',
      region: 'lac',
      language: 'pt',
      asOf: '2018-01-31',
      format: 'pdf',
    }
    const asked = readAsked('programme', params, 'en')
    expect(asked).toEqual({
      kind: 'programme',
      scope: { year: '2017', region: 'lac' },
      locale: 'pt',
      asOf: '2018-01-31',
    })
    expect(reportHref(asked)).toBe('/reports/programme?year=2017&region=lac&language=pt&asOf=2018-01-31')
    expect(readAsked('country', { country: 'MX' }, 'fr').locale).toBe('fr')
  })

  it.each([
    [{ language: 'de' }, 'language'],
    [{ asOf: '2018-02-30' }, 'asOf'],
    [{ asOf: 'yesterday' }, 'asOf'],
  ])('refuses %j', (params, field) => {
    expect(() => readAsked('programme', params, 'en')).toThrow(
      expect.objectContaining({ code: 'invalid', fieldErrors: { [field]: expect.any(String) } }),
    )
  })

  it.each([
    ['nothing', {}],
    ['programme', {}],
    ['programme', { year: 'soon' }],
    ['programme', { year: '2017', quarter: '5' }],
    ['programme', { year: '2017', region: 'atlantis' }],
    ['country', { country: 'Mexico' }],
    ['action-final', { action: 'ACT-1900-0001' }],
  ])('for %s %j is refused', async (kind, scope) => {
    expect(await refusal(make('monitoring', about(kind, scope)))).toMatch(/invalid|not_found/)
  })

  it('shows the end of a day of the programme’s own, which is over', () => {
    const context = as('officer')
    expect(asOfDay(context, null)).toBe(context)
    expect(asOfDay(context, '2026-09-23')).toBe(context)
    expect(asOfDay(context, '2026-09-22').now.toISOString()).toBe('2026-09-22T21:59:59.999Z')
    expect(asOfDay(context, '2025-12-31').now.toISOString()).toBe('2025-12-31T22:59:59.999Z')
    expect(asOfDay(context, '2026-03-29').now.toISOString()).toBe('2026-03-29T21:59:59.999Z')
    expect(() => asOfDay(context, '2026-09-24')).toThrow(expect.objectContaining({ code: 'invalid' }))
    expect(() => asOfDay(as('observer'), '2026-09-22')).toThrow(
      expect.objectContaining({ code: 'forbidden' }),
    )
  })
})

describe('a period that is under way', () => {
  it.each([
    ['the year', { year: '2026' }],
    ['the quarter', { year: '2026', quarter: '3' }],
  ])('is not held against the whole of an earlier one: %s', async (_, scope) => {
    const report = await make('monitoring', about('programme', scope))
    const kinds = table(report, 'activities-by-kind')
    expect(kinds?.note).toContain('under way: what was held until 23 Sept 2026')
    expect([...(kinds?.rows ?? []), kinds?.total ?? []].map((row) => row.at(-1))).not.toContainEqual(
      expect.any(Number),
    )
    const months = table(report, 'activities-by-month-table')
    expect(months?.total?.at(-1) ?? null).toBeNull()
    expect(months?.rows.at(-1)?.at(-1) ?? null).toBeNull()
  })

  it('is over the day after its last', async () => {
    const over = { ...as('monitoring'), now: new Date('2026-10-01T10:00:00Z') }
    const report = await makeAsked(over, about('programme', { year: '2026', quarter: '3' }))
    expect(table(report, 'activities-by-kind')?.note).toContain('Against the same period')
  })
})

describe('a table of more rows than one reads', () => {
  const many = 130
  beforeAll(async () => {
    await test.db.execute(sql`
      with copied as (
        select r.* from result r join action a on a.id = r.action_id
        where a.country_code = 'MX' and r.status = 'adopted' order by r.id limit 1),
      made as (
        insert into result (action_id, title, kind, status, reference, version, created_at, updated_at)
        select action_id, 'Guide ' || n, kind, status, 'RES-1990-' || lpad(n::text, 4, '0'), 1, created_at, updated_at
        from copied cross join generate_series(1, ${many}::int) as n returning id)
      insert into event (at, entity, entity_id, verb, to_status)
      select '1990-05-01', 'result', id, 'adopt', 'adopted' from made`)
  })

  it.each([
    ['a country', mexico],
    ['a year', about('programme', { year: '1990' })],
  ])('is whole in the data of %s, and what was frozen of it', async (_, asked) => {
    const report = await make('monitoring', asked)
    const guides = (told: Report) =>
      table(told, 'results')?.rows.filter(([title]) => /^Guide /.test(`${title}`))
    expect(guides(report)).toHaveLength(many)
    expect(guides(reportOfText(textOfReport(report)))).toHaveLength(many)
    for (const format of ['xlsx', 'csv', 'json'] as const) {
      const words = await wordsOf[format]((await render(report, format)).bytes)
      expect([format, words.match(/Guide \d+ \(RES/g)?.length]).toEqual([format, many])
    }
    const { rows = [], mostOnPaper = 0 } = table(report, 'results') ?? {}
    for (const format of ['pdf', 'docx'] as const)
      expect(await wordsOf[format]((await render(report, format)).bytes)).toContain(
        `and ${rows.length - mostOnPaper} more: in the XLSX and the CSV`,
      )
  })
})
