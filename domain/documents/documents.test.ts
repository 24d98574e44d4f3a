import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DocumentKind } from '@/db/enums'
import { document, documentContent, documentPart, heldUpload } from '@/db/schema/document'
import { event } from '@/db/schema/event'
import { request } from '@/db/schema/request'
import { testDatabase } from '@/db/testing'
import type { Actor } from '../actor'
import { aCase, aJointAuthority, type Case, now } from './a-case'
import { addDocument } from './add-document'
import { discardHeld } from './discard-held'
import { editDocument } from './edit-document'
import { holdUpload } from './hold-upload'
import { type DocumentEntity, documentEntities } from './inputs'
import { openDocument } from './open-document'
import { documentsOf } from './queries'
import { removeDocument } from './remove-document'
import { sampleDocx, samplePdf } from './samples'

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case & { people: Case['people'] & { jointFocalPoint: Actor } }
let lead: Actor
let spool: string
beforeAll(async () => {
  spool = await mkdtemp(join(tmpdir(), 'minga-spool-'))
  vi.stubEnv('TMPDIR', spool)
  test = await testDatabase()
  const made = await aCase(test.db)
  const jointFocalPoint = await aJointAuthority(test.db, made.request)
  given = { ...made, people: { ...made.people, jointFocalPoint } }
  lead = given.people.lead
})
afterAll(async () => {
  await test.close()
  vi.unstubAllEnvs()
  await rm(spool, { recursive: true })
})
beforeEach(async () => {
  await test.db.delete(document)
  await test.db.delete(heldUpload)
  await test.db.delete(documentContent)
})

const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000)

async function* pieces(bytes: Uint8Array, size = 64 * 1024) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const hold = (actor: Actor, bytes: Uint8Array, filename = 'carta.pdf', at = now) =>
  holdUpload(as(actor, at), { filename, body: pieces(bytes) })

async function attach(
  entity: DocumentEntity,
  options: { audience?: 'staff' | 'authority' | 'public'; kind?: DocumentKind; comment?: string } = {},
  actor = lead,
) {
  const { audience = 'staff', kind = 'other', comment = `${entity} ${audience} ${kind}` } = options
  const held = await hold(actor, samplePdf(comment), `${comment}.pdf`)
  return addDocument(as(actor), { entity, id: given[entity], heldId: held.id, kind, audience })
}

