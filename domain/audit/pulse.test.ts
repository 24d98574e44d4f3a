import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { writeMessage } from '../messages/write-message'
import { writeNote } from '../messages/write-note'
import { askClarification } from '../requests/ask-clarification'
import { pulseOf } from './pulse'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
})
afterAll(() => test.close())

const pulse = (actor: Actor) => pulseOf(test.db, actor, 'REQ-2026-0001')

it('beats for each reader when something happens that she may know of, and for nobody else', async () => {
  const { lead, focalPoint, colleague, otherFocalPoint } = given.people
  const as = { db: test.db, actor: lead, now }
  const id = given.request
  const before = await pulse(focalPoint)
  await writeNote(as, { id, body: 'Entre nosotros.' })
  expect(await pulse(focalPoint)).toBe(before)
  const noted = await pulse(colleague)
  expect(noted).toBeGreaterThan(before)
  await writeMessage(as, { id, body: 'Buenos días.' })
  const written = await pulse(focalPoint)
  expect(written).toBeGreaterThan(before)
  expect(await pulse(colleague)).toBe(written)
  await askClarification(as, { id, reason: '¿Cuántas?' })
  expect(await pulse(focalPoint)).toBeGreaterThan(written)
  await expect(pulse(otherFocalPoint)).rejects.toMatchObject({ code: 'not_found' })
})
