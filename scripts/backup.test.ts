import { spawn } from 'node:child_process'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { inSql, tablesOf } from '@/db/archive/catalogue'
import { connect } from '@/db/client'
import { person } from '@/db/schema/person'
import { programme } from '@/db/schema/reference'
import { testDatabase } from '@/db/testing'
import { aCase, now } from '@/domain/documents/a-case'
import { nameKey, sortedNameKey } from '@/domain/names'
import { anonymise } from '@/domain/people/anonymise'

let folder: string
let source: Awaited<ReturnType<typeof testDatabase>>
let target: Awaited<ReturnType<typeof testDatabase>>
let looking: ReturnType<typeof connect>
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minga-backup-'))
  source = await testDatabase()
  target = await testDatabase()
  // The commands take whatever calls itself Minga for a Minga that runs.
  looking = connect(`${target.url}?application_name=test`, { max: 1 })
  await aCase(source.db)
  await source.db.insert(programme).values({ name: 'Minga', fullName: 'Minga', settings: {} as never })
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await looking.$client.end()
  await source.close()
  await target.close()
})
const file = () => path.join(folder, 'backup.zip')

/** Runs a command on a database; `onLine` hears what it says, with what ends it at once. */
function run(script: string, args: string[], url: string, onLine = (_line: string, _kill: () => void) => {}) {
  const env = { ...process.env, DATABASE_URL: url, MINGA_DIR: path.join(folder, 'none') }
  const child = spawn(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], { env })
  return new Promise<{ code: number | null; said: string }>((resolve) => {
    let said = ''
    const hear = (piece: Buffer) => {
      said += piece
      for (const line of String(piece).split('\n')) onLine(line, () => child.kill('SIGKILL'))
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('close', (code) => resolve({ code, said }))
  })
}

const rowsOf = (db: ReturnType<typeof connect>) =>
  db.transaction(async (tx) => {
    const found: string[] = []
    for (const table of await tablesOf(tx)) {
      const rows = await tx.execute<{ row: string }>(
        sql`select t::text as row from ${inSql(table)} t order by 1`,
      )
      found.push(...rows.map(({ row }) => `${table.schema}.${table.name} ${row}`))
    }
    return found
  })

it('writes a file that only its user can read, and never over another one', async () => {
  const { code, said } = await run('backup', [file()], source.url)
  expect(said).toMatch(/rows of \d+ tables and \d+ files/)
  expect(code).toBe(0)
  expect((await stat(file())).mode & 0o777).toBe(0o600)
  const again = await run('backup', [file()], source.url)
  expect(again).toMatchObject({ code: 1, said: expect.stringContaining('never takes the place of another') })
})

it('leaves nothing behind when it is killed in the middle, and does the whole of it afterwards', async () => {
  const empty = await rowsOf(looking)
  const killed = await run('restore', [file()], target.url, (line, kill) => {
    if (line.includes('Putting it in')) kill()
  })
  expect(killed.code).toBeNull()
  expect(killed.said).not.toContain('It is all there')
  expect(await rowsOf(looking)).toEqual(empty)
  const { code, said } = await run('restore', [file()], target.url)
  expect(said).toContain('It is all there')
  expect(code).toBe(0)
  expect(await rowsOf(looking)).toEqual(await rowsOf(source.db))
})

it('asks before it takes the place of something, and keeps backups and archives apart', async () => {
  const unasked = await run('restore', [file(), '--replace'], target.url)
  expect(unasked).toMatchObject({ code: 1, said: expect.stringContaining('add --yes') })
  const wrong = await run('restore', [file(), '--take-in'], target.url)
  expect(wrong).toMatchObject({ code: 1, said: expect.stringContaining('This is a backup') })
  const none = await run('restore', [path.join(folder, 'none.zip')], target.url)
  expect(none).toMatchObject({ code: 1, said: expect.stringContaining('There is no file') })
})

it('forgets again whoever was anonymised since', async () => {
  const db = looking
  const named = async (familyNames: string) => {
    const keys = { nameKey: nameKey('Ana', familyNames), sortedNameKey: sortedNameKey('Ana', familyNames) }
    const facts = { givenNames: 'Ana', familyNames, ...keys, createdAt: now, updatedAt: now }
    const [made] = await db.insert(person).values(facts).returning({ id: person.id })
    return made?.id as number
  }
  const ana = await named('Xochimilca')
  const luz = await named('Huamantinga')
  const before = path.join(folder, 'before.zip')
  expect(await run('backup', [before], target.url)).toMatchObject({ code: 0 })
  await db.transaction((tx) => anonymise(tx, ana, now))
  const { code, said } = await run('restore', [before, '--replace', '--yes'], target.url)
  expect(said).toContain('1 person was anonymised since it was made, and is again.')
  expect(code).toBe(0)
  const people = await db
    .select()
    .from(person)
    .where(inArray(person.id, [ana, luz]))
    .orderBy(person.id)
  expect(people).toMatchObject([
    { anonymisedAt: expect.any(Date) },
    { familyNames: 'Huamantinga', anonymisedAt: null },
  ])
  expect((await rowsOf(db)).filter((row) => /xochimilca/i.test(row))).toEqual([])
})
