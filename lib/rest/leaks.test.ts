import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { document } from '@/db/schema/document'
import { institution } from '@/db/schema/institution'
import { meeting } from '@/db/schema/meeting'
import { message } from '@/db/schema/message'
import { participation } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { opinion, request, screeningAnswer } from '@/db/schema/request'
import { userCountry, userRegion } from '@/db/schema/user'
import { webhook } from '@/db/schema/webhook'
import { testDatabase } from '@/db/testing'
import { now } from '@/domain/documents/a-case'
import { type EveryCommand, everyCommand } from '@/domain/every-command'
import type { Standing } from '@/domain/standings'
import { makeToken } from '@/domain/tokens/make-token'
import type { Operation } from './operation'
import { operations } from './operations'
import { serve } from './serve'

/*
 * Texts that are unlike any other are put where only some may look; then everything that can be read is read by
 * everybody, by every name that a record has, and nobody may come upon a text that is not hers.
 */

const canaries = {
  note: 'kanarienotiz',
  opinion: 'kanariemeinung',
  check: 'kanariehaken',
  cost: '98765432',
  staffPaper: 'kanariepapier',
  otherAuthority: 'kanarieanderswo',
  webhook: 'kanariehaken-draussen',
  meeting: 'kanariesitzung',
  trainee: 'Kanarievogel',
  caseTitle: 'kanarieakte',
  focalPoint: 'Kanarienfrau',
  service: 'kanarie@example.org',
} as const
type Canary = keyof typeof canaries

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
let otherRequest = 0
let meetingReference = ''
beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1'
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters'
  test = await testDatabase()
  const { db } = test
  all = await everyCommand(db)
  for (const { id, regions, countries } of Object.values(all.people)) {
    for (const regionCode of regions)
      await db.insert(userRegion).values({ userId: id, regionCode }).onConflictDoNothing()
    for (const countryCode of countries)
      await db.insert(userCountry).values({ userId: id, countryCode }).onConflictDoNothing()
  }
  const { given, people } = all
  await db
    .update(request)
    .set({ title: canaries.caseTitle, focalPointName: canaries.focalPoint, status: 'consultation' })
    .where(eq(request.id, given.request))
  await db.insert(message).values({
    requestId: given.request,
    audience: 'staff',
    authorId: people.lead.id,
    body: canaries.note,
    writtenAt: now,
  })
  await db.update(opinion).set({ comments: canaries.opinion, email: canaries.service })
  await db.update(screeningAnswer).set({ note: canaries.check })
  await db.update(action).set({ budget: Number(canaries.cost), status: 'implementation' })
  await db
    .update(activity)
    .set({ plannedCost: Number(canaries.cost), actualCost: Number(canaries.cost), status: 'reported' })
  await db.update(document).set({ title: canaries.staffPaper, audience: 'staff' })
  await db.update(meeting).set({ notes: canaries.meeting })
  await db.update(webhook).set({ description: canaries.webhook })
  await db
    .update(person)
    .set({ familyNames: canaries.trainee })
    .where(eq(person.id, await traineeId()))
  const [row] = await db.select().from(request).where(eq(request.id, given.request))
  const { id: _, search: _s, ...asked } = row as NonNullable<typeof row>
  const [ministry] = await db
    .insert(institution)
    .values({
      name: 'Otro ministerio',
      nameKey: 'otro ministerio',
      kind: 'national_government',
      countryCode: 'GH',
      regionCode: 'africa',
    })
    .returning({ id: institution.id })
  const [other] = await db
    .insert(request)
    .values({
      ...asked,
      reference: 'REQ-2026-0901',
      title: canaries.otherAuthority,
      focalPointName: 'Otra persona',
      institutionId: (ministry as { id: number }).id,
      countryCode: 'GH',
      regionCode: 'africa',
      actionId: null,
      leadId: null,
      status: 'submitted',
    })
    .returning({ id: request.id })
  otherRequest = (other as { id: number }).id
  const [held] = await db.select({ reference: meeting.reference }).from(meeting)
  meetingReference = held?.reference ?? ''
}, 60_000)
afterAll(() => test.close())

async function traineeId() {
  const [seat] = await test.db
    .select({ id: participation.personId })
    .from(participation)
    .where(eq(participation.id, all.participationId))
  return (seat as { id: number }).id
}

const reading = operations.filter(({ method }) => method === 'GET')

