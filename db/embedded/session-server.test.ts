import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openEmbedded } from './open'
import { type SessionServer, serveSession } from './session-server'

let pglite: Awaited<ReturnType<typeof openEmbedded>>
let server: SessionServer
let broken: unknown
const clients: postgres.Sql[] = []

const client = (options: postgres.Options<Record<string, never>> = {}) => {
  const sql = postgres(server.url, { max: 4, onnotice: () => {}, ...options })
  clients.push(sql)
  return sql
}

beforeAll(async () => {
  pglite = await openEmbedded()
  server = await serveSession(pglite, {
    password: 'secret',
    onBroken: (error) => {
      broken = error
    },
  })
})
afterAll(async () => {
  await Promise.all(clients.map((sql) => sql.end({ timeout: 1 })))
  await server.close()
  await pglite.close()
  expect(broken).toBeUndefined()
})

describe('many connections to the one session', () => {
  for (const prepare of [true, false])
    it(`each get their own answers, with${prepare ? '' : 'out'} named statements`, async () => {
      const sql = client({ max: 6, prepare })
      const kinds = [
        async (n: number) => (await sql`select ${n}::int as n`)[0]?.n === n,
        async (n: number) => (await sql`select ${`t${n}`}::text as t, 1 as one`)[0]?.t === `t${n}`,
        async (n: number) => (await sql.unsafe(`select ${n} as n`))[0]?.n === n,
        async () => (await code(sql`select 1 / ${0}::int`)) === '22012',
        async () => (await code(sql`selec 1`)) === '42601',
        (n: number) => sql.begin(async (tx) => (await tx`select ${n}::int as n`)[0]?.n === n),
        () => code(sql.begin((tx) => tx`select * from missing`)).then((found) => found === '42P01'),
      ]
      const right = await Promise.all(
        Array.from({ length: 420 }, async (_, n) => kinds[n % kinds.length]?.(n)),
      )
      expect(right.filter((answer) => answer !== true)).toEqual([])
    })

  it('a transaction has the session for itself until it ends', async () => {
    const sql = client()
    await sql`create table counter as select 0 as n`
    await Promise.all(
      Array.from({ length: 30 }, () =>
        sql.begin(async (tx) => {
          const [row] = await tx`select n from counter`
          await tx`update counter set n = ${Number(row?.n) + 1}`
        }),
      ),
    )
    expect(await sql`select n from counter`).toMatchObject([{ n: 30 }])
  })

  it('what a lost connection had not committed is undone, and the others go on', async () => {
    const sql = client()
    await sql`create table kept (n int)`
    const lost = client({ max: 1 })
    const open = await lost.reserve()
    await open`begin`
    await open`insert into kept values (1)`
    const next = sql`select count(*)::int as n from kept`.execute()
    await lost.end({ timeout: 0 })
    expect(await next).toMatchObject([{ n: 0 }])
  })

  it('forgets the named statements of a connection that has gone', async () => {
    const sql = client({ max: 1 })
    const count = async () =>
      (await sql`select 1 from pg_prepared_statements where statement like 'select _ as passing_'`).length
    const other = client({ max: 1 })
    await other`select 1 as passing1`
    await other`select 2 as passing2`
    expect(await count()).toBe(2)
    await other.end()
    await expect.poll(count).toBe(0)
  })
})

describe('COPY', () => {
  const rows = (count: number) =>
    Readable.from(
      (function* () {
        for (let n = 0; n < count; n++) yield `${n}\tnombre ${n}\n`
      })(),
    )

  it('takes data in and gives it out, in and outside of a transaction', async () => {
    const sql = client()
    await sql`create table copied (n int, name text)`
    await pipeline(rows(20_000), await sql`copy copied from stdin`.writable())
    await sql.begin(async (tx) => {
      await pipeline(rows(5), await tx`copy copied (n, name) from stdin`.writable())
      expect(await tx`select count(*)::int as n from copied`).toMatchObject([{ n: 20_005 }])
    })
    let lines = 0
    for await (const chunk of await sql`copy copied to stdout`.readable())
      lines += chunk.toString().split('\n').length - 1
    expect(lines).toBe(20_005)
  })
})

describe('who may connect', () => {
  it('nobody without the password of this start', async () => {
    const sql = postgres(server.url.replace('secret', 'guess'), { max: 1 })
    clients.push(sql)
    expect(await code(sql`select 1`)).toBe('28P01')
  })
})

async function code(query: Promise<unknown>) {
  try {
    await query
  } catch (error) {
    return (error as { code?: string }).code
  }
}
