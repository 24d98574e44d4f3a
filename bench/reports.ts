import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '@/db/client'
import type { ReportKind } from '@/db/enums'
import { action } from '@/db/schema/action'
import { reportOf } from '@/reports/catalogue'
import { render } from '@/reports/render'
import { bareOf } from './bare'
import type { Measured } from './databases'
import { inMs, inTimes, line, multiples, race, spread } from './measure'
import { theReader } from './pages'

/** Actions of a region's publication: as many as the programme that Minga is made after has in all. */
const published = 138

/** Reports of a whole year, a country and a region, and how long each may take in milliseconds, read and set as PDF. */
const reports: {
  what: string
  kind: ReportKind
  scope: Record<string, unknown>
  allowed: { read: number; set?: number }
}[] = [
  { what: 'the report on a year', kind: 'programme', scope: { year: '2023' }, allowed: { read: 2000 } },
  { what: 'the report on a country', kind: 'country', scope: { country: 'MX' }, allowed: { read: 2000 } },
  {
    what: 'trainees by country and gender, year by year',
    kind: 'figure',
    scope: { measure: 'trainees', by: 'from', within: 'year', split: 'gender' },
    allowed: { read: 6000 },
  },
  {
    what: `a publication of ${published} Actions`,
    kind: 'publication',
    scope: { region: 'lac', drafts: true },
    allowed: { read: 2000, set: 3000 },
  },
]

/**
 * What reports take to be read, beside their bare SQL, and to be set as PDF as well. Changes the database: comes last.
 * Gives back which take longer than they may.
 */
export async function reportsBesideTheirSql({ db, url }: Measured): Promise<string[]> {
  const actor = await theReader(db)
  await fillRegion(db)
  const slow: string[] = []
  for (const { what, kind, scope, allowed } of reports) {
    const definition = await reportOf(kind)
    const make = (one: Db) =>
      definition.make({ db: one, actor, now: new Date() }, definition.scope.parse(scope) as never, 'en')
    const { statements, bare, query, close } = await bareOf(url, make)
    const set = async () => render(await make(db), 'pdf')
    const [floor = [], read = [], pdf = []] = await race([bare, query, set], { rounds: 3, runs: 1 })
    await close()
    const isSlow = {
      read: spread(read).median > allowed.read,
      set: allowed.set !== undefined && spread(pdf).median > allowed.set,
    }
    if (isSlow.read || isSlow.set) slow.push(what)
    line(`${what}: its SQL, bare (${statements} statements)`, inMs(spread(floor)))
    line(`${what}: read`, inMs(spread(read)), inTimes(multiples(read, floor)), verdict(isSlow.read))
    line(
      `${what}: read and set as PDF`,
      inMs(spread(pdf)),
      inTimes(multiples(pdf, floor)),
      verdict(isSlow.set),
    )
  }
  return slow
}

const verdict = (isSlow: boolean) => (isSlow ? 'TOO SLOW' : '')

/** Gives a region as many Actions as are published. */
async function fillRegion(db: Db) {
  const shown = inArray(action.status, ['endorsed', 'implementation', 'reporting', 'closed', 'suspended'])
  const there = await db.$count(action, and(eq(action.regionCode, 'lac'), shown))
  const others = await db
    .select({ id: action.id })
    .from(action)
    .where(and(ne(action.regionCode, 'lac'), shown))
    .orderBy(action.id)
    .limit(Math.max(published - there, 0))
  const ids = others.map(({ id }) => id)
  await db.update(action).set({ regionCode: 'lac' }).where(inArray(action.id, ids))
}