async function contentOf(parts: AsyncGenerator<Uint8Array>) {
  const all: Uint8Array[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

const contents = () => test.db.select().from(documentContent)
const keyOf = async (id: number) =>
  (await test.db.select({ key: document.key }).from(document).where(eq(document.id, id)))[0]?.key as string

describe('an upload', () => {
  it('is held for its user, then hangs on a record and can be read again, byte by byte', async () => {
    const bytes = Buffer.concat([samplePdf(), randomBytes(3_000_000), samplePdf()])
    const held = await hold(lead, bytes, '../../carta de México.pdf')
    expect(held).toMatchObject({
      filename: 'carta de México.pdf',
      mime: 'application/pdf',
      size: bytes.length,
    })

    const { id } = await addDocument(as(lead), {
      entity: 'request',
      id: given.request,
      heldId: held.id,
      kind: 'request_letter',
      audience: 'staff',
    })
    const opened = await openDocument(as(lead), await keyOf(id))
    expect(opened).toMatchObject({
      filename: 'carta de México.pdf',
      digest: createHash('sha256').update(bytes).digest('hex'),
    })
    expect((await contentOf(opened.bytes())).equals(bytes)).toBe(true)
    expect(await documentsOf(test.db, lead, 'request', given.request)).toMatchObject([
      { title: 'carta de México', kind: 'request_letter', addedBy: 'lead' },
    ])
    expect(await test.db.select().from(heldUpload)).toEqual([])
    const [told] = await test.db
      .select()
      .from(event)
      .where(and(eq(event.entity, 'request'), eq(event.verb, 'attach')))
    expect(told).toMatchObject({
      entityId: given.request,
      actorId: lead.id,
      details: { kind: 'request_letter' },
    })
  })

  it('of 25 MB is taken in parts; one byte more is refused as soon as it comes', async () => {
    const limit = 25 * 1024 * 1024
    const bytes = Buffer.concat([samplePdf(), Buffer.alloc(limit)]).subarray(0, limit)
    bytes.set(Buffer.from('%%EOF\n'), limit - 6)
    const before = process.memoryUsage().rss
    const held = await hold(lead, bytes)
    expect(held.size).toBe(limit)
    const parts = await test.db.select({ number: documentPart.number }).from(documentPart)
    expect(parts).toHaveLength(25)
    expect(process.memoryUsage().rss - before).toBeLessThan(512 * 1024 * 1024)

    let sent = 0
    async function* endless() {
      while (true) {
        sent += 1024 * 1024
        yield new Uint8Array(1024 * 1024)
      }
    }
    await expect(holdUpload(as(lead), { filename: 'carta.pdf', body: endless() })).rejects.toMatchObject({
      code: 'invalid',
      key: 'uploadErrors.tooLarge',
      params: { limit: 25 },
    })
    expect(sent).toBe(26 * 1024 * 1024)
  })

  it('leaves nothing behind when it lies, is empty, or breaks off', async () => {
    async function* broken() {
      yield samplePdf().subarray(0, 20)
      throw new Error('aborted')
    }
    await expect(hold(lead, Buffer.from('MZ'))).rejects.toMatchObject({ key: 'uploadErrors.isNot' })
    await expect(hold(lead, Buffer.alloc(0))).rejects.toMatchObject({ key: 'uploadErrors.empty' })
    await expect(holdUpload(as(lead), { filename: 'a.pdf', body: broken() })).rejects.toMatchObject({
      key: 'uploadErrors.interrupted',
    })
    expect(await contents()).toEqual([])
    expect(await test.db.select().from(heldUpload)).toEqual([])
    expect(await readdir(spool)).toEqual([])
  })

  it('belongs to its user', async () => {
    const held = await hold(lead, samplePdf())
    const { colleague, coordinator } = given.people
    await expect(
      addDocument(as(coordinator), {
        entity: 'action',
        id: given.action,
        heldId: held.id,
        kind: 'other',
        audience: 'staff',
      }),
    ).rejects.toMatchObject({ key: 'uploadErrors.expired' })
    await expect(discardHeld(as(colleague), held.id)).rejects.toMatchObject({ code: 'not_found' })
    await discardHeld(as(lead), held.id)
    expect(await contents()).toEqual([])
  })

  it('expires after two weeks, and is gone with the next upload of anybody', async () => {
    const held = await hold(lead, samplePdf())
    const late = daysLater(15)
    await expect(
      addDocument(as(lead, late), {
        entity: 'action',
        id: given.action,
        heldId: held.id,
        kind: 'other',
        audience: 'staff',
      }),
    ).rejects.toMatchObject({ key: 'uploadErrors.expired' })
    const other = await hold(given.people.monitor, await sampleDocx(), 'a.docx', late)
    expect(await test.db.select({ id: heldUpload.id }).from(heldUpload)).toEqual([{ id: other.id }])
    expect(await contents()).toHaveLength(1)
  })

  it('is for those who work on cases, and for authorities', async () => {
    const { observer, focalPoint, expert, administrator } = given.people
    await hold(focalPoint, samplePdf())
    for (const actor of [observer, { ...focalPoint, institutionId: null }, expert, administrator])
      await expect(hold(actor, samplePdf())).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a content', () => {
  it('is stored once, and goes with its last document', async () => {
    const first = await attach('request', { comment: 'same' })
    const second = await attach('action', { comment: 'same' })
    expect(await contents()).toHaveLength(1)
    await removeDocument(as(lead), { entity: 'request', id: given.request, documentId: first.id })
    expect(await contents()).toHaveLength(1)
    await removeDocument(as(lead), { entity: 'action', id: given.action, documentId: second.id })
    expect(await contents()).toEqual([])
    expect(await test.db.select().from(documentPart)).toEqual([])
  })
})

describe('who may see a document', () => {
  const audiences = ['staff', 'authority', 'public'] as const
  const all = 'staff authority public'
  it.each([
    ['administrator', all],
    ['coordinator', all],
    ['coordinatorElsewhere', ''],
    ['lead', all],
    ['colleague', all],
    ['officerElsewhere', ''],
    ['monitor', all],
    ['observer', 'public'],
    ['observerElsewhere', ''],
    ['focalPoint', 'authority public'],
    ['jointFocalPoint', 'authority public'],
    ['otherFocalPoint', ''],
    ['expert', ''],
  ] as const)('%s sees on each record: %s', async (name, seen) => {
    const actor = given.people[name]
    for (const entity of documentEntities) {
      for (const audience of audiences) {
        const { id } = await attach(entity, { audience })
        const opening = openDocument(as(actor), await keyOf(id))
        if (seen.includes(audience)) expect((await opening).mime).toBe('application/pdf')
        else await expect(opening).rejects.toMatchObject({ code: 'not_found' })
      }
      const listed = await documentsOf(test.db, actor, entity, given[entity])
      expect(
        listed
          .map((row) => row.audience)
          .sort()
          .join(' '),
      ).toBe(seen.split(' ').sort().join(' '))
    }
  })

  it('an attendance list is never shown outside of the team, and who takes it is written down', async () => {
    const { observer, focalPoint, lead } = given.people
    for (const audience of ['authority', 'public'] as const)
      await expect(attach('activity', { audience, kind: 'attendance_list' })).rejects.toMatchObject({
        fieldErrors: { audience: 'listIsForStaff' },
      })
    const { id } = await attach('activity', { audience: 'staff', kind: 'attendance_list' })
    await test.db.update(document).set({ audience: 'public' }).where(eq(document.id, id))
    const key = await keyOf(id)
    for (const outside of [observer, focalPoint])
      await expect(openDocument(as(outside), key)).rejects.toMatchObject({ code: 'not_found' })
    await openDocument(as(lead), key)
    const told = await test.db.select().from(event).where(eq(event.verb, 'download'))
    expect(told).toMatchObject([{ entity: 'activity', actorId: lead.id }])
  })
})

describe('who may add, change and remove', () => {
  it.each([
    ['administrator', ''],
    ['coordinator', 'request action activity result'],
    ['coordinatorElsewhere', ''],
    ['lead', 'request action activity result'],
    ['colleague', ''],
    ['monitor', 'action result'],
    ['observer', ''],
    ['focalPoint', ''],
  ] as const)('%s may on: %s', async (name, may) => {
    const actor = given.people[name]
    const names = ['attach', 'describeDocument', 'removeDocument']
    for (const entity of documentEntities) {
      const { id: documentId } = await attach(entity, { audience: 'public' })
      const held = await hold(lead, samplePdf('mine'))
      await test.db.update(heldUpload).set({ userId: actor.id }).where(eq(heldUpload.id, held.id))
      await test.db.delete(event).where(inArray(event.verb, names))
      const on = { entity, id: given[entity] }
      const told = { kind: 'other' as const, audience: 'staff' as const }
      const tries = [
        () => addDocument(as(actor), { ...on, heldId: held.id, ...told }),
        () => editDocument(as(actor), { ...on, documentId, ...told, title: 'Nuevo', audience: 'public' }),
        () => removeDocument(as(actor), { ...on, documentId }),
      ]
      for (const attempt of tries) {
        if (may.split(' ').includes(entity)) await attempt()
        else {
          const refused = await attempt().then(
            () => null,
            (error) => error.code,
          )
          expect(['forbidden', 'not_found']).toContain(refused)
        }
      }
      const events = await test.db.select({ verb: event.verb }).from(event).where(inArray(event.verb, names))
      expect(events.map((row) => row.verb)).toEqual(may.split(' ').includes(entity) ? names : [])
    }
  })

  it('a document is changed and removed only on the record that it hangs on', async () => {
    const { id: documentId } = await attach('request')
    await expect(
      removeDocument(as(lead), { entity: 'action', id: given.action, documentId }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('what a decision stands on stays', async () => {
    const report = await attach('activity', { kind: 'mission_report' })
    const on = { entity: 'activity' as const, id: given.activity }
    const kept = { code: 'conflict', key: 'documents.decidedOn' }
    await expect(removeDocument(as(lead), { ...on, documentId: report.id })).rejects.toMatchObject(kept)
    await expect(
      editDocument(as(lead), { ...on, documentId: report.id, kind: 'other', audience: 'staff' }),
    ).rejects.toMatchObject(kept)

    const letter = await attach('request', { kind: 'request_letter' })
    await test.db.update(request).set({ status: 'approved' }).where(eq(request.id, given.request))
    await expect(
      removeDocument(as(lead), { entity: 'request', id: given.request, documentId: letter.id }),
    ).rejects.toMatchObject(kept)
    await test.db.update(request).set({ status: 'consultation' }).where(eq(request.id, given.request))
  })
})
