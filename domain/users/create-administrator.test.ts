import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { createAdministrator } from './create-administrator'
import { hasUsers } from './queries'
import { signIn } from './sign-in'

let test: TestDatabase
const now = new Date('2026-03-02T09:00:00Z')
const somebody = { email: 'Ana@Example.org', name: 'Ana Ruiz', password: 'a long pass phrase' }
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

describe('the first administrator', () => {
  it('needs a name, an address and a password that is no guess', async () => {
    const wrong = { email: 'ana', name: ' ', password: 'short' }
    await expect(createAdministrator({ db: test.db, now }, wrong)).rejects.toMatchObject({
      fieldErrors: { email: 'invalidEmail', name: 'required', password: 'tooShort' },
    })
    expect(await hasUsers(test.db)).toBe(false)
  })

  it('can sign in, and it is written down', async () => {
    const { id } = await createAdministrator({ db: test.db, now }, somebody)
    expect(await hasUsers(test.db)).toBe(true)
    const from = { address: 'local', userAgent: null }
    const input = { email: 'ana@example.org', password: somebody.password }
    expect(await signIn({ db: test.db, now }, input, from)).toHaveProperty('sessionId')
    const told = await test.db.select().from(event).orderBy(event.id)
    expect(told[0]).toMatchObject({ entity: 'user', entityId: id, verb: 'create', actorId: null })
  })

  it('is made once for an address, however it is written', async () => {
    const again = { ...somebody, email: 'ANA@example.ORG' }
    await expect(createAdministrator({ db: test.db, now }, again)).rejects.toMatchObject({
      fieldErrors: { email: 'alreadyThere' },
    })
  })
})
