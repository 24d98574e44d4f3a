import { existsSync } from 'node:fs'
import path from 'node:path'
import { type Client, connect } from '@/db/client'
import { runningAddress } from './database-lock'
import { dataFolder, Refusal, serveEmbedded, whatIsWrong } from './embedded-database'

export const say = (words: string) => console.log(`minga · ${words}`)

type Opened = {
  db: Client
  /** Whether Minga runs on it now, as far as one can tell. */
  isEmbeddedInUse: boolean
  isEmbedded: boolean
  close(): Promise<void>
}

/**
 * The database of this installation for one command: that of DATABASE_URL; else the embedded one, through the Minga that
 * runs on it or opened for the command. With `mustExist` an embedded one that was never made is not made. Throws Refusal.
 */
export async function openDatabase({ mustExist }: { mustExist: boolean }): Promise<Opened> {
  const given = process.env.DATABASE_URL
  if (given) {
    const db = connect(given, { max: 1 })
    await db.execute('select 1').catch((error) => {
      throw new Refusal(`The database of DATABASE_URL can’t be reached: ${whatIsWrong(error.cause ?? error)}`)
    })
    return { db, isEmbedded: false, isEmbeddedInUse: false, close: () => db.$client.end({ timeout: 5 }) }
  }
  const folder = dataFolder()
  const running = runningAddress(folder)
  if (running) {
    const db = connect(running, { max: 1 })
    return { db, isEmbedded: true, isEmbeddedInUse: true, close: () => db.$client.end({ timeout: 5 }) }
  }
  if (mustExist && !existsSync(path.join(folder, 'data')))
    throw new Refusal(
      `There is no database in ${folder}. Set DATABASE_URL, or MINGA_DIR to the folder of its data.`,
    )
  const served = await serveEmbedded(folder, {
    say,
    onBroken(error) {
      console.error(`The embedded database stopped: ${whatIsWrong(error)}`)
      process.exit(1)
    },
  })
  const db = connect(served.url, { max: 1 })
  return {
    db,
    isEmbedded: true,
    isEmbeddedInUse: false,
    async close() {
      await db.$client.end({ timeout: 5 })
      await served.close()
    },
  }
}

/** Runs a command and ends the process as it ended: what people can act on is said in a sentence. */
export function runAsCommand(main: () => Promise<void>, usage: string) {
  main().catch((error) => {
    const isUsage = error?.code?.startsWith?.('ERR_PARSE_ARGS')
    const isPlain = error instanceof Refusal || ['ArchiveError', 'NewerDatabaseError'].includes(error?.name)
    console.error(isUsage ? `${error.message}\n${usage}` : isPlain ? error.message : error)
    process.exitCode = 1
  })
}

const megabytes = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
/** Bytes as people read them. */
export const inMegabytes = (bytes: number) => `${megabytes.format(bytes / 1024 / 1024)} MB`
