/*
 * The worker: sends letters and does what the hour brings. `npm start` runs it beside the server; `npm run worker`
 * runs it alone. In the demo, where no mail server is named, it catches its own letters.
 */
import { existsSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import type { Client } from '@/db/client'
import { programme } from '@/db/schema/reference'
import { catchMail, keepMail } from './mail-catcher'
import { openPost, usualFrom } from './post'
import { startWorking } from './work'

if (existsSync('.env')) process.loadEnvFile('.env')

async function main() {
  const url = needed('DATABASE_URL')
  const installation = { address: needed('NEXTAUTH_URL'), secret: needed('NEXTAUTH_SECRET') }
  const from = process.env.MAIL_FROM || usualFrom(installation.address)
  const smtp = process.env.SMTP_URL
  let closeCatcher = async () => {}
  const stop = await startWorking({
    url,
    installation,
    async openPost(db) {
      if (smtp) return openPost(smtp, from)
      if (!(await isDemo(db))) {
        console.log('The letters wait: SMTP_URL names no mail server.')
        return null
      }
      const catcher = await catchMail(keepMail(db))
      closeCatcher = catcher.close
      return openPost(catcher.url, from)
    },
    onTrouble: (error) => console.error(`job: ${error instanceof Error ? error.message : String(error)}`),
  })
  const end = async () => {
    await stop().catch(() => {})
    await closeCatcher()
    process.exit(0)
  }
  process.once('SIGTERM', end)
  process.once('SIGINT', end)
}

function needed(name: string) {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: see .env.example, or start Minga with npm start`)
  return value
}

async function isDemo(db: Client) {
  const [found] = await db.select({ demo: programme.demo }).from(programme).where(eq(programme.id, 1))
  return found?.demo === true
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
