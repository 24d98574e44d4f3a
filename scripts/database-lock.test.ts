import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isBeingLetGo, runningAddress, takeLock, writeAddress } from './database-lock'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'minga-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const deadProcess = () => spawnSync(process.execPath, ['-e', '0']).pid
const leaveLock = (text: string) => writeFileSync(path.join(folder, 'lock'), text)

it('is given to one at a time, and to the next after it is let go', () => {
  const first = takeLock(folder)
  expect(first).not.toBeNull()
  expect(takeLock(folder)).toBeNull()
  first?.release()
  expect(takeLock(folder)).not.toBeNull()
})

it('is taken over from a process that was killed, leaving nothing behind', () => {
  leaveLock(`${deadProcess()} 1 1`)
  expect(takeLock(folder)).not.toBeNull()
  expect(readdirSync(folder)).toEqual(['lock'])
})

it('is taken over when the number of the killed process belongs to another one now', () => {
  leaveLock(`${process.pid} an-earlier-start 1`)
  expect(takeLock(folder)).not.toBeNull()
})

it('is taken over when it was never written to its end', () => {
  leaveLock('')
  expect(takeLock(folder)).not.toBeNull()
})

it('tells that its holder has lost whoever started it', () => {
  expect(isBeingLetGo(folder)).toBe(false)
  takeLock(folder)
  expect(isBeingLetGo(folder)).toBe(false)
  const [pid, start] = readFileSync(path.join(folder, 'lock'), 'utf8').split(' ')
  leaveLock(`${pid} ${start} ${deadProcess()}`)
  expect(isBeingLetGo(folder)).toBe(true)
})

it('tells where the database is only while it runs', () => {
  writeAddress(folder, 'postgres://somewhere')
  expect(runningAddress(folder)).toBeNull()
  const lock = takeLock(folder)
  expect(runningAddress(folder)).toBe('postgres://somewhere')
  lock?.release()
  expect(runningAddress(folder)).toBeNull()
})
