import { spawn } from 'node:child_process'
import { createServer, connect as dial } from 'node:net'
import { fileURLToPath } from 'node:url'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { batch } from '@/db/schema/batch'
import { certificate } from '@/db/schema/certificate'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { aHeldActivity, aSigningProgramme, trainees } from './a-roster'
import { issueCertificates } from './issue-certificates'
import { makeCertificates } from './make-certificates'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let activityId: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await aSigningProgramme(test.db)
  activityId = await aHeldActivity(test.db, given.action, '2')
  await trainees(
    test.db,
    activityId,
    Array.from({ length: 70 }, (_, at) => `Ana ${at}`),
  )
})
afterAll(() => test.close())

const installation = { address: 'https://minga.example.org', secret: 'a secret of thirty-two characters' }
const batchOf = async (id: string) => (await test.db.select().from(batch).where(eq(batch.id, id)))[0]
const jobs = () =>
  test.db.execute<{ state: string }>(sql`select state::text from pgboss.job where name = 'batch'`)
async function made() {
  const rows = await test.db.select().from(certificate).where(eq(certificate.activityId, activityId))
  return { count: rows.length, seats: new Set(rows.map((row) => row.participationId)).size }
}

/** Runs a worker that reaches the database through us, and ends it (kill -9) as soon as it says `text` the nth time. */
async function workerKilledAt(text: string, nth: number) {
  let said = 0
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
      if (bytes.toString('latin1').includes(text)) said += 1
      if (said < nth) far.write(bytes)
      else child.kill('SIGKILL')
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  const address = proxy.address()
  const url = new URL(test.url)
  url.hostname = '127.0.0.1'
  url.port = String(address && typeof address === 'object' ? address.port : 0)
  const child = spawn(process.execPath, ['--import', 'tsx', 'jobs/worker.ts'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: url.href,
      NEXTAUTH_URL: installation.address,
      NEXTAUTH_SECRET: installation.secret,
      SMTP_URL: '',
    },
  })
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)))
  await new Promise((resolve) => proxy.close(resolve))
  expect(signal).toBe('SIGKILL')
}

it('a worker that dies in the middle leaves whole steps, and others go on from there without doubles', async () => {
  const context = { db: test.db, actor: given.people.lead, now }
  const { batchId } = await issueCertificates(context, { id: activityId, which: 'all', seats: [] })
  expect(await jobs()).toEqual([{ state: 'created' }])

  await workerKilledAt('update "batch"', 2)
  expect(await made()).toEqual({ count: 25, seats: 25 })
  expect(await batchOf(batchId)).toMatchObject({ status: 'running', done: 25, total: 70 })
  // Its queue gives the job to another worker after two minutes.
  expect(await jobs()).toEqual([{ state: 'active' }])

  const making = { db: test.db, now, installation, criteria: () => 'Enough of it' }
  await Promise.all([makeCertificates(making, batchId), makeCertificates(making, batchId)])
  expect(await made()).toEqual({ count: 70, seats: 70 })
  expect(await batchOf(batchId)).toMatchObject({
    status: 'done',
    done: 70,
    outcome: { issued: 70, skipped: 0 },
    endedAt: now,
  })

  // A job that is given out once more finds nothing to do.
  await makeCertificates(making, batchId)
  expect(await made()).toEqual({ count: 70, seats: 70 })
}, 60_000)
