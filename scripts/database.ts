/*
 * The database of a start: the embedded one in this process, or the one that DATABASE_URL names. Brings it up to
 * date, loads the demo programme where it belongs, and says "ready" with the address.
 */
import { sql } from 'drizzle-orm'
import { type Client, connect } from '@/db/client'
import { migrate, NewerDatabaseError } from '@/db/migrate'
import { loadDemo } from '@/db/seed/demo'
import { demoState, wipe } from '@/db/seed/state'
import { demoAccounts, demoPassword } from '@/domain/users/demo-accounts'
import { hasUsers } from '@/domain/users/queries'
import { dataFolder, Refusal, serveEmbedded, whatIsWrong } from './embedded-database'

/** Any number will do that nothing else on the server locks. */
const LOCK = 7_464_643

const given = process.env.DATABASE_URL
const wantsDemo = given ? process.env.MINGA_DEMO === '1' : process.env.MINGA_DEMO !== '0'

/** The parent reads these lines: what to tell people, and where the database is. */
const tell = (kind: 'say' | 'account' | 'ready' | 'failed', words: string) =>
  process.stdout.write(`${kind} ${words}\n`)
const say = (words: string) => tell('say', words)

let close = async () => {}

async function main() {
  const url = given || (await openHere())
  const client = connect(url, { max: 1 })
  await refuseOldServer(client)
  // Two starts on one server load one demo programme.
  await client.execute(sql`select pg_advisory_lock(${LOCK})`)
  if ((await migrate(client)) > 0) say('The tables are made.')
  if (wantsDemo) await bringDemo(client)
  await tellAccounts(client)
  await client.$client.end()
  tell('ready', url)
  // With a server elsewhere nothing else keeps this process; its parent takes its end for trouble.
  setInterval(() => {}, 3_600_000)
}

async function openHere() {
  const served = await serveEmbedded(dataFolder(), {
    say,
    onBroken(error) {
      tell('failed', `The embedded database stopped: ${whatIsWrong(error)}`)
      process.exit(1)
    },
  })
  close = served.close
  return served.url
}

async function refuseOldServer(client: Client) {
  const [row] = await client
    .execute<{ number: number; version: string }>(
      sql`select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
    )
    .catch((error) => {
      throw new Refusal(`The database of DATABASE_URL can’t be reached: ${whatIsWrong(error.cause ?? error)}`)
    })
  if (row && row.number < 150_000)
    throw new Refusal(`Minga needs PostgreSQL 15 or later; the server of DATABASE_URL is ${row.version}.`)
}

async function bringDemo(client: Client) {
  const state = await demoState(client)
  if (state === 'loaded') return
  if (state === 'own') return say('This database holds a programme of its own, so the demo is not loaded.')
  if (state === 'half') {
    say('The demo programme was left half-loaded. Loading it again.')
    await wipe(client)
  } else say('Loading the demo programme.')
  await loadDemo(client, say)
}

async function tellAccounts(client: Client) {
  const accounts = await demoAccounts(client)
  const width = Math.max(0, ...accounts.map(({ email }) => email.length))
  if (accounts.length > 0)
    tell('account', `Sign in to the demo as one of these; the password of all is ${demoPassword}`)
  for (const { email, name, role } of accounts)
    tell('account', `  ${email.padEnd(width)}  ${name}, ${role.replaceAll('_', ' ')}`)
  if (!(await hasUsers(client)))
    tell('account', 'Nobody can sign in yet. Make the first account: npm run admin -- --email … --name …')
}

// Ctrl-C reaches the whole group; this process waits until the server has let go of the database.
process.on('SIGINT', () => {})
process.on('SIGTERM', () => void close().finally(() => process.exit(0)))

main().catch((error) => {
  tell('failed', whatIsWrong(error))
  if (!(error instanceof Refusal || error instanceof NewerDatabaseError)) console.error(error)
  process.exit(1)
})
