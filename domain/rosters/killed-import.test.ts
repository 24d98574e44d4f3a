import { spawn } from 'node:child_process'
import { createServer, connect as dial } from 'node:net'
import { fileURLToPath } from 'node:url'
import { count } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { document } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { institution } from '@/db/schema/institution'
import { attendance, participation, rosterImport } from '@/db/schema/participation'
import { person } from '@/db/schema/person'
import { testDatabase } from '@/db/testing'
import { aCase, type Case } from '../documents/a-case'
import { anActivity, record, sampleList } from './a-list'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let id: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  id = await anActivity(test.db, given.action, '2', '2017-03-14', '2017-03-16')
})
afterAll(() => test.close())

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const file = here('../../e2e/fixtures/rosters/participants-755.xlsx')
const tables = { person, participation, attendance, rosterImport, event, document, institution }
async function counts() {
  const found: Record<string, number> = {}
  for (const [name, table] of Object.entries(tables))
    found[name] = (await test.db.select({ count: count() }).from(table))[0]?.count ?? 0
  return found
}

/**
 * Records the list in another process that reaches the database through us, and ends that process (kill -9) as soon
 * as it sends a statement that holds `text`, before the database hears of it. Gives back what it had sent until then.
 */
async function killedAt(text: string) {
  const sent: string[] = []
  let over = 0
  const proxy = createServer((near) => {
    const target = new URL(test.url)
    const far = dial(Number(target.port || 5432), target.hostname)
    const drop = () => {
      near.destroy()
      far.destroy()
    }
    near.on('error', drop).on('close', drop)
    far.on('error', drop).on('close', drop)
    far.pipe(near)
    near.on('data', (bytes) => {
      const words = bytes.toString('latin1')
      if (words.includes(text)) {
        over += 1
        child.kill('SIGKILL')
        return
      }
      sent.push(words)
      far.write(bytes)
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  const url = new URL(test.url)
  url.hostname = '127.0.0.1'
  url.port = String(address && typeof address === 'object' ? address.port : 0)
  const job = JSON.stringify({ url: url.href, actor: given.people.lead, id, file })
  const child = spawn(process.execPath, ['--import', 'tsx', here('./import-elsewhere.ts'), job], {
    cwd: here('../..'),
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
  await new Promise((resolve) => proxy.close(resolve))
  expect(signal).toBe('SIGKILL')
  expect(over).toBeGreaterThan(0)
  return sent.join('')
}

it.each([
  'insert into "person"',
  // The list is written in pieces: this comes after two of people and two of their history.
  'insert into "participation"',
  'insert into "attendance"',
  'insert into "document" ',
])('a process that ends at %s leaves nothing behind', async (text) => {
  const before = await counts()
  const sent = await killedAt(text)
  // It was in the middle: the transaction had begun and written before it ended.
  expect(sent).toMatch(/begin/i)
  expect(sent).toContain('insert into "institution"')
  expect(await counts()).toEqual(before)
})

it('and the list is recorded in full afterwards', async () => {
  const done = await record(test.db, given.people.lead, id, await sampleList('participants-755.xlsx'))
  expect(done).toMatchObject({ people: 755, newPeople: 755 })
})
