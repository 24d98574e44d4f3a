import { randomBytes } from 'node:crypto'
import { existsSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { openEmbedded } from '@/db/embedded/open'
import { serveSession } from '@/db/embedded/session-server'
import { isBeingLetGo, takeLock, writeAddress } from './database-lock'

/** An end that needs no stack trace. */
export class Refusal extends Error {}

/** Where Minga keeps its own data: MINGA_DIR, or .minga. */
export const dataFolder = () => path.resolve(process.env.MINGA_DIR || '.minga')

/**
 * Opens the embedded PostgreSQL of a folder, made when it is not there, and serves it to whoever can read the
 * folder. Throws Refusal when another process has it open or its files can't be read. `onBroken` hears of an error
 * that it can't go on after.
 */
export async function serveEmbedded(
  folder: string,
  { say, onBroken }: { say: (words: string) => void; onBroken: (error: unknown) => void },
) {
  const lock = takeLock(folder) ?? (await lockOfTheDying(folder))
  if (!lock)
    throw new Refusal(
      `Minga is already running on the data in ${folder}. Stop it first, or start on other data: MINGA_DIR=/another/folder npm start`,
    )
  const shown = path.relative(process.cwd(), folder)
  say(`Opening the embedded PostgreSQL in ${shown && !shown.startsWith('..') ? shown : folder}.`)
  const data = path.join(folder, 'data')
  if (!existsSync(data)) await makeWhole(data)
  const pglite = await openEmbedded({ dataDir: data }).catch((error) => {
    throw new Refusal(
      `The data in ${folder} can’t be read (${whatIsWrong(error)}). Put a backup in its place, or move the folder away to begin anew.`,
    )
  })
  const server = await serveSession(pglite, { password: randomBytes(24).toString('base64url'), onBroken })
  writeAddress(folder, server.url)
  return {
    url: server.url,
    async close() {
      await server.close()
      await pglite.close()
      lock.release()
    },
  }
}

/** A database whose start was killed writes down what it has before it ends, which takes a moment. */
async function lockOfTheDying(folder: string) {
  for (const giveUp = Date.now() + 15_000; isBeingLetGo(folder) && Date.now() < giveUp; )
    await setTimeout(100)
  return takeLock(folder)
}

/** Makes an empty database beside its place, so that one whose making was interrupted is never opened. */
async function makeWhole(data: string) {
  const unfinished = `${data}.unfinished`
  rmSync(unfinished, { recursive: true, force: true })
  await (await openEmbedded({ dataDir: unfinished })).close()
  renameSync(unfinished, data)
}

export const whatIsWrong = (error: unknown) =>
  (error instanceof Error ? error.message : String(error)).replaceAll('\n', ' ')
