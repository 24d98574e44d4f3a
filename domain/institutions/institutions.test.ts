import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { fold } from '../names'
import { addInstitution } from './add-institution'
import { findOrCreateInstitution } from './find-or-create-institution'
import { listInstitutions } from './queries'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
})
afterAll(() => test.close())

const add = (fields: Partial<Parameters<typeof addInstitution>[1]>, actor = given.people.lead) =>
  addInstitution({ db: test.db, actor, now }, { name: 'x', kind: 'police', countryCode: 'MX', ...fields })

describe('institutions', () => {
  it.each([
    ['Comisión Mexicana de Ayuda a Refugiados', 'comision mexicana de ayuda a refugiados'],
    ['  COMISIÓN   MEXICANA de Ayuda a  Refugiados. ', 'comision mexicana de ayuda a refugiados'],
    ['Ministério da Justiça (MJ)', 'ministerio da justica mj'],
  ])('%s is known by %s', (name, key) => {
    expect(fold(name)).toBe(key)
  })

  it('one is added once, whatever the spelling, with the region of its country', async () => {
    const first = await add({ name: 'Comisión  Mexicana de Ayuda', shortName: 'COMAR' })
    expect(first).toMatchObject({ name: 'Comisión Mexicana de Ayuda', isNew: true })
    expect(await add({ name: 'COMISION MEXICANA DE AYUDA', kind: 'ngo' })).toEqual({ ...first, isNew: false })
    const [row] = await test.db.select().from(institution).where(eq(institution.id, first.id))
    expect(row).toMatchObject({ kind: 'police', regionCode: 'lac' })
    const told = await test.db.select().from(event).where(eq(event.entity, 'institution'))
    expect(told).toMatchObject([{ verb: 'add', entityId: first.id, actorId: given.people.lead.id }])
  })

  it('the same name in another country, or in none, is another institution', async () => {
    const found = await Promise.all(
      ['MX', 'PE', undefined].map((countryCode) => add({ name: 'Policía Nacional', countryCode })),
    )
    expect(new Set(found.map(({ id }) => id)).size).toBe(3)
    expect(await add({ name: 'Policia nacional', countryCode: undefined })).toMatchObject({ isNew: false })
  })

  it('two who add the same at once get the same', async () => {
    const [one, two] = await Promise.all([add({ name: 'Fiscalía' }), add({ name: 'Fiscalia' })])
    expect(one?.id).toBe(two?.id)
  })

  it('one name inside a longer transaction is found again in it', async () => {
    await test.db.transaction(async (tx) => {
      const named = { name: 'Universidad', kind: 'academia', countryCode: 'PE' } as const
      const made = await findOrCreateInstitution(tx, named)
      expect(await findOrCreateInstitution(tx, named)).toEqual({ ...made, isNew: false })
    })
  })

  it('coordinators and officers add them, nobody else; and only in countries that are known', async () => {
    const { coordinator, monitor, observer, focalPoint } = given.people
    await add({ name: 'Aduanas' }, coordinator)
    for (const actor of [monitor, observer, focalPoint])
      await expect(add({ name: 'Senado' }, actor)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(add({ name: 'Senado', countryCode: 'ZZ' })).rejects.toMatchObject({
      fieldErrors: { countryCode: 'choose' },
    })
    await expect(add({ name: ' -- ' })).rejects.toMatchObject({ fieldErrors: { name: 'required' } })
  })

  it('a search finds words of the name or the short name, the beginning first', async () => {
    await add({ name: 'Dirección de Ayuda', shortName: 'DA' })
    await add({ name: 'Ayuda Directa' })
    const names = async (q: string, country?: string) =>
      (await listInstitutions(test.db, { q, country })).map((row) => row.name)
    expect(await names('ayuda')).toEqual([
      'Ayuda Directa',
      'Comisión Mexicana de Ayuda',
      'Dirección de Ayuda',
    ])
    expect(await names('COMAR')).toEqual(['Comisión Mexicana de Ayuda'])
    expect(await names('comision ayuda')).toEqual(['Comisión Mexicana de Ayuda'])
    expect(await names('ayuda', 'PE')).toEqual([])
    expect(await names('%')).toHaveLength((await names('')).length)
  })
})