/** What the variable parts of an address may be, so that each record of the case is asked for by all its names. */
function* addresses({ path, id }: Operation): Generator<string> {
  const { given } = all
  const ids = [given.request, given.action, given.activity, given.result, otherRequest, 1, 2, 3]
  const names: Record<string, readonly (string | number)[]> = {
    id: [
      ...new Set(ids),
      'REQ-2026-0001',
      'REQ-2026-0901',
      'ACT-2026-0001',
      'RES-2026-0001',
      meetingReference,
    ],
    reference: ['REQ-2026-0001', 'REQ-2026-0901'],
    kind: [
      'activity',
      'action-fiche',
      'action-final',
      'programme',
      'country',
      'publication',
      'agenda',
      'minutes',
      'figure',
    ],
    measure: [
      'trainees',
      'experts',
      'deployments',
      'requestsReceived',
      'activities',
      'actions',
      'seats',
      'results',
    ],
  }
  const [, name] = /\{(\w+)\}/.exec(path) ?? []
  const scope = `?action=ACT-2026-0001&activity=${given.activity}&year=2026&country=MX&region=lac&measure=trainees`
  for (const value of name ? (names[name] ?? ['1']) : [''])
    for (const format of id === 'getReport' ? ['json', 'csv'] : [''])
      yield `${path.replace(/\{\w+\}/g, String(value))}${id === 'getReport' ? reportScope(String(value), scope, format) : ''}`
}

const reportScope = (kind: string, scope: string, format: string) => {
  const wanted: Record<string, RegExp> = {
    activity: /[?&]activity=\d+/,
    'action-fiche': /[?&]action=[^&]+/,
    'action-final': /[?&]action=[^&]+/,
    programme: /[?&]year=\d+/,
    country: /[?&]country=\w+/,
    publication: /[?&]region=\w+/,
    agenda: /[?&]meeting=\w+/,
    minutes: /[?&]meeting=\w+/,
    figure: /[?&]measure=\w+/,
  }
  const found = wanted[kind]?.exec(scope)?.[0].slice(1) ?? `meeting=${meetingReference}`
  return `?${found}&format=${format}`
}

/** Reads everything as somebody, with a token of these scopes; gives back what was said, by address. */
async function everythingTo(standing: Standing, scopes: readonly string[]) {
  const { secret } = await makeToken(
    { db: test.db, actor: all.people[standing], now },
    { name: 'Prueba', scopes, days: 30 },
  )
  const said = new Map<string, string>()
  for (const operation of reading)
    for (const address of addresses(operation)) {
      const request = new Request(`http://127.0.0.1/api/v1${address}`, {
        headers: { authorization: `Bearer ${secret}` },
      })
      const response = await serve(request, { db: test.db, now: at() })
      expect(response.status, `${standing} ${address}`).toBeLessThan(500)
      said.set(address, await response.text())
    }
  return said
}

/** Each read in another minute, as so many calls are too many for one. */
let minute = 0
const at = () => new Date(now.getTime() + Math.floor(minute++ / 500) * 60_000)

const all_ = Object.keys(canaries) as Canary[]
const allBut = (...known: Canary[]) => all_.filter((name) => !known.includes(name))

describe('nobody comes upon what is not hers', () => {
  it.each<[Standing, readonly Canary[]]>([
    ['focalPoint', allBut('caseTitle', 'trainee', 'focalPoint')],
    ['otherFocalPoint', allBut()],
    ['observer', ['note', 'staffPaper', 'otherAuthority', 'webhook', 'meeting', 'trainee', 'cost']],
    ['observerElsewhere', allBut('otherAuthority')],
    ['expert', allBut()],
    ['deployedExpert', allBut('trainee')],
    ['colleague', ['webhook']],
  ])(
    '%s',
    async (standing, secrets) => {
      const said = await everythingTo(standing, ['read', 'people'])
      const leaks = [...said].flatMap(([address, text]) =>
        secrets.filter((name) => text.includes(canaries[name])).map((name) => `${name} at ${address}`),
      )
      expect(leaks).toEqual([])
    },
    120_000,
  )

  it('and the texts are there for who may read them', async () => {
    const said = [...(await everythingTo('lead', ['read', 'people'])).values()].join()
    const missed = all_.filter((name) => !said.includes(canaries[name]))
    expect(missed.sort()).toEqual(['otherAuthority', 'webhook'])
  }, 120_000)

  it('and a token that may not know of people is told of none', async () => {
    const said = await everythingTo('lead', ['read'])
    const names = [canaries.trainee, canaries.focalPoint, canaries.service, 'Eva', 'lead@example.org']
    const leaks = [...said].flatMap(([address, text]) =>
      names.filter((name) => text.includes(name)).map((name) => `${name} at ${address}`),
    )
    expect(leaks).toEqual([])
    expect([...said.values()].join()).toContain(canaries.caseTitle)
  }, 120_000)
})
