import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { letter } from '@/db/schema/notification'
import { testDatabase } from '@/db/testing'
import { writeLetter } from './write-letter'

let test: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const toLuz = {
  kind: 'password_changed',
  to: { userId: null, address: 'luz@example.org', locale: 'es' },
  params: { name: 'Luz' },
} as const

const jobs = () =>
  test.db.execute<{ letter: number; start: string }>(
    sql`select (data->>'letterId')::int as letter, start_after::text as start from pgboss.job where name = 'letter'`,
  )

it('an undone transaction leaves no letter and no job', async () => {
  const undone = test.db.transaction(async (tx) => {
    await writeLetter(tx, toLuz)
    throw new Error('something else went wrong')
  })
  await expect(undone).rejects.toThrow('something else')
  expect(await test.db.select().from(letter)).toEqual([])
  expect(await jobs()).toEqual([])
})

it('a letter and the job that sends it are written together, for the time that it may be sent', async () => {
  const after = new Date('2031-05-06T07:00:00Z')
  const id = await test.db.transaction((tx) => writeLetter(tx, { ...toLuz, after }))
  expect(await test.db.select().from(letter)).toMatchObject([
    { id, address: 'luz@example.org', locale: 'es', sentAt: null, tries: 0 },
  ])
  expect(await jobs()).toEqual([{ letter: id, start: '2031-05-06 07:00:00+00' }])
})
