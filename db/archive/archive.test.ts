import { createWriteStream } from 'node:fs'
import { cp, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addHoliday } from '@/domain/calendar/add-holiday'
import { aCase, type Case, now } from '@/domain/documents/a-case'
import { editPerson } from '@/domain/people/edit-person'
import { somebodyHeld } from '@/domain/people/somebody-held'
import { archiveParts, backupPieces, zipOf } from '@/reports/archive/pieces'
import { asOf } from '../as-of'
import type { Client, Tx } from '../client'
import { person } from '../schema/person'
import { programme } from '../schema/reference'
import { user } from '../schema/user'
import { testDatabase } from '../testing'
import { calledTable, inSql, ofTheMigrations, sequencesOf, tablesOf } from './catalogue'
import { Manifest } from './format'
import { archiveLines, noSecrets } from './left-out'
import { openArchive } from './open-file'
import { putIn } from './put-in'
import { snapshot } from './read-out'

const later = new Date('2026-04-01T09:00:00Z')
const reading = { now, by: 'ana@example.org', readme: 'What this is.\n' }

let folder: string
let source: Awaited<ReturnType<typeof testDatabase>>
let target: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let held: Awaited<ReturnType<typeof somebodyHeld>>
const file = (name: string) => path.join(folder, name)

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'minga-archive-'))
  source = await testDatabase()
  target = await testDatabase()
  given = await aCase(source.db)
  held = await somebodyHeld(source.db, given)
  await rename(source.db, 'Renamed')
  await source.db
    .update(user)
    .set({ passwordHash: 'the-hash-of-a-password', totpSecret: 'a-sealed-secret', totpConfirmedAt: now })
    .where(eq(user.id, given.people.lead.id))
  await source.db.execute(`update answer_link set hash = 'the-hash-of-an-answer-link'`)
  await source.db.execute(`update check_in_link set hash = 'the-hash-of-a-check-in-link'`)
  await source.db.insert(programme).values({ name: 'Minga', fullName: 'Minga', settings: {} as never })
  await write('backup.zip', (tx) => backupPieces(tx, reading))
  await write('archive.zip', (tx) => zipOf(archiveParts(tx, reading)))
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await source.close()
  await target.close()
})

/** So that her former name is in the history. */
async function rename(db: Client, givenNames: string, at = later) {
  const [row] = await db.select().from(person).where(eq(person.id, held.id))
  if (!row) throw new Error('nobody')
  const { version, gender, email, phone, unit, position, countryCode, state, institutionId, familyNames } =
    row
  const facts = { gender, email, phone, unit, position, countryCode, state, institutionId, familyNames }
  const actor = given.people.lead
  await editPerson({ db, actor, now: at }, { id: held.id, version, ...facts, givenNames } as never)
}

const write = (name: string, pieces: (tx: Tx) => AsyncIterable<Uint8Array>, db = source.db) =>
  snapshot(db, (tx) => pipeline(Readable.from(pieces(tx)), createWriteStream(file(name))))

/** Every row of every table as text, and where every sequence is. */
const dump = (db: Client) =>
  db.transaction(async (tx) => {
    const found: Record<string, string[]> = {
      sequences: (await sequencesOf(tx)).map((one) => JSON.stringify(one)),
    }
    for (const table of await tablesOf(tx)) {
      const rows = await tx.execute<{ row: string }>(
        sql`select t::text as row from ${inSql(table)} t order by 1`,
      )
      found[calledTable(table)] = rows.map(({ row }) => row)
    }
    return found
  })

async function restore(name: string, options: { replace?: boolean; migrations?: string } = {}) {
  const archive = await openArchive(file(name))
  try {
    await archive.check()
    await putIn(target.db, archive, { say: () => {}, ...options })
  } finally {
    archive.close()
  }
}

