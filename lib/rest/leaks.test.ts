import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { reportKinds } from '@/db/enums'
import { testDatabase } from '@/db/testing'
import { now } from '@/domain/documents/a-case'
import { type EveryCommand, everyCommand } from '@/domain/every-command'
import type { Standing } from '@/domain/standings'
import { makeToken } from '@/domain/tokens/make-token'
import { reportOf } from '@/reports/catalogue'
import { type Canary, canaries, hideCanaries, namesOfPeople, secretsFrom } from './canaries'
import { type EveryAddress, everyAddress, filled, partsOf, usualParts } from './every-address'
import { isFor } from './is-for'
import type { Operation } from './operation'
import { operations } from './operations'
import { serve } from './serve'

/*
 * Texts that are unlike any other are put where only some may look; then everything that can be read is read by
 * everybody, by every name that a record has, and nobody may come upon a text that is not hers.
 */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
let known: EveryAddress
let meetingReference = ''
const scopeOf = new Map<string, readonly string[]>()
beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1'
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters'
  test = await testDatabase()
  all = await everyCommand(test.db)
  known = await everyAddress(test.db, all)
  const hidden = await hideCanaries(test.db, all)
  meetingReference = hidden.meetingReference
  const numbers = [...new Set([...Object.values(all.given), hidden.otherRequest, 1, 2, 3])].filter(Number)
  for (const [prefix, parts] of known)
    if (prefix.endsWith('{id}')) known.set(prefix, [...new Set([...parts, ...numbers])] as typeof parts)
  for (const prefix of ['/requests/{id}', '/portal/requests/{reference}'])
    known.set(prefix, [...(known.get(prefix) ?? []), 'REQ-2026-0901'])
  for (const kind of reportKinds) scopeOf.set(kind, Object.keys((await reportOf(kind)).scope.shape))
}, 60_000)
afterAll(() => test.close())

const reading = operations.filter(({ method }) => method === 'GET')

/** What the variable parts of an address may be, so that each record of the case is asked for by all its names. */
function* addresses({ path, id }: Operation): Generator<string> {
  const usual = usualParts(path, known)
  const wholes = partsOf(path).flatMap(({ name, prefix }) =>
    (known.get(prefix) ?? [1]).map((value) => ({ ...usual, [name]: value })),
  )
  for (const parts of wholes.length > 0 ? wholes : [{}]) {
    const address = filled(path, parts)
    if (id === 'getReport')
      for (const format of ['json', 'csv'])
        yield `${address}?${scopeText((parts as { kind: string }).kind)}&format=${format}`
    else if (id === 'getGrouped') yield `${address}?measure=trainees&by=gender`
    else if (id === 'search') yield `${address}?q=kanari`
    else yield address
  }
}

/** What each report is asked about: as much of the case as it takes. */
function scopeText(kind: string) {
  const about: Record<string, string | number> = {
    action: 'ACT-2026-0001',
    activity: all.given.activity,
    country: 'MX',
    region: 'lac',
    meeting: meetingReference,
    measure: 'trainees',
    drafts: 'true',
  }
  const taken = scopeOf.get(kind) ?? []
  return [
    ...Object.entries(about).filter(([name]) => taken.includes(name)),
    ...(kind === 'programme' ? [['year', '2026']] : []),
  ]
    .map(([name, value]) => `${name}=${value}`)
    .join('&')
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
      // A door that is closed is closed to every address behind it.
      if (!isFor(operation, all.people[standing]) && said.has(operation.id)) continue
      const request = new Request(`http://127.0.0.1/api/v1${address}`, {
        headers: { authorization: `Bearer ${secret}` },
      })
      const response = await serve(request, { db: test.db, now: at() })
      expect(response.status, `${standing} ${address}`).toBeLessThan(500)
      if (response.ok) read.add(operation.id)
      const text = await response.text()
      said.set(address, text).set(operation.id, text)
    }
  return said
}

/** What was ever answered. */
const read = new Set<string>()

/** Each read in another minute, as so many calls are too many for one. */
let minute = 0
const at = () => new Date(now.getTime() + Math.floor(minute++ / 500) * 60_000)

describe('nobody comes upon what is not hers', () => {
  it.each(Object.entries(secretsFrom) as [Standing, readonly Canary[]][])(
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
    const missed = (Object.keys(canaries) as Canary[]).filter((name) => !said.includes(canaries[name]))
    expect(missed.sort()).toEqual(['account', 'otherAuthority', 'told', 'webhook'])
    const rest = [...(await everythingTo('administrator', ['read', 'people'])).values()].join()
    expect(missed.filter((name) => !rest.includes(canaries[name]))).toEqual([])
  }, 120_000)

  it('and a token that may not know of people is told of none', async () => {
    for (const standing of ['administrator', 'deployedExpert', 'focalPoint', 'lead'] as const) {
      const said = await everythingTo(standing, ['read'])
      const leaks = [...said].flatMap(([address, text]) =>
        namesOfPeople.filter((name) => text.includes(name)).map((name) => `${name} at ${address}`),
      )
      expect(leaks).toEqual([])
      if (standing === 'lead') expect([...said.values()].join()).toContain(canaries.caseTitle)
    }
  }, 120_000)

  it('and all that can be read was read by somebody', () => {
    expect(reading.map(({ id }) => id).filter((id) => !read.has(id))).toEqual([])
  })
})
