import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { action } from '@/db/schema/action'
import { person } from '@/db/schema/person'
import { request } from '@/db/schema/request'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { searchRecords } from './search-records'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await test.db.insert(person).values({
    givenNames: 'María José',
    familyNames: 'Núñez Taller',
    nameKey: 'nunez taller maria jose',
    sortedNameKey: 'jose maria nunez taller',
    countryCode: 'MX',
    createdAt: now,
    updatedAt: now,
  })
})
afterAll(() => test.close())

const find = async (q: string, actor: Actor = given.people.lead) =>
  (await searchRecords(test.db, actor, q)).flatMap(({ kind, items }) =>
    items.map((item) => `${kind} ${item.title}`),
  )

describe('the search for any record', () => {
  it('finds every kind by name, whatever the accents and the case', async () => {
    expect(await find('NINEZ migrante')).toEqual(['request Niñez migrante no acompañada'])
    expect(await find('mexico')).toEqual(['action Mexico'])
    expect(await find('practicas')).toEqual(['result Manual de prácticas'])
    expect(await find('taller')).toEqual(['activity Taller en Tapachula', 'person María José Núñez Taller'])
    expect(await find('nunez maria')).toEqual(['person María José Núñez Taller'])
  })

  it('finds by reference, and says where the page is', async () => {
    const groups = await searchRecords(test.db, given.people.lead, 'REQ-2026-0001')
    expect(groups).toMatchObject([
      {
        kind: 'request',
        items: [{ reference: 'REQ-2026-0001', slug: 'REQ-2026-0001', of: 'Instituto', countryCode: 'MX' }],
      },
    ])
    expect(await find('act-2026')).toEqual(['action Mexico'])
    const [activities] = await searchRecords(test.db, given.people.lead, 'tapachula')
    expect(activities?.items).toMatchObject([{ slug: String(given.activity), reference: '1', of: 'Mexico' }])
  })

  it('takes signs of patterns as they are, and asks for three characters', async () => {
    expect(await find('%%%')).toEqual([])
    expect(await find('___')).toEqual([])
    expect(await find('me')).toEqual([])
    expect(await find('   ')).toEqual([])
  })

  it('shows only what exists for the actor', async () => {
    const { officerElsewhere, observer, otherFocalPoint, focalPoint, expert } = given.people
    for (const q of ['mexico', 'taller', 'niñez', 'manual'])
      for (const actor of [officerElsewhere, otherFocalPoint, expert])
        expect((await find(q, actor)).filter((found) => !found.startsWith('person'))).toEqual([])
    expect(await find('nunez', observer)).toEqual([])
    expect(await find('mexico', observer)).toEqual(['action Mexico'])
    expect(await find('niñez', focalPoint)).toEqual(['request Niñez migrante no acompañada'])
  })

  it('shows six of a kind, those that begin with the text first', async () => {
    const shared = {
      scope: 'national',
      regionCode: 'lac',
      status: 'design',
      createdAt: now,
      updatedAt: now,
    } as const
    await test.db
      .insert(action)
      .values(
        ['Sobre Guatemala', 'Guatemala', ...Array.from({ length: 8 }, (_, n) => `En Guatemala ${n}`)].map(
          (name, n) => ({ ...shared, name, reference: `ACT-2025-000${n}` }),
        ),
      )
    const found = await find('guatemala')
    expect(found).toHaveLength(6)
    expect(found[0]).toBe('action Guatemala')
  })

  it('finds no request that has not been sent', async () => {
    await test.db.insert(request).values({
      status: 'draft',
      institutionId: given.authority,
      regionCode: 'lac',
      receivedOn: '2026-01-12',
      title: 'Borrador sin enviar',
      ask: 'x',
      createdAt: now,
      updatedAt: now,
    })
    expect(await find('borrador')).toEqual([])
  })
})
