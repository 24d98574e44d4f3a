import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { eq } from 'drizzle-orm'
import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openArchive } from '@/db/archive/open-file'
import { putIn } from '@/db/archive/put-in'
import { archivePart } from '@/db/schema/archive'
import { batch } from '@/db/schema/batch'
import { documentContent } from '@/db/schema/document'
import { programme } from '@/db/schema/reference'
import { user } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import type { Actor } from '@/domain/actor'
import { emptyOldArchives, lastArchives } from '@/domain/archive/archives'
import { askArchive } from '@/domain/archive/ask-archive'
import { downloadArchive } from '@/domain/archive/download-archive'
import { dropArchive } from '@/domain/archive/drop-archive'
import { ArchiveNotWantedError, beginArchive, storeArchive } from '@/domain/archive/store-archive'
import { trailOf } from '@/domain/data-protection/queries'
import { aCase, type Case, now } from '@/domain/documents/a-case'
import { addDocument } from '@/domain/documents/add-document'
import { holdUpload } from '@/domain/documents/hold-upload'
import { removeDocument } from '@/domain/documents/remove-document'
import { samplePdf } from '@/domain/documents/samples'
import { showSecondFactorAgain } from '@/domain/users/second-factor/show-again'
import { openVault } from '@/domain/users/second-factor/vault'
import { runBatch } from '@/jobs/run-batch'
import { storedPieces } from './stored'

let folder: string
let test: Awaited<ReturnType<typeof testDatabase>>
let target: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let administrator: Actor
let colleague: Actor
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000)
const as = (actor: Actor, at = now) => ({ db: test.db, actor, now: at })
const installation = { address: 'https://minga.example.org', secret: 'x'.repeat(32) }
const run = (id: string) => runBatch({ db: test.db, now, installation }, id)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minga-asked-'))
  test = await testDatabase()
  target = await testDatabase()
  given = await aCase(test.db)
  await test.db.insert(programme).values({ name: 'Minga', fullName: 'Minga', settings: {} as never })
  administrator = await anAdministrator('ana')
  colleague = await anAdministrator('luz')
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await test.close()
  await target.close()
})

async function anAdministrator(name: string): Promise<Actor> {
  const [row] = await test.db
    .insert(user)
    .values({ email: `${name}@example.org`, name, role: 'administrator', createdAt: now })
    .returning()
  return { ...given.people.coordinator, ...row, role: 'administrator' } as Actor
}

async function save(id: string) {
  const file = path.join(folder, `${id}.zip`)
  await pipeline(Readable.from(storedPieces(test.db, id)), createWriteStream(file))
  return openArchive(file)
}

it('is asked for, made by the worker, downloaded and taken in; who asked and who took it is on the trail', async () => {
  const { id } = await askArchive(as(administrator), { locale: 'es' })
  await expect(askArchive(as(colleague), {})).rejects.toThrow(/archiveUnderWay/)
  await expect(downloadArchive(as(administrator), { id })).rejects.toThrow(/not_found/)
  await run(id)
  const [listed] = await lastArchives(test.db)
  expect(listed).toMatchObject({ id, status: 'done', isThere: true, who: 'ana' })
  expect(listed?.done).toBe(listed?.total)
  await downloadArchive(as(administrator), { id })
  const archive = await save(id)
  await archive.check()
  expect(archive.manifest).toMatchObject({ kind: 'archive', made: { by: 'ana@example.org' } })
  expect(archive.manifest.parts.filter(({ path: name }) => name.startsWith('files/'))).toHaveLength(
    listed?.outcome?.files ?? -1,
  )
  const readme: Buffer[] = []
  for await (const piece of archive.read('README.txt')) readme.push(piece)
  expect(Buffer.concat(readme).toString('utf8')).toContain('npm run take-in')
  await putIn(target.db, archive, { say: () => {} })
  archive.close()
  expect(await target.db.$count(user)).toBe(await test.db.$count(user))
  const { rows } = await trailOf(test.db, {})
  expect(rows.map(({ verb, who }) => `${verb} ${who}`)).toEqual(['downloadArchive ana', 'askArchive ana'])
})

