import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { document } from '@/db/schema/document'
import { message } from '@/db/schema/message'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, type Case, now } from '../documents/a-case'
import { holdUpload } from '../documents/hold-upload'
import { documentsOf } from '../documents/queries'
import { samplePdf } from '../documents/samples'
import { askClarification } from '../requests/ask-clarification'
import { clarifyRequest } from '../requests/clarify-request'
import { markRead } from './mark-read'
import { threadOf, unreadThreads } from './queries'
import { writeMessage } from './write-message'
import { writeNote } from './write-note'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let id: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  id = given.request
})
afterAll(() => test.close())
beforeEach(async () => {
  await test.db.delete(document)
  await test.db.delete(message)
})

const as = (actor: Actor) => ({ db: test.db, actor, now })
const hold = async (actor: Actor) =>
  (
    await holdUpload(as(actor), {
      filename: 'Cifras.pdf',
      body: (async function* () {
        yield samplePdf('cifras')
      })(),
    })
  ).id
const bodies = async (actor: Actor) =>
  (await threadOf(test.db, actor, id)).messages.map(({ body, files }) => [body, ...files.map((f) => f.title)])

it('is one thread that both sides read, with its files', async () => {
  const { lead, focalPoint } = given.people
  await writeMessage(as(lead), { id, body: 'Buenos días.' })
  await writeMessage(as(focalPoint), { id, body: 'Van las cifras.', heldId: await hold(focalPoint) })
  const thread = [['Buenos días.'], ['Van las cifras.', 'Cifras']]
  expect(await bodies(lead)).toEqual(thread)
  expect(await bodies(focalPoint)).toEqual(thread)
  expect(await documentsOf(test.db, focalPoint, 'request', id)).toMatchObject([{ audience: 'authority' }])
})

it('keeps notes and their files with the team, and everything from observers and experts', async () => {
  const { lead, colleague, monitor, focalPoint, observer, expert } = given.people
  await writeNote(as(colleague), { id, body: 'Entre nosotros.', heldId: await hold(colleague) })
  for (const actor of [lead, colleague, monitor])
    expect(await bodies(actor)).toEqual([['Entre nosotros.', 'Cifras']])
  for (const actor of [focalPoint, observer, expert]) {
    expect(await bodies(actor)).toEqual([])
    expect(await unreadThreads(test.db, actor)).toEqual([])
    expect(await documentsOf(test.db, actor, 'request', id)).toEqual([])
  }
})

it('tells each reader what is new to her until she has read it', async () => {
  const { lead, focalPoint } = given.people
  await writeMessage(as(lead), { id, body: 'Uno.' })
  await writeNote(as(lead), { id, body: 'Nota.' })
  await writeMessage(as(lead), { id, body: 'Dos.' })
  expect(await unreadThreads(test.db, focalPoint)).toMatchObject([{ reference: 'REQ-2026-0001', count: 2 }])
  expect(await unreadThreads(test.db, lead)).toEqual([])
  const { messages } = await threadOf(test.db, focalPoint, id)
  expect(messages.map(({ isNew }) => isNew)).toEqual([true, true])
  await markRead(as(focalPoint), id, messages[0]?.id as number)
  expect(await unreadThreads(test.db, focalPoint)).toMatchObject([{ count: 1 }])
  await markRead(as(focalPoint), id, messages[1]?.id as number)
  await markRead(as(focalPoint), id, messages[0]?.id as number)
  expect(await unreadThreads(test.db, focalPoint)).toEqual([])
})

it('holds what was asked of the authority, and what it answered, with its file', async () => {
  const { lead, focalPoint } = given.people
  await askClarification(as(lead), { id, reason: '¿Cuántas personas?' })
  await clarifyRequest(as(focalPoint), { id, reason: 'Cuarenta.', heldId: await hold(focalPoint) })
  expect(await bodies(focalPoint)).toEqual([['¿Cuántas personas?'], ['Cuarenta.', 'Cifras']])
})
