import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
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
  const beside = `${file}.${randomBytes(6).toString('hex')}`
  const mine = `${process.pid} ${startOf(process.pid)} ${process.ppid}`
  for (;;) {
    // A link is made in one step, with its content.
    writeFileSync(beside, mine, { mode: 0o600 })
    const taken = link(beside, file)
    rmSync(beside, { force: true })
    if (taken) return { release: () => rmSync(file, { force: true }) }
    const held = read(file)
    if (isHeld(held)) return null
    moveAway(file, beside, held)
  }
}

/** Takes a dead lock away; gives it back when another process had taken it over meanwhile. */
function moveAway(file: string, beside: string, dead: string | null) {
  try {
    renameSync(file, beside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return
  }
  if (read(beside) !== dead) link(beside, file)
  rmSync(beside, { force: true })
}

function link(from: string, to: string) {
  try {
    linkSync(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Whether the process that has the data lost the one that started it, and so is about to end. */
export function isBeingLetGo(folder: string) {
  const lock = read(lockFile(folder))
  return isHeld(lock) && !isAlive(Number(lock?.split(' ')[2]))
}

/** Writes down where the database can be reached, for whoever may read this user's files. */
export const writeAddress = (folder: string, url: string) =>
  writeFileSync(addressFile(folder), url, { mode: 0o600 })

/** Where the embedded database of a folder can be reached now, or null when it does not run. */
export function runningAddress(folder: string): string | null {
  return isHeld(read(lockFile(folder))) ? read(addressFile(folder)) : null
}

function isHeld(lock: string | null) {
  const [pid, start] = (lock ?? '').split(' ')
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
