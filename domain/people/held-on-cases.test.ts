import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { request } from '@/db/schema/request'
import { testDatabase } from '@/db/testing'
import { aCase, type Case } from '../documents/a-case'
import { namesOf } from './calling'
import { heldOnCases } from './held-on-cases'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
})
afterAll(() => test.close())

const [here, elsewhere] = [{ there: true }, { there: false }]
const hers = 'Ana.Torres@example.org'
const another = 'ana@example.org'

describe('a request is about her', () => {
  it.each<[string, { there: boolean }, string | null, string | null, string | null, boolean, boolean]>([
    ['by her address, whatever the name and the house', elsewhere, 'Anita', hers, null, true, false],
    ['by her name at her house, without an address', here, 'ANA TORRÉS', null, null, true, false],
    [
      'not by her name at her house with the address of another',
      here,
      'Ana Torres',
      another,
      null,
      false,
      false,
    ],
    ['not by her name elsewhere', elsewhere, 'Ana Torres', null, null, false, false],
    ['as signatory of her house', here, 'Luis', another, 'Lic. Torres, Ana', false, true],
    ['as signatory where she is the focal point', elsewhere, 'x', hers, 'Ana Torres', true, true],
    ['not as signatory elsewhere', elsewhere, 'x', another, 'Ana Torres', false, false],
    ['not where nobody is named', here, null, null, null, false, false],
  ])('%s', async (_, { there }, focalPointName, focalPointEmail, signatory, isFocal, isSignatory) => {
    const [row] = await test.db
      .update(request)
      .set({ focalPointName, focalPointEmail, signatory })
      .where(eq(request.id, given.request))
      .returning({ institutionId: request.institutionId })
    const found = await heldOnCases(test.db, {
      addresses: [hers.toLowerCase()],
      users: [],
      institutions: there ? [row?.institutionId as number] : [],
      names: namesOf([{ givenNames: 'Ana', familyNames: 'Torres' }]),
    })
    expect([found.focalPoint.length, found.signed.length]).toEqual([Number(isFocal), Number(isSignatory)])
  })
})