/** A copy of a file whose parts are what `change` makes of them; null leaves one out. */
async function forge(
  from: string,
  to: string,
  change: (path: string, bytes: Buffer) => { path?: string; bytes: Buffer } | null,
  extra: { path: string; bytes: Buffer }[] = [],
) {
  const archive = await openArchive(file(from))
  const paths = [...archive.manifest.parts.map((part) => part.path), 'manifest.json']
  async function* parts() {
    for (const part of [...paths, ...extra]) {
      const name = typeof part === 'string' ? part : part.path
      const pieces: Buffer[] = []
      if (typeof part !== 'string') pieces.push(part.bytes)
      else for await (const piece of archive.read(name)) pieces.push(piece)
      const made = change(name, Buffer.concat(pieces))
      if (made) yield { path: made.path ?? name, pieces: Readable.from([made.bytes]) }
    }
  }
  await pipeline(Readable.from(zipOf(parts())), createWriteStream(file(to)))
  archive.close()
}
const asItIs = (_path: string, bytes: Buffer) => ({ bytes })
const changed = (bytes: Buffer, from: string | RegExp, to: string) =>
  Buffer.from(bytes.toString('utf8').replace(from, to))

describe('a backup', () => {
  it('has every table that the database has', async () => {
    const all = await source.db.execute<{ name: string }>(sql`
      select schemaname || '.' || tablename as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')
        and not (schemaname = 'pgboss' and tablename ~ '^j[0-9a-f]{56}$')`)
    const ours = await source.db.transaction((tx) => tablesOf(tx))
    expect([...ours.map(({ schema, name }) => `${schema}.${name}`), ...ofTheMigrations].sort()).toEqual(
      all.map(({ name }) => name).sort(),
    )
  })

  it('is put in, and every row, every history and every sequence is the same', async () => {
    const before = await dump(source.db)
    expect(before['history.person']?.length).toBeGreaterThan(0)
    expect(before.document_part?.length).toBeGreaterThan(0)
    await restore('backup.zip')
    expect(await dump(target.db)).toEqual(before)
    const nameThen = async (db: Client, at: Date) =>
      (await asOf(db, at).select().from(person).where(eq(person.id, held.id)))[0]?.givenNames
    expect(await nameThen(target.db, now)).toBe('Zuleyka')
    expect(await nameThen(target.db, later)).toBe('Renamed')
  })

  it('goes on where it was: numbers, histories, rules, references', async () => {
    const [{ last } = { last: 0 }] = await target.db.execute<{ last: number }>(
      'select max(id)::int as last from event',
    )
    const histories = target.db.$count(sql`history.person`)
    const before = await histories
    const administrator = { ...given.people.coordinator, role: 'administrator' as const }
    const day = { day: '2026-12-08', name: 'Inmaculada' }
    await addHoliday({ db: target.db, actor: administrator, now: later }, day)
    await rename(target.db, 'Zuleyka', new Date('2026-05-01T09:00:00Z'))
    expect(await target.db.$count(sql`history.person`)).toBe(before + 1)
    const [event] = await target.db.execute<{ id: number }>(
      `select min(id)::int as id from event where id > ${last}`,
    )
    expect(event?.id).toBe(last + 1)
    await expect(target.db.execute('insert into action_team values (999999, 999999)')).rejects.toThrow()
  })

  it('takes the place of a programme only where that is said', async () => {
    const before = await dump(target.db)
    await expect(restore('backup.zip')).rejects.toThrow(/not empty: it has rows in \w+\. Nothing was changed/)
    expect(await dump(target.db)).toEqual(before)
    await restore('backup.zip', { replace: true })
    expect(await dump(target.db)).toEqual(await dump(source.db))
  })

  it('of an earlier version is brought forward, and of a later one is refused', async () => {
    const migrations = file('migrations')
    await cp('db/migrations', migrations, { recursive: true })
    const journal = JSON.parse(await readFile(`${migrations}/meta/_journal.json`, 'utf8'))
    const when = journal.entries.at(-1).when + 1
    journal.entries.push({ idx: journal.entries.length, version: '7', when, tag: 'later', breakpoints: true })
    await writeFile(`${migrations}/meta/_journal.json`, JSON.stringify(journal))
    await writeFile(`${migrations}/later.sql`, 'create table later as select count(*) as people from person')
    await restore('backup.zip', { replace: true, migrations })
    try {
      const [row] = await target.db.execute<{ people: number }>('select people::int from later')
      expect(row?.people).toBe(await source.db.$count(person))
      await expect(restore('backup.zip', { replace: true, migrations })).rejects.toThrow(/earlier version/)
      await expect(restore('backup.zip', { replace: true })).rejects.toThrow(/later version/)
    } finally {
      await target.db.execute('drop table later')
      await target.db.execute(`delete from drizzle.__drizzle_migrations where created_at = ${when}`)
    }
    await forge('backup.zip', 'unknown.zip', (name, bytes) => ({
      bytes: name === 'manifest.json' ? changed(bytes, /"migrations": \[\s*\d+/, '"migrations": [1') : bytes,
    }))
    await expect(restore('unknown.zip', { replace: true })).rejects.toThrow(/does not come from/)
  })
})

describe('an archive', () => {
  it('has a line for every table, and leaves out or explains whatever is called like a secret', async () => {
    const tables = (await source.db.transaction((tx) => tablesOf(tx))).filter(
      ({ schema }) => schema === 'public',
    )
    expect(Object.keys(archiveLines).sort()).toEqual(tables.map(({ name }) => name).sort())
    const left = ({ name }: { name: string }) => {
      const line = archiveLines[name]
      return typeof line === 'object' && 'columns' in line ? Object.keys(line.columns ?? {}) : []
    }
    for (const table of tables) {
      const columns = table.columns.map(({ name }) => name)
      expect(left(table).filter((name) => !columns.includes(name))).toEqual([])
    }
    const suspects = tables.flatMap((table) => {
      const line = archiveLines[table.name]
      if (typeof line === 'object' && 'out' in line) return []
      return table.columns
        .filter(({ name }) => /hash|secret|password|token|totp|private|key$|^kid$/.test(name))
        .filter(({ name }) => !left(table).includes(name))
        .map(({ name }) => `${table.name}.${name}`)
    })
    expect(suspects).toEqual(
      Object.keys(noSecrets)
        .filter((name) => suspects.includes(name))
        .sort(),
    )
    const all = tables.flatMap(({ name, columns }) => columns.map((column) => `${name}.${column.name}`))
    expect(Object.keys(noSecrets).filter((name) => !all.includes(name))).toEqual([])
  })

  it('has nothing in it that opens a door', async () => {
    const secrets = await source.db.execute<{ secret: string }>(sql`
      select hash as secret from answer_link union select hash from check_in_link union select hash from user_link
      union select password_hash from user_account where password_hash is not null
      union select totp_secret from user_account where totp_secret is not null
      union select id::text from session union select private_key from signing_key
      union select unnest(link_hashes) from opinion`)
    expect(secrets.length).toBeGreaterThan(4)
    expect(secrets.filter(({ secret }) => secret.length < 12)).toEqual([])
    const archive = await openArchive(file('archive.zip'))
    for (const { path: name } of archive.manifest.parts) {
      const pieces: Buffer[] = []
      for await (const piece of archive.read(name)) pieces.push(piece)
      const text = Buffer.concat(pieces).toString('utf8')
      expect(secrets.filter(({ secret }) => text.includes(secret)).map(() => name)).toEqual([])
    }
    archive.close()
  })

  it('is taken in, and an archive of what came of it has the same files', async () => {
    await restore('archive.zip', { replace: true })
    await write('again.zip', (tx) => zipOf(archiveParts(tx, { ...reading, now: later })), target.db)
    const [first, again] = await Promise.all([
      openArchive(file('archive.zip')),
      openArchive(file('again.zip')),
    ])
    first.close()
    again.close()
    const { made: _, ...what } = first.manifest
    expect(first.manifest.parts.length).toBeGreaterThan(100)
    expect(again.manifest).toMatchObject(what)
    const accounts = await target.db.select().from(user)
    expect(accounts).toHaveLength(await source.db.$count(user))
    expect(accounts.filter(({ passwordHash, totpSecret }) => passwordHash || totpSecret)).toEqual([])
    await rename(target.db, 'Zuleyka', new Date('2026-05-01T09:00:00Z'))
  })

  it('has its tables for spreadsheets too, in which nothing is a formula', async () => {
    const archive = await openArchive(file('archive.zip'))
    const pieces: Buffer[] = []
    for await (const piece of archive.read('data/person.csv')) pieces.push(piece)
    archive.close()
    const [head, ...rows] = Buffer.concat(pieces).toString('utf8').trimEnd().split('\r\n')
    expect(head).toMatch(/^\ufeffid,/)
    expect(rows).toHaveLength(await source.db.$count(person))
    expect(rows.join('\n')).toContain("'+52 5559911")
  })
})

describe('a file that is not what it was', () => {
  const refused = async (name: string, why: RegExp) => {
    const before = await dump(target.db)
    await expect(restore(name, { replace: true })).rejects.toThrow(why)
    expect(await dump(target.db)).toEqual(before)
  }

  it('is refused where a table was changed', async () => {
    await forge('archive.zip', 'tampered.zip', (name, bytes) => ({
      bytes: name === 'data/person.json' ? changed(bytes, 'Renamed', 'Rennmed') : bytes,
    }))
    await refused('tampered.zip', /data\/person\.json is not what it was/)
  })

  it('is refused where a part is missing, is there twice as long, or is one too many', async () => {
    await forge('archive.zip', 'missing.zip', (name, bytes) =>
      name === 'data/person.json' ? null : { bytes },
    )
    await refused('missing.zip', /lacks data\/person\.json/)
    await forge('archive.zip', 'longer.zip', (name, bytes) => ({
      bytes: name === 'data/person.json' ? Buffer.concat([bytes, bytes]) : bytes,
    }))
    await refused('longer.zip', /not as long as the manifest says/)
    await forge('archive.zip', 'more.zip', asItIs, [{ path: 'data/evil.json', bytes: Buffer.from('[]') }])
    await refused('more.zip', /data\/evil\.json, which its manifest does not name/)
  })

  it('is refused where a name leads out of it', async () => {
    await forge('archive.zip', 'slip.zip', asItIs, [{ path: '../../etc/cron.d/x', bytes: Buffer.from('x') }])
    await refused('slip.zip', /list of files in the archive can’t be read: invalid relative path/)
  })

  it('is refused where only half of it arrived', async () => {
    await cp(file('archive.zip'), file('half.zip'))
    await truncate(file('half.zip'), 40_000)
    await refused('half.zip', /is not a whole archive .* to its end\?/)
  })

  it('is refused where it is of a later format, or of other tables', async () => {
    const manifest = (change: (one: Manifest) => unknown) => (name: string, bytes: Buffer) => ({
      bytes:
        name === 'manifest.json'
          ? Buffer.from(JSON.stringify(change(Manifest.parse(JSON.parse(bytes.toString('utf8'))))))
          : bytes,
    })
    await forge(
      'archive.zip',
      'later.zip',
      manifest((one) => ({ ...one, version: 2 })),
    )
    await refused('later.zip', /has version 2 of the format/)
    const without = manifest((one) => ({
      ...one,
      tables: one.tables.filter(({ name }) => name !== 'person'),
    }))
    await forge('archive.zip', 'other.zip', without)
    await refused('other.zip', /tables of the archive are not those of this Minga: person \(/)
    await forge(
      'archive.zip',
      'none.zip',
      manifest(() => ({ hello: 'world' })),
    )
    await refused('none.zip', /no backup or archive of Minga/)
  })

  it('leaves nothing behind where a row is refused at the end', async () => {
    // The digests are right, the rows are not: somebody's seat on an activity that is not there.
    const { createHash } = await import('node:crypto')
    let forged = ''
    await forge('archive.zip', 'orphan.zip', (name, bytes) => {
      if (name === 'data/participation.json') {
        const made = changed(bytes, /"activity_id":\d+/, '"activity_id":9')
        forged = createHash('sha256').update(made).digest('hex')
        return { bytes: Buffer.concat([made]) }
      }
      if (name !== 'manifest.json') return { bytes }
      const one = Manifest.parse(JSON.parse(bytes.toString('utf8')))
      const part = one.parts.find(({ path: each }) => each === 'data/participation.json')
      if (part) Object.assign(part, { sha256: forged })
      return { bytes: Buffer.from(JSON.stringify(one)) }
    })
    await refused('orphan.zip', /participation/)
  })
})
