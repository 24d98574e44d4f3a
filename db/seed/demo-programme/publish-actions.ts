import { eq } from 'drizzle-orm'
import { action } from '@/db/schema/action'
import { institution } from '@/db/schema/institution'
import { addDays, dayOf } from '@/domain/deadlines'
import { addAim } from '@/domain/framework/add-aim'
import { addIndicator } from '@/domain/framework/add-indicator'
import { recordActual } from '@/domain/framework/record-actual'
import { addTransaction } from '@/domain/iati/add-transaction'
import { chooseOpenData } from '@/domain/iati/choose-open-data'
import { describeAction } from '@/domain/iati/describe-action'
import { setOpenData } from '@/domain/iati/set-open-data'
import { identifyInstitution } from '@/domain/institutions/identify-institution'
import { theProgramme } from '@/domain/reference'
import { actorByEmail } from '@/domain/users/queries'
import {
  livePublishing,
  type PlannedAim,
  type PlannedIndicator,
  type Publishing,
  pastPublishing,
  places,
} from './frameworks'
import { as, bodyId, type World } from './world'

/** Measures, tags and publishes the Actions of the demo programme. */
export async function publishActions(world: World, day: (offset: number) => string, now: Date) {
  const today = dayOf(now)
  for (const planned of [...pastPublishing, ...livePublishing(day)]) {
    const [row] = await world.db.select().from(action).where(eq(action.name, planned.action))
    if (!row) throw new Error(`there is no Action ${planned.action}`)
    const written = row.endsOn && row.endsOn < today ? addDays(row.endsOn, 20) : day(-1)
    await publishOne(world, { ...row, planned, on: written })
  }
  await setUp(world, now)
}

type Row = typeof action.$inferSelect & { planned: Publishing; on: string }

async function publishOne(world: World, { id, planned, on, leadId, startsOn }: Row) {
  const monitor = as(world, 'monitoring@example.org', on, 9)
  const lead = [...world.actors].find(([, actor]) => actor.id === leadId)?.[0]
  await addAims(world, id, planned.aims, startsOn ?? on)
  const [row] = await world.db.select({ version: action.version }).from(action).where(eq(action.id, id))
  const { words } = planned
  if (planned.sectors.length > 0)
    await describeAction(monitor, {
      id,
      version: row?.version,
      gcm: planned.gcm,
      sdgTargets: planned.sdg,
      sectors: planned.sectors.map(([code, percentage]) => ({ code, percentage })),
      markers: (planned.markers ?? []).map(([code, significance]) => ({ code, significance })),
      shares: (planned.shares ?? []).map(([place, percentage]) => ({ place, percentage })),
      locations: planned.towns.map((name) => {
        const [countryCode, latitude, longitude] = places[name] as (typeof places)[string]
        return { name, countryCode, latitude, longitude }
      }),
      words: Object.fromEntries(Object.entries(words).map(([locale, title]) => [locale, { title }])),
    })
  for (const { kind, on: moved, amount, what } of planned.transactions ?? [])
    if (lead)
      await addTransaction(as(world, lead, moved, 15), { id, kind, day: moved, amount, description: what })
  if (planned.withheld) await chooseOpenData(monitor, { id, choice: 'withheld' })
}

async function addAims(world: World, id: number, aims: readonly PlannedAim[], from: string) {
  const last: Partial<Record<PlannedAim['level'], number>> = {}
  const above = { objective: undefined, outcome: 'objective', output: 'outcome' } as const
  const monitor = as(world, 'monitoring@example.org', from, 10)
  for (const { level, title, es, indicators = [] } of aims) {
    const over = above[level]
    const parentId = over ? last[over] : undefined
    const { id: aimId } = await addAim(monitor, { id, level, title, parentId, titles: { es } })
    last[level] = aimId
    for (const indicator of indicators) await addOne(world, { id, aimId, from, indicator })
  }
}

async function addOne(
  world: World,
  given: { id: number; aimId: number; from: string; indicator: PlannedIndicator },
) {
  const { id, aimId, indicator } = given
  const { count, baseline, periods } = indicator
  const { id: indicatorId } = await addIndicator(as(world, 'monitoring@example.org', given.from, 11), {
    id,
    aimId,
    title: indicator.title,
    titles: { es: indicator.es },
    definition: indicator.definition,
    unit: indicator.unit ?? 'number',
    ascending: indicator.ascending ?? true,
    cumulative: indicator.cumulative ?? true,
    source: count ? 'counted' : 'by_hand',
    ...count,
    baseline: baseline?.value,
    baselineOn: baseline?.on,
    baselineNote: baseline?.note,
    periods: periods.map(({ from, to, target, note }) => ({
      startsOn: from,
      endsOn: to,
      target,
      targetNote: note,
    })),
  })
  for (const { on, ...measured } of indicator.actuals ?? [])
    await recordActual(as(world, 'monitoring@example.org', on, 16), {
      id,
      indicatorId,
      measuredOn: on,
      ...measured,
    })
}

/** The identifiers are of the form that the standard asks for and of nobody: the demo programme is invented. */
async function setUp(world: World, now: Date) {
  const administrator = await actorByEmail(world.db, 'administrator@example.org')
  if (!administrator) throw new Error('there is no administrator')
  const { version } = await theProgramme(world.db)
  await setOpenData(
    { db: world.db, actor: administrator, now },
    {
      version,
      identifier: 'XM-EXAMPLE-MINGA',
      organisation: 'Minga Migration Expertise Facility (demo)',
      organisationType: '40',
      funderName: 'Donor of the demo programme',
      funderIdentifier: 'XM-EXAMPLE-DONOR',
      funderType: '10',
      department: 'Results and open data',
      email: 'open.data@example.org',
      website: 'https://example.org/minga',
      licence: 'CC-BY-4.0',
      language: 'en',
      publishes: 'endorsed',
      amounts: true,
    },
  )
  const officer = as(world, 'officer@example.org', dayOf(now))
  for (const key of ['inm', 'comar']) {
    const [row] = await world.db
      .select()
      .from(institution)
      .where(eq(institution.id, bodyId(world, key)))
    if (row)
      await identifyInstitution(
        { ...officer, now },
        { id: row.id, orgIdentifier: `MX-EXAMPLE-${(row.shortName ?? key).toUpperCase()}` },
      )
  }
}
