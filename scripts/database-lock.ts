import { mkdirSync, openSync, readFileSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import path from 'node:path'

const lockFile = (folder: string) => path.join(folder, 'lock')
const addressFile = (folder: string) => path.join(folder, 'address')

/**
 * Takes the data in a folder for this process; gives back how to let go of it, or null when another process that
 * lives has it. What a killed process left is taken over.
 */
export function takeLock(folder: string): { release: () => void } | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = lockFile(folder)
  for (;;) {
    try {
      writeSync(openSync(file, 'wx', 0o600), `${process.pid} ${startOf(process.pid)}`)
      return { release: () => rmSync(file, { force: true }) }
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
      if (isHeld(file)) return null
      rmSync(file, { force: true })
    }
  }
}

/** Writes down where the database can be reached, for whoever may read this user's files. */
export const writeAddress = (folder: string, url: string) =>
  writeFileSync(addressFile(folder), url, { mode: 0o600 })

/** Where the embedded database of a folder can be reached now, or null when it does not run. */
export function runningAddress(folder: string): string | null {
  return isHeld(lockFile(folder)) ? read(addressFile(folder)) : null
}

function isHeld(file: string) {
  const [pid, start] = (read(file) ?? '').split(' ')
  return Boolean(pid) && isAlive(Number(pid)) && startOf(Number(pid)) === start
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function isAlive(pid: number) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** When a process began, where the system tells: a number that is given out again is another process. */
function startOf(pid: number) {
  const fields = read(`/proc/${pid}/stat`)?.split(') ')[1]?.split(' ')
  return fields?.[19] ?? '-'
}
