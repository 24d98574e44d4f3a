import { and, eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOf, date } from '@/db/as-of'
import type { Db, Tx } from '@/db/client'
import { genders, participationRoles } from '@/db/enums'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { foldCounts, rebuildCounts } from '@/db/schema/counts'
import { attendance, participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { personMerge } from '@/db/schema/person-merge'
import { programme } from '@/db/schema/reference'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { cancelActivity } from '../activities/cancel-activity'
import { editActivity } from '../activities/edit-activity'
import { holdActivity } from '../activities/hold-activity'
import { postponeActivity } from '../activities/postpone-activity'
import { getActivity } from '../activities/queries'
import { replanActivity } from '../activities/replan-activity'
import { activityValues } from '../activities/values'
import type { Actor } from '../actor'
import { addDays } from '../deadlines'
import { aCase, type Case, now } from '../documents/a-case'
import { DomainError } from '../errors'
import { anonymisePerson } from '../people/anonymise-person'
import { editPerson } from '../people/edit-person'
import { mergePeople } from '../people/merge-people'
import { getPerson } from '../people/queries'
import { undoMerge } from '../people/undo-merge'
import { personValues } from '../people/values'
import { anActivity } from '../rosters/a-list'
import { activityDays } from '../rosters/activity-days'
import { addParticipant } from '../rosters/add-participant'
import { changeRole } from '../rosters/change-role'
import { importRoster } from '../rosters/import-roster'
import { recordAttendance } from '../rosters/record-attendance'
import { removeParticipant } from '../rosters/remove-participant'
import { uploadRoster } from '../rosters/upload-roster'
import { countMeasures } from './count-measures'
import { isOfParticipants, measureKeys, measures } from './measures'
import { rowsBehind } from './rows-behind'
import type { Scope } from './scope'

const settings = {
  acknowledgeWorkingDays: 5,
  screeningWorkingDays: 15,
  opinionWorkingDays: 15,
  decisionDays: 60,
  completionRate: 0.8,
  softLimits: {},
}
let t: TestDatabase
let given: Case
let lead: Actor
let elsewhere: number
const activities: number[] = []
beforeAll(async () => {
  t = await testDatabase()
  given = await aCase(t.db)
  lead = given.people.lead
  await t.db.insert(programme).values({ name: 'Minga', fullName: 'Programme', settings })
  const [other] = await t.db
    .insert(action)
    .values({
      reference: 'ACT-2026-0002',
      name: 'Ghana',
      scope: 'national',
      status: 'implementation',
      countryCode: 'GH',
      regionCode: 'africa',
      leadId: lead.id,
      createdAt: now,
      updatedAt: now,
    })
    .returning({ id: action.id })
  elsewhere = other?.id as number
  activities.push(
    await anActivity(t.db, given.action, '2', '2017-03-13', '2017-03-15'),
    await anActivity(t.db, given.action, '3', '2017-09-04', '2017-09-05'),
    await anActivity(t.db, given.action, '4', '2018-05-07'),
    await anActivity(t.db, elsewhere, '1', '2017-06-12', '2017-06-16'),
    await anActivity(t.db, elsewhere, '2', '2018-02-05', '2018-02-06'),
    await anActivity(t.db, elsewhere, '3', '2025-12-01', '2025-12-03'),
  )
})
afterAll(() => t.close())

/** Every step is a minute later than the one before. */
let clock = Date.now()
const by = (actor: Actor) => ({ db: t.db, actor, now: new Date(clock) })
const past = (run: (tx: Tx) => Promise<unknown>) =>
  t.db.transaction(async (tx) => {
    await date(tx, new Date(clock))
    await run(tx)
  })

/** The same numbers every time. */
function diceOf(seed: number) {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
  const below = (most: number) => Math.floor(next() * most)
  return {
    below,
    chance: (share: number) => next() < share,
    one: <Item>(items: readonly Item[]) => items[below(items.length)] as Item,
  }
}
const dice = diceOf(20_170)

const firstNames = ['Zoila', 'Bernardo', 'Mercedes', 'Joaquín', 'Ursula', 'Félix']
const lastNames = ['Quispe Mamani', 'Echeverría Tolosa', 'Xicoténcatl', 'Bracamonte', 'Dávila Urrutia']
const names = firstNames.flatMap((first) => lastNames.map((last) => [first, last] as const))

const seatsOf = async () => t.db.select().from(participation).orderBy(participation.id)
const activityOf = async (id: number) => getActivity(t.db, lead, id, now)
const somebody = async () => {
  const rows = await t.db
    .select()
    .from(person)
    .where(and(isNull(person.mergedIntoId), isNull(person.anonymisedAt)))
    .orderBy(person.id)
  return rows.length === 0 ? null : dice.one(rows)
}

async function edit(change: (values: Awaited<ReturnType<typeof activityOf>>) => object) {
  const one = await activityOf(dice.one(activities))
  await editActivity(by(lead), {
    ...activityValues(one),
    ...change(one),
    id: one.id,
    version: one.version,
    reason: 'Así se acordó',
  } as never)
}

/** Everything that happens to what is counted, by the commands that do it. */
const happenings: Record<string, () => Promise<unknown>> = {
  async import() {
    const one = await activityOf(dice.one(activities))
    const days = activityDays(one)
    const header = ['Nombre(s)', 'Apellidos', 'Sexo', 'Correo electrónico', ...days, 'Pretest', 'Postest']
    const rows = names
      .filter(() => dice.chance(0.4))
      .map(([first, last]) => [
        first,
        last,
        dice.one(['Mujer', 'Hombre', '']),
        `${first}.${last}@example.org`
          .toLowerCase()
          .normalize('NFD')
          .replace(/[^a-z.@]/g, ''),
        ...days.map(() => (dice.chance(0.8) ? 'x' : '')),
        dice.chance(0.7) ? dice.below(100) : '',
        dice.chance(0.7) ? dice.below(100) : '',
      ])
    const list = [header, ...rows].map((cells) => cells.join(',')).join('\n')
    const { id: uploadId } = await uploadRoster(by(lead), {
      id: one.id,
      filename: `${clock}.csv`,
      body: (async function* () {
        yield Buffer.from(list)
      })(),
    })
    await importRoster(by(lead), { id: one.id, uploadId })
  },
  async tick() {
    const one = await activityOf(dice.one(activities))
    const seats = (await seatsOf()).filter(({ activityId }) => activityId === one.id)
    const days = activityDays(one)
    await recordAttendance(by(lead), {
      id: one.id,
      changes: Array.from({ length: Math.min(8, seats.length * days.length) }, () => ({
        participationId: dice.one(seats).id,
        day: dice.one(days),
        present: dice.chance(0.6),
      })),
    })
  },
  async add() {
    const one = await somebody()
    const role = dice.one(participationRoles)
    await addParticipant(by(lead), {
      id: dice.one(activities),
      givenNames: one?.givenNames ?? 'Nadie',
      familyNames: one?.familyNames ?? 'Nunca',
      role,
      personId: one?.id,
    } as never)
  },
  async remove() {
    const seat = dice.one(await seatsOf())
    await removeParticipant(by(lead), { id: seat.activityId, participationId: seat.id })
  },
  async changeRole() {
    const seat = dice.one(await seatsOf())
    await changeRole(by(lead), {
      id: seat.activityId,
      participationId: seat.id,
      role: dice.one(participationRoles),
    })
  },
  async merge() {
    const [kept, gone] = [await somebody(), await somebody()]
    if (!kept || !gone) return
    await mergePeople(by(lead), {
      keptId: kept.id,
      goneId: gone.id,
      keptVersion: kept.version,
      goneVersion: gone.version,
      fromGone: [],
    })
  },
  async undoMerge() {
    const merges = await t.db.select().from(personMerge).where(isNull(personMerge.undoneAt))
    if (merges.length > 0) await undoMerge(by(lead), { mergeId: dice.one(merges).id })
  },
  async anonymise() {
    const one = await somebody()
    await anonymisePerson(by(given.people.administrator), {
      id: one?.id,
      reason: 'Lo pidió',
      documentIds: [],
      understood: 'on',
    } as never)
  },
  async editPerson() {
    const one = await somebody()
    if (!one) return
    const values = personValues(await getPerson(t.db, lead, one.id))
    await editPerson(by(lead), {
      ...values,
      gender: dice.one(genders),
      id: one.id,
      version: one.version,
    } as never)
  },
  move: () =>
    edit(() => {
      const year = dice.one([2017, 2018, 2019])
      return { startsOn: `${year}-04-03`, endsOn: `${year}-04-0${3 + dice.below(4)}` }
    }),
  rule: () =>
    edit(() => ({ completionRate: dice.one(['', '50', '80', '100']), passMark: dice.one(['', '40', '70']) })),
  sessions: () => edit(() => ({ sessions: dice.one(['', 'Mañana, Tarde', 'A, B, C']) })),
  programmeRule: () =>
    past((tx) =>
      tx.update(programme).set({
        settings: sql`jsonb_set(${programme.settings}, '{completionRate}', ${dice.one(['0.5', '0.8', '1'])}::jsonb)`,
      }),
    ),
  async moveAction() {
    const [regionCode, countryCode] = dice.one([
      ['lac', 'MX'],
      ['lac', 'PE'],
      ['africa', 'GH'],
    ] as const)
    await past((tx) => tx.update(action).set({ regionCode, countryCode }).where(eq(action.id, elsewhere)))
  },
  /** An activity that is not held yet takes place, is put off and planned anew, or cancelled, with people on it. */
  async lifecycle() {
    const id = dice.one(activities)
    const seats = (await seatsOf()).filter(({ activityId }) => activityId === id)
    await past((tx) => tx.update(activity).set({ status: 'confirmed' }).where(eq(activity.id, id)))
    const why = { id, reason: 'Así se acordó' }
    const next = dice.one(['hold', 'postpone', 'cancel'])
    if (next === 'hold' && seats.length > 0) await holdActivity(by(lead), { id })
    if (next === 'cancel') await cancelActivity(by(lead), why)
    if (next !== 'postpone') return
    await postponeActivity(by(lead), why)
    await replanActivity(by(lead), { ...why, startsOn: '2017-11-06', endsOn: '2017-11-08' })
  },
  /** Whatever it was, it was held after all. */
  hold: () =>
    past((tx) =>
      tx
        .update(activity)
        .set({ status: 'held' })
        .where(eq(activity.id, dice.one(activities))),
    ),
  deleteActivity: async () => {
    const id = activities.splice(dice.below(activities.length), 1)[0] as number
    await past((tx) => tx.delete(activity).where(eq(activity.id, id)))
    activities.push(await anActivity(t.db, elsewhere, String(clock), '2018-07-02', '2018-07-04'))
  },
  fold: async () => t.db.execute(foldCounts),
}

const stored = async () => ({
  seats: await t.db.execute(sql`select * from counted_seat order by participation_id`),
  activities:
    await t.db.execute(sql`select activity_id, role, sum(seats)::int as seats, sum(completed)::int as completed,
    sum(scored)::int as scored, sum(days)::int as days from activity_count group by 1, 2
    having sum(seats) <> 0 or sum(completed) <> 0 or sum(scored) <> 0 or sum(days) <> 0 order by 1, 2`),
  people: await t.db.execute(
    sql`select * from people_of_year where trainees <> 0 or women <> 0 or completers <> 0 order by year`,
  ),
})
const counted = async () => ({
  seats:
    await t.db.execute(sql`select s.participation_id, s.activity_id, s.person_id, s.role, s.year, s.female, s.days,
    s.sessions, s.first_day, s.last_day, s.scored, s.completed from seat_to_count s order by participation_id`),
  activities:
    await t.db.execute(sql`select activity_id, role, count(*)::int as seats, sum(completed::int)::int as completed,
    sum(scored::int)::int as scored, sum(days)::int as days from seat_to_count group by 1, 2 order by 1, 2`),
  people:
    await t.db.execute(sql`select coalesce(year, 0)::smallint as year, count(distinct person_id)::int as trainees,
    (count(distinct person_id) filter (where female))::int as women,
    (count(distinct person_id) filter (where completed))::int as completers
    from seat_to_count where role = 'trainee' and year is not null group by grouping sets ((year), ())
    having count(*) > 0 order by 1`),
})

const looking = [
  'administrator',
  'coordinator',
  'coordinatorElsewhere',
  'lead',
  'observer',
  'focalPoint',
] as const
const keys = measureKeys.filter((key) => isOfParticipants(measures[key].rows))
const scopes = (): Scope[] => [
  {},
  { year: 2017 },
  { year: 2018 },
  { year: 2018, until: '2018-05-06' },
  { since: '2017-06-01', until: '2018-05-06' },
  { year: 2019 },
  { region: 'africa' },
  { year: 2017, region: 'lac' },
  { year: 2018, country: 'GH' },
  { quarter: '2017-Q2' },
  { action: 'ACT-2026-0002' },
  { year: 2018, action: 'ACT-2026-0002' },
  ...activities.map((id) => ({ activity: id })),
  { year: 2017, activity: activities[0] as number },
]

/** Every figure for everybody from what is stored, beside the rows that it counts. */
async function figuresAgree(db: Db, whose: readonly (typeof looking)[number][] = looking) {
  for (const name of whose)
    for (const scope of scopes()) {
      const actor = given.people[name]
      const rows = keys.map(
        (measure) =>
          sql`(select count(*)::int from (${rowsBehind(db, { actor, measure, scope }).select()}) as counted) as ${sql.identifier(measure)}`,
      )
      const [exact] = await db.execute(sql`select ${sql.join(rows, sql`, `)}`)
      expect(await countMeasures(db, actor, scope, keys), `${name} ${JSON.stringify(scope)}`).toEqual(exact)
    }
}

const moments: { at: Date; figures: unknown }[] = []
const reader = () => given.people.administrator
const then = async (db: Db) => {
  const figures: unknown[] = []
  for (const scope of [{}, { year: 2017 }, { year: 2018, region: 'lac' }])
    figures.push(await countMeasures(db, reader(), scope, keys))
  return figures
}

describe('stored counts', () => {
  it('are what the rows are, whatever happens to them', async () => {
    const happened = new Set<string>()
    for (let step = 0; step < 120; step += 1) {
      clock += 60_000
      const name = step < 3 ? 'import' : dice.one(Object.keys(happenings))
      await happenings[name]?.().then(
        () => happened.add(name),
        (error) => {
          if (!(error instanceof DomainError)) throw error
        },
      )
      expect(await stored(), `${step} ${name}`).toEqual(await counted())
      if (step % 40 === 39) {
        await figuresAgree(t.db)
        moments.push({ at: new Date(clock), figures: await then(t.db) })
      }
    }
    expect([...happened].sort()).toEqual(Object.keys(happenings).sort())
  }, 120_000)

  it('are those of the time for whoever looks as of a moment', async () => {
    expect(moments.length).toBe(3)
    for (const { at, figures } of moments) {
      const db = asOf(t.db, at)
      expect(await then(db), at.toISOString()).toEqual(figures)
    }
    await figuresAgree(asOf(t.db, moments[1]?.at as Date), ['coordinatorElsewhere'])
  }, 120_000)

  it('are the same when they are counted anew, and put together', async () => {
    const before = await stored()
    await t.db.execute(foldCounts)
    expect(await stored()).toEqual(before)
    await t.db.execute(rebuildCounts)
    expect(await stored()).toEqual(before)
    const [left] = await t.db.execute(sql`select count(*)::int as changes from year_change`)
    expect(left).toEqual({ changes: 0 })
  })

  it('of two who change one seat at once are of what both did', async () => {
    const [seat] = await t.db.execute<{ id: number; startsOn: string }>(sql`
      select p.id::int as id, a.starts_on::text as "startsOn" from participation p join activity a on a.id = p.activity_id
      where a.starts_on is not null order by p.id limit 1`)
    const { id, startsOn } = seat as { id: number; startsOn: string }
    await t.db.delete(attendance).where(eq(attendance.participationId, id))
    const tick = (tx: Db, day: number) =>
      tx.insert(attendance).values({ participationId: id, day: addDays(startsOn, day) })
    let second: Promise<void> | undefined
    await t.db.transaction(async (tx) => {
      await tick(tx, 0)
      second = t.db.transaction(async (other) => void (await tick(other, 1)))
      // Until the second one waits; on an embedded database it only begins when this one is over.
      for (let look = 0; look < 1000; look += 1) {
        const [waits] = await tx.execute(sql`select 1 from pg_locks where not granted`)
        if (waits) break
      }
    })
    await second
    expect(await stored()).toEqual(await counted())
  })

  it('are none when all seats are emptied out', async () => {
    await t.db.execute(sql`truncate ${participation} cascade`)
    expect(await stored()).toEqual({ seats: [], activities: [], people: [] })
  })
})
