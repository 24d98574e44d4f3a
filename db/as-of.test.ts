import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOf, date } from './as-of'
import type { Tx } from './client'
import { region } from './schema/reference'
import { type TestDatabase, testDatabase } from './testing'

let t: TestDatabase
beforeAll(async () => {
  t = await testDatabase()
})
afterAll(() => t.close())

const labels = (word: string) => ({ en: word, es: word, fr: word, pt: word })
const day = (number: number) => new Date(Date.UTC(2017, 0, number))

/** Changes something as a command of that day does. */
const on = (moment: Date, change: (tx: Tx) => Promise<unknown>) =>
  t.db.transaction(async (tx) => {
    await date(tx, moment)
    await change(tx)
  })
const regionsOn = async (moment: Date) =>
  (await asOf(t.db, moment).select().from(region).where(eq(region.code, 'andes'))).map(
    ({ labels }) => labels.en,
  )

describe('an earlier state', () => {
  beforeAll(async () => {
    await on(day(2), (tx) =>
      tx.insert(region).values({ code: 'andes', labels: labels('first'), position: 90 } as never),
    )
    await on(day(4), (tx) =>
      tx
        .update(region)
        .set({ labels: labels('second') })
        .where(eq(region.code, 'andes')),
    )
    await on(day(6), (tx) => tx.delete(region).where(eq(region.code, 'andes')))
    await on(day(8), (tx) =>
      tx.insert(region).values({ code: 'andes', labels: labels('third'), position: 90 } as never),
    )
  })

  it.each([
    ['before there was one', 1, []],
    ['when it was made', 2, ['first']],
    ['while it stood', 3, ['first']],
    ['from the moment of a change', 4, ['second']],
    ['from the moment it was deleted', 6, []],
    ['made anew', 9, ['third']],
  ])('shows what was on record %s', async (_, number, expected) => {
    expect(await regionsOn(day(number))).toEqual(expected)
  })

  it('does not keep a state that lasted no time', async () => {
    await on(day(10), async (tx) => {
      await tx
        .update(region)
        .set({ labels: labels('passing') })
        .where(eq(region.code, 'andes'))
      await tx
        .update(region)
        .set({ labels: labels('fourth') })
        .where(eq(region.code, 'andes'))
    })
    expect(await regionsOn(day(10))).toEqual(['fourth'])
    const kept = await t.db.execute(
      sql`select labels->>'en' as word from history.region where code = 'andes'`,
    )
    expect(kept.map(({ word }) => word).sort()).toEqual(['first', 'second', 'third'])
  })

  it('counts a change that was dated before the last one from that one on', async () => {
    await on(day(5), (tx) =>
      tx
        .update(region)
        .set({ labels: labels('late') })
        .where(eq(region.code, 'andes')),
    )
    expect(await regionsOn(day(10))).toEqual(['late'])
    expect(await regionsOn(day(9))).toEqual(['third'])
  })

  it('is read by many at once, each at its moment, and leaves the present as it is', async () => {
    const read = await Promise.all([3, 4, 9, 1, 3].map((number) => regionsOn(day(number))))
    expect(read).toEqual([['first'], ['second'], ['third'], [], ['first']])
    const present = await t.db.select().from(region).where(eq(region.code, 'andes'))
    expect(present.map(({ labels }) => labels.en)).toEqual(['late'])
  })

  it('is read in a transaction too, and never written', async () => {
    const then = asOf(t.db, day(3))
    expect(
      await then.transaction((tx) => tx.select().from(region).where(eq(region.code, 'andes'))),
    ).toHaveLength(1)
    await expect(then.delete(region)).rejects.toThrow()
    expect(await then.$count(region, eq(region.code, 'andes'))).toBe(1)
  })
})
