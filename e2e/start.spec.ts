import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { freePort, isFree } from '@/scripts/tools.mjs'
import { signIn } from './support/sign-in'
import { type Started, startMinga } from './support/start-minga'

test.describe.configure({ mode: 'serial' })

let folder: string
let port: number
let minga: Started
const start = (env?: Record<string, string>) => {
  minga = startMinga(folder, port, env)
  return minga
}
const portIsFree = async () => isFree(port, '127.0.0.1')

test.beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'minga-start-'))
  port = (await freePort()) as number
})
test.afterAll(async () => {
  minga.signal('SIGKILL', 'all')
  await minga.ended()
  rmSync(folder, { recursive: true })
})

test('a first start that is killed while it loads the demo is made good by the next', async ({ page }) => {
  test.slow()
  await start().until('Loading the demo programme.')
  minga.signal('SIGKILL', 'all')
  await minga.ended()
  await start().until(`ready at ${minga.url}`)
  expect(minga.said()).toMatch(/left half-loaded|Loading the demo/)
  await minga.until('Stop it with Ctrl-C')
  expect(minga.said().match(/officer@example\.org/g)).toHaveLength(1)
  await page.goto(minga.url)
  await expect(page.getByRole('button', { name: 'officer@example.org' })).toBeVisible()
})

test('a second start says what is running already, and leaves it alone', async ({ request }) => {
  const samePort = startMinga(folder, port)
  expect(await samePort.ended()).toBe(1)
  expect(samePort.said()).toContain(`Minga is already running at ${minga.url}`)
  const sameData = startMinga(folder, (await freePort()) as number)
  expect(await sameData.ended()).toBe(1)
  expect(sameData.said()).toContain(`Minga is already running on the data in ${folder}`)
  expect((await request.get(`${minga.url}/api/health`)).status()).toBe(200)
})

test('a port that something else uses is named, with a way out', async () => {
  const other = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => other.once('listening', resolve))
  const { port: taken } = other.address() as { port: number }
  const refused = startMinga(folder, taken)
  expect(await refused.ended()).toBe(1)
  expect(refused.said()).toContain(`Port ${taken} is in use`)
  other.close()
})

test('after kill -9 the next start goes on with everything that was acknowledged', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: minga.url })
  const page = await context.newPage()
  await signIn(page, 'officer@example.org')
  for (const to of ['alone', 'all'] as const) {
    minga.signal('SIGKILL', to)
    await minga.ended()
    // What the killed process had started ends by itself.
    await expect.poll(portIsFree).toBe(true)
    await start().until(`ready at ${minga.url}`)
    // Nothing of what makes a first start slow happens again.
    expect(minga.said()).not.toMatch(/Building|Loading|tables/)
    // The session is a row of the database, its cookie signed with the secret that was made at first.
    await page.goto('/results')
    await expect(page).toHaveURL(/\/results$/)
  }
  await context.close()
})

test('only its own user can read the secrets', () => {
  for (const file of ['address', 'secret']) expect(statSync(path.join(folder, file)).mode & 0o077).toBe(0)
})

test('Ctrl-C ends all of it', async () => {
  minga.signal('SIGINT', 'all')
  expect(await minga.ended()).toBe(0)
  expect(minga.said()).toContain('Stopping.')
  expect(await portIsFree()).toBe(true)
  await start().until('ready at')
})

test('what it can’t work with is said in a sentence', async () => {
  const said = async (env: Record<string, string>) => {
    const refused = startMinga(folder, (await freePort()) as number, env)
    expect(await refused.ended()).toBe(1)
    return refused.said()
  }
  expect(await said({ PORT: 'eighty' })).toContain('PORT must be a number from 1 to 65535, not “eighty”.')
  const server = 'postgres://nobody@127.0.0.1:9/none'
  expect(await said({ DATABASE_URL: server })).toContain('NEXTAUTH_SECRET must have 32 characters')
  expect(await said({ DATABASE_URL: server, NEXTAUTH_SECRET: 'x'.repeat(32) })).toContain(
    'The database of DATABASE_URL can’t be reached: connect ECONNREFUSED 127.0.0.1:9',
  )
})