it('is for nobody but who asked for it, and is gone after a day or when it is thrown away', async () => {
  const [first] = await lastArchives(test.db)
  await expect(downloadArchive(as(colleague), { id: first?.id ?? '' })).rejects.toThrow(/not_found/)
  await emptyOldArchives({ db: test.db, now: hours(23) })
  await downloadArchive(as(administrator, hours(23)), { id: first?.id ?? '' })
  await emptyOldArchives({ db: test.db, now: hours(25) })
  await expect(downloadArchive(as(administrator, hours(25)), { id: first?.id ?? '' })).rejects.toThrow(
    /not_found/,
  )
  expect(await test.db.$count(archivePart)).toBe(0)
  const { id } = await askArchive(as(administrator), {})
  await run(id)
  await dropArchive(as(administrator), { id })
  await expect(downloadArchive(as(administrator), { id })).rejects.toThrow(/not_found/)
})

it('keeps the files that it names, though the case has them no more, and lets go of them with itself', async () => {
  const lead = as(given.people.lead)
  const held = await holdUpload(lead, {
    filename: 'a.pdf',
    body: Readable.from([samplePdf('kept for the archive')]),
  })
  const on = { entity: 'action', id: given.action } as const
  const added = await addDocument(lead, {
    ...on,
    heldId: held.id,
    kind: 'other',
    audience: 'staff',
    title: 'Nota',
  })
  const { id } = await askArchive(as(administrator), {})
  await run(id)
  const before = await test.db.$count(documentContent)
  await removeDocument(lead, { ...on, documentId: added.id })
  expect(await test.db.$count(documentContent)).toBe(before)
  const archive = await save(id)
  await archive.check()
  archive.close()
  await dropArchive(as(administrator), { id })
  expect(await test.db.$count(documentContent)).toBe(before - 1)
})

it('is made anew by whoever takes it up, and the one before stops', async () => {
  const { id } = await askArchive(as(administrator), {})
  const died = await beginArchive({ db: test.db }, id)
  const part = { path: 'README.txt', file: path.resolve('package.json'), size: 10 }
  const store = (attempt: number) => storeArchive({ db: test.db, id, attempt }, [part], [], {}, now)
  const taken = await beginArchive({ db: test.db }, id)
  await expect(store(died?.attempt ?? 0)).rejects.toThrow(ArchiveNotWantedError)
  await store(taken?.attempt ?? 0)
  expect(await beginArchive({ db: test.db }, id)).toBeNull()
  const { id: other } = await askArchive(as(administrator), {})
  expect(await test.db.$count(archivePart)).toBe(0)
  await dropArchive(as(administrator), { id: other })
  await run(other)
  const [row] = await test.db.select().from(batch).where(eq(batch.id, other))
  expect(row?.status).toBe('cancelled')
})

it('asks for the second factor once more, of whoever has one', async () => {
  const vault = openVault(installation.secret)
  const secret = new Secret({ size: 20 }).base32
  const from = { vault, address: 'test' }
  await showSecondFactorAgain(as(administrator), {}, from)
  await test.db
    .update(user)
    .set({ totpSecret: vault.seal(secret), totpConfirmedAt: now })
    .where(eq(user.id, administrator.id))
  await expect(showSecondFactorAgain(as(administrator), {}, from)).rejects.toThrow(/invalid/)
  await expect(showSecondFactorAgain(as(administrator), { code: '000000' }, from)).rejects.toThrow(/invalid/)
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })
  await showSecondFactorAgain(as(administrator), { code }, from)
  await expect(showSecondFactorAgain(as(administrator), { code }, from)).rejects.toThrow(/invalid/)
})
