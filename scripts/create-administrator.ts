/*
 * npm run admin -- --email ana@example.org --name "Ana Ruiz" [--programme "Name"] [--password-stdin]
 * Opens the first account of an installation, and its programme with regions, countries and areas.
 */
import { randomBytes } from 'node:crypto'
import { text } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { connect } from '@/db/client'
import { migrate } from '@/db/migrate'
import { loadReference } from '@/db/seed/reference'
import { DomainError } from '@/domain/errors'
import { createAdministrator } from '@/domain/users/create-administrator'
import messages from '@/messages/en.json'
import { runningAddress } from './database-lock'
import { dataFolder, Refusal } from './embedded-database'
import { readEnvFile } from './tools.mjs'

const usage =
  'Usage: npm run admin -- --email ana@example.org --name "Ana Ruiz" [--programme "Name of the programme"] [--password-stdin]'

async function main() {
  readEnvFile()
  const { values: given } = parseArgs({
    options: {
      email: { type: 'string' },
      name: { type: 'string' },
      programme: { type: 'string', default: 'Minga' },
      'password-stdin': { type: 'boolean' },
    },
  })
  if (!given.email || !given.name) throw new Refusal(usage)
  const url = process.env.DATABASE_URL || runningAddress(dataFolder())
  if (!url) throw new Refusal('Set DATABASE_URL, or start Minga first: npm start')
  const password = given['password-stdin']
    ? (await text(process.stdin)).replace(/\r?\n$/, '')
    : randomBytes(15).toString('base64url')
  const db = connect(url, { max: 1 })
  try {
    await migrate(db)
    await loadReference(db, { name: given.programme, fullName: given.programme, demo: false })
    await createAdministrator({ db, now: new Date() }, { email: given.email, name: given.name, password })
  } finally {
    await db.$client.end({ timeout: 5 })
  }
  console.log(`${given.name} can sign in as ${given.email}.`)
  if (!given['password-stdin']) console.log(`The password, shown only now: ${password}`)
}

const sentences: Record<string, string> = messages.fieldErrors

main().catch((error) => {
  if (error instanceof DomainError)
    for (const [field, key] of Object.entries(error.fieldErrors))
      console.error(`${field}: ${sentences[key] ?? key}`)
  else
    console.error(
      error instanceof Refusal || error?.code?.startsWith('ERR_PARSE_ARGS')
        ? `${error.message}\n${usage}`
        : error,
    )
  process.exitCode = 1
})
