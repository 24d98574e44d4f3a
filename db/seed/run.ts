/*
 * npm run seed: loads the demo programme into the database of DATABASE_URL, or into the embedded one that runs now.
 * With `--scale N` (1 to 100) it fills the database with a programme for measuring instead: see scale.ts.
 * The passwords of the demo are known, so on a server of DATABASE_URL they are given only with MINGA_DEMO=1.
 */
import path from 'node:path'
import { connect } from '@/db/client'
import { migrate } from '@/db/migrate'
import { runningAddress } from '@/scripts/database-lock'
import { loadDemo } from './demo'
import { loadScale, participationsAt } from './scale'
import { demoState } from './state'

const say = (words: string) => console.log(`minga · ${words}`)

/** What is wrong with how it was called, in one sentence. */
class Refusal extends Error {}

async function main(args: string[]) {
  const scale = readScale(args)
  const url = process.env.DATABASE_URL ?? runningAddress(path.resolve(process.env.MINGA_DIR ?? '.minga'))
  if (!url) throw new Refusal('Set DATABASE_URL to the database to fill, or start Minga first: npm start')
  const withPassword = process.env.DATABASE_URL ? process.env.MINGA_DEMO === '1' : true
  const client = connect(url, { max: 2 })
  try {
    if ((await migrate(client)) > 0) say('The tables are made.')
    const state = await demoState(client)
    if (scale !== null) {
      if (state === 'own') throw new Refusal('This database holds a programme of its own: use an empty one.')
      say(
        `Filling ${new URL(url).pathname.slice(1)} with ${participationsAt(scale).toLocaleString('en')} participations.`,
      )
      await loadScale(client, scale, say, { withPassword })
      if (!withPassword)
        say('Nobody can sign in to it. With MINGA_DEMO=1 its accounts get the demo’s password.')
    } else if (state !== 'empty')
      throw new Refusal('This database is not empty: the demo programme is loaded into an empty one.')
    else if (!withPassword)
      throw new Refusal(
        'The demo’s passwords are known to all: to load it into a server’s database set MINGA_DEMO=1.',
      )
    else await loadDemo(client, say)
  } finally {
    await client.$client.end({ timeout: 5 })
  }
}

function readScale(args: string[]) {
  const [flag, value] = args[0]?.split('=').length === 2 ? args[0].split('=') : args
  if (flag === undefined) return null
  const scale = Number(value)
  if (flag !== '--scale' || !Number.isInteger(scale) || scale < 1 || scale > 100)
    throw new Refusal('Usage: npm run seed [-- --scale N], where N is a whole number from 1 to 100.')
  return scale
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error instanceof Refusal ? error.message : error)
  process.exitCode = 1
})
