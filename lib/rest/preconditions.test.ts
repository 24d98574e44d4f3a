import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { reportKinds } from '@/db/enums'
import { apiUse } from '@/db/schema/api'
import { rosterImport } from '@/db/schema/participation'
import { userRegion } from '@/db/schema/user'
import { testDatabase } from '@/db/testing'
import { now } from '@/domain/documents/a-case'
import { samplePdf } from '@/domain/documents/samples'
import { type EveryCommand, everyCommand, type OneCommand, putInOrder, whoDoes } from '@/domain/every-command'
import { makeToken } from '@/domain/tokens/make-token'
import { openApi } from './openapi'
import type { Operation } from './operation'
import { operations } from './operations'
import { recordsOf, takesVersion } from './preconditions'
import { serve } from './serve'

/* What the headers of HTTP say about an answer, and what they demand of a write. */

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
const tokens = new Map<number, string>()
beforeAll(async () => {
  process.env.NEXTAUTH_URL = 'http://127.0.0.1'
  process.env.NEXTAUTH_SECRET = 'a secret of thirty-two characters'
  test = await testDatabase()
  all = await everyCommand(test.db)
  for (const actor of Object.values(all.people)) {
    for (const regionCode of actor.regions)
      await test.db.insert(userRegion).values({ userId: actor.id, regionCode }).onConflictDoNothing()
    const asked = { name: 'Prueba', scopes: ['read', 'people', 'write'], days: 30 }
    tokens.set(actor.id, (await makeToken({ db: test.db, actor, now }, asked)).secret)
  }
}, 60_000)
afterAll(() => test.close())

type Given = {
  body?: unknown
  bytes?: string | Buffer
  headers?: Record<string, string>
  db?: Db
  by?: number
}
async function call(method: string, path: string, given: Given = {}) {
  const { body, bytes, headers, db = test.db, by = all.people.lead.id } = given
  const sent = bytes ?? (body === undefined || method === 'GET' ? undefined : JSON.stringify(body))
  const request = new Request(`http://127.0.0.1/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${tokens.get(by)}`, ...headers },
    ...(sent === undefined ? {} : { body: sent as never }),
  })
  const response = await serve(request, { db, now })
  const text = await response.text()
  const isOne = response.headers.get('content-type')?.endsWith('json') && text !== ''
  return {
    status: response.status,
    etag: response.headers.get('etag') as string,
    json: isOne && !response.headers.get('content-type')?.includes('ndjson') ? JSON.parse(text) : null,
    text,
  }
}

/** What is done in it is undone. */
async function undone(work: (db: Db) => Promise<void>) {
  const undo = new Error('undone')
  const done = test.db.transaction(async (tx) => {
    await work(tx)
    throw undo
  })
  await done.catch((error) => {
    if (error !== undo) throw error
  })
}

describe('an ETag', () => {
  const request = () => `/requests/${all.given.request}`
  const activity = () => `/activities/${all.given.activity}`
  const changes: [string, () => string, string][] = [
    ['a status', request, 'deferRequest'],
    ['a row of a list', () => '/requests', 'withdrawRequest'],
    ['a message', () => `${request()}/messages`, 'writeNote'],
    ['an opinion', request, 'recordOpinion'],
    ['a headcount', activity, 'recordHeadcount'],
    ['an expert', activity, 'removeExpert'],
  ]
  it.each(changes)(
    'is another one when %s changes, and the same while nothing does',
    async (_, path, name) => {
      await undone(async (db) => {
        const one = command(name)
        const actor = whoDoes(all, one)
        await putInOrder(db, one)
        const first = await call('GET', path(), { db })
        expect([first.status, first.etag]).toEqual([200, expect.stringMatching(/^"(\d+-)?[\w-]{22}"$/)])
        const seen = { 'if-none-match': `"other", W/${first.etag}` }
        const same = await call('GET', path(), { db, headers: seen })
        expect([same.status, same.text, same.etag]).toEqual([304, '', first.etag])
        await one.call({ db, actor, now }, one.input(actor))
        const after = await call('GET', path(), { db, headers: seen })
        expect([after.status, after.etag === first.etag]).toEqual([200, false])
        expect(after.json.version).toBe(first.json.version)
      })
    },
  )

  it.each([
    ['*', 200],
    ['"other"', 412],
    ['the same', 200],
  ])('that a reading demands as %s is %d', async (tag, status) => {
    const { etag } = await call('GET', request())
    const headers = { 'if-match': tag === 'the same' ? etag : tag }
    expect((await call('GET', request(), { headers })).status).toBe(status)
  })
})

const command = (name: string) => all.commands.find((one) => one.name === name) as OneCommand
const addressOf = (path: string, params: Record<string, unknown>) =>
  path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(String(params[name])))

describe('If-Match', () => {
  const known = new Map(operations.map((operation) => [operation.id, operation]))
  /** Writes whose address the inputs of the table fill in. */
  const writes = () =>
    all.commands.flatMap((one) => {
      const operation = known.get(one.name)
      const actor = whoDoes(all, one)
      const usable =
        operation && operation.scope === 'write' && operation.method !== 'GET' && !operation.takesFile
      if (!usable || /\{(key|mergeId)\}/.test(operation.path)) return []
      return [{ one, operation, actor }]
    })
  const askedBy = (operation: Operation, input: Record<string, unknown>) => {
    const { version: _, ...rest } = input
    return { address: addressOf(operation.path, input), body: takesVersion(operation) ? rest : input }
  }

  const references = { requests: 'REQ-2026-0001', actions: 'ACT-2026-0001', results: 'RES-2026-0001' }

  it('is honoured on every write: only what is as it was seen is done', async () => {
    const faults: string[] = []
    const held: string[] = []
    for (const { one, operation, actor } of writes())
      await undone(async (db) => {
        await putInOrder(db, one)
        const input = one.input(actor)
        const { address, body } = askedBy(operation, input)
        const send = (tag: string, what: unknown = body) =>
          call(operation.method, address, { db, body: what, by: actor.id, headers: { 'if-match': tag } })
        for (const tag of ['"999999"', `"999999-${'x'.repeat(22)}"`]) {
          const { status, json } = await send(tag)
          const refused = json?.newer || status === 412 || /If-Match/.test(json?.detail ?? '')
          if (!refused || (status !== 412 && status !== 422)) faults.push(`${one.name} ${tag}: ${status}`)
        }
        if ((await send('7')).status !== 400) faults.push(`${one.name}: a tag without quotes`)

        const [record] = recordsOf(operation, actor)
        const named = references[operation.path.split('/')[1] as 'requests'] ?? String(input.id)
        const seen =
          record && !takesVersion(operation)
            ? await call('GET', addressOf(record.path, { ...input, id: named, reference: named }), {
                db,
                by: actor.id,
              })
            : null
        if (seen?.etag) held.push(one.name)
        const done = await send(seen?.etag ? `"other", ${seen.etag}` : '*', input)
        if (done.status >= 300) faults.push(`${one.name}: ${done.status} ${done.text}`)
      })
    expect(faults).toEqual([])
    expect(held).toEqual(
      expect.arrayContaining(['approveRequest', 'closeAction', 'removeExpert', 'assignAction']),
    )
  }, 120_000)

  it.each([
    ['the version', (version: number) => `"${version}"`, {}, 200],
    ['a tag with the version', (version: number) => `"${version}-${'x'.repeat(22)}"`, {}, 200],
    ['a tag that a proxy has made weak', (version: number) => `W/"${version}"`, {}, 200],
    ['another version', (version: number) => `"${version + 1}"`, {}, 412],
    ['a tag without a version', () => `"${'x'.repeat(22)}"`, {}, 412],
    ['two versions', (version: number) => `"${version}", "${version + 1}"`, {}, 422],
    ['what the body says too', (version: number) => `"${version}"`, { more: 0 }, 200],
    ['something else than the body', (version: number) => `"${version}"`, { more: 1 }, 422],
    ['a star, and the body no version', () => '*', {}, 422],
    ['a star, and the body the version', () => '*', { more: 0 }, 200],
    ['no quotes', (version: number) => String(version), {}, 400],
    ['half of the quotes', (version: number) => `"${version}`, {}, 400],
    ['no comma', (version: number) => `"${version}" "x"`, {}, 400],
    ['nothing', () => '', {}, 400],
  ])('of a save names %s', async (_, tag, { more }: { more?: number }, status) => {
    await undone(async (db) => {
      const [first] = (await call('GET', '/people', { db })).json.items
      const path = `/people/${first.id}`
      const { json } = await call('GET', path, { db })
      const { givenNames, familyNames, gender, version } = json
      const answer = await call('PUT', path, {
        db,
        body: {
          ...{ givenNames, familyNames, gender, position: 'Jueza' },
          ...(more === undefined ? {} : { version: version + more }),
        },
        headers: { 'if-match': tag(version) },
      })
      expect([answer.status, answer.text]).toEqual([
        status < 300 ? expect.toBeOneOf([200, 204]) : status,
        answer.text,
      ])
    })
  })

  it('of a save is of what the form writes: a step of the case meanwhile refuses no text', async () => {
    await undone(async (db) => {
      const one = command('editAction')
      await putInOrder(db, one)
      const path = '/actions/ACT-2026-0001'
      const { etag } = await call('GET', path, { db })
      const step = command('suspendAction')
      await step.call({ db, actor: whoDoes(all, step), now }, step.input(whoDoes(all, step)))
      expect((await call('GET', path, { db })).etag).not.toBe(etag)
      await putInOrder(db, one)
      const { version: _, ...body } = one.input(all.people.lead)
      const saved = await call('PUT', path, { db, body, headers: { 'if-match': etag } })
      expect([saved.status, saved.text]).toEqual([expect.toBeOneOf([200, 204]), saved.text])
    })
  })

  it('of a step is of all that was read: an opinion meanwhile has to be read before it is decided', async () => {
    await undone(async (db) => {
      const one = command('approveRequest')
      await putInOrder(db, one)
      const actor = whoDoes(all, one)
      const path = `/requests/${all.given.request}`
      const { etag, json } = await call('GET', path, { db, by: actor.id })
      const opinion = command('recordOpinion').input(actor)
      await call('PUT', `${path}/opinions/${opinion.opinionId}`, { db, by: actor.id, body: opinion })
      const approve = (tag: string) =>
        call('POST', `${path}/approve`, {
          db,
          by: actor.id,
          body: one.input(actor),
          headers: { 'if-match': tag },
        })
      const late = await approve(etag)
      expect([late.status, late.json.code]).toEqual([412, 'conflict'])
      expect((await approve(`"${json.version + 1}"`)).status).toBe(412)
      expect((await approve(`"${json.version}"`)).status).toBe(200)
    })
  })

  it('lets one of two who saw the same be first', async () => {
    const path = `/activities/${all.given.activity}`
    const { etag } = await call('GET', path)
    const add = (total: number) =>
      call('POST', `${path}/headcounts`, { body: { total, note: 'Lista' }, headers: { 'if-match': etag } })
    const answers = await Promise.all([add(3), add(4), add(5)])
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 412, 412])
  })

  it('is held against what an authority reads in its portal', async () => {
    await undone(async (db) => {
      const by = all.people.focalPoint.id
      await putInOrder(db, command('withdrawRequest'))
      const { etag } = await call('GET', '/portal/requests/REQ-2026-0001', { db, by })
      const withdraw = (tag: string) =>
        call('POST', `/requests/${all.given.request}/withdraw`, {
          db,
          by,
          body: { reason: 'Ya no' },
          headers: { 'if-match': tag },
        })
      expect((await withdraw('"other"')).status).toBe(412)
      expect((await withdraw(etag)).status).toBeLessThan(300)
    })
  })

  it('holds what comes in or is told piece by piece, too', async () => {
    await putInOrder(test.db, command('importRoster'))
    const path = `/activities/${all.given.activity}`
    const bytes = 'Nombres,Apellidos\nInés,Mamani Soto\n'
    const send = (tag: string, more = {}) =>
      call('POST', `${path}/lists?filename=d.csv`, { bytes, headers: { 'if-match': tag, ...more } })
    const { etag } = await call('GET', path)
    expect((await send('"999999"')).status).toBe(412)
    expect((await send('"999999"', { 'idempotency-key': 'seen' })).status).toBe(412)
    const { status, json } = await send(etag, { 'idempotency-key': 'seen' })
    expect(status).toBe(200)
    const record = (tag: string) =>
      call('POST', `${path}/lists/${json.id}/record`, {
        body: {},
        headers: { 'if-match': tag, accept: 'application/x-ndjson' },
      })
    expect((await record(`"${'x'.repeat(22)}"`)).text).toContain('"ok":false,"message":"The record is no')
    expect((await record(etag)).text).toContain('"ok":true')
  })

  it('is refused where nothing has a version, and says what has one', async () => {
    const headers = { 'if-match': '"1"' }
    const fresh = await call('POST', '/institutions', {
      headers,
      body: { name: 'Fiscalía', kind: 'judiciary', countryCode: 'MX' },
    })
    expect([fresh.status, fresh.json.detail]).toEqual([422, expect.stringContaining('without If-Match')])
    const file = await call('POST', '/uploads?filename=a.pdf', { headers, bytes: samplePdf('x') })
    expect(file.status).toBe(422)
    const part = await call('DELETE', `/activities/${all.given.activity}/experts/${all.deploymentId}`, {
      headers,
    })
    expect([part.status, part.json.detail]).toEqual([422, expect.stringContaining('GET /activities/{id}')])
  })
})

describe('an upload under a key', () => {
  const csv = 'Nombres,Apellidos,Sexo,Institución\nRosa,Quispe Mamani,F,Migraciones\n'
  const key = (name: string) => ({ 'idempotency-key': name })

  it.each([
    ['a file', () => '/uploads?filename=a.pdf', samplePdf('uno'), samplePdf('dos')],
    ['a list', () => `/activities/${all.given.activity}/lists?filename=a.csv`, csv, `${csv}Luz,Soto,F,X\n`],
  ])('takes %s in once, also at once, and other bytes are refused', async (kind, path, bytes, others) => {
    await putInOrder(test.db, command('importRoster'))
    const send = (what: string | Buffer | Uint8Array, more = '') =>
      call('POST', `${path()}${more}`, { bytes: what as Buffer, headers: key(kind.replace(' ', '-')) })
    const [a, b] = await Promise.all([send(bytes), send(bytes)])
    expect([a.status, b.status, a.text]).toEqual([200, 200, b.text])
    expect((await send(bytes)).json).toEqual(a.json)
    const other = await send(others)
    expect([other.status, other.json.detail]).toEqual([422, expect.stringContaining('Idempotency-Key')])
    const renamed = await call('POST', path().replace('a.', 'b.'), {
      bytes: bytes as Buffer,
      headers: key(kind.replace(' ', '-')),
    })
    expect(renamed.status).toBe(422)
    const next = await call('POST', path(), {
      bytes: bytes as Buffer,
      headers: key(`${kind.replace(' ', '-')}-2`),
    })
    expect(next.json.id).not.toBe(a.json.id)
  })

  it('that was refused is taken in when it is sent again', async () => {
    const send = (bytes: Buffer) => call('POST', '/uploads?filename=a.pdf', { bytes, headers: key('again') })
    expect((await send(Buffer.from('no file of any kind \u0000'))).status).toBe(422)
    expect((await send(samplePdf('bueno') as Buffer)).status).toBe(200)
  })

  it('is recorded once, line by line too', async () => {
    await putInOrder(test.db, command('importRoster'))
    const list = `/activities/${all.given.activity}/lists`
    const { json } = await call('POST', `${list}?filename=c.csv`, { bytes: csv })
    const imports = async () => (await test.db.select().from(rosterImport)).length
    const before = await imports()
    const headers = { ...key('lines'), accept: 'application/x-ndjson' }
    const record = (more: object = {}, of: Record<string, string> = headers) =>
      call('POST', `${list}/${json.id}/record`, { body: more, headers: of })
    const last = ({ text }: { text: string }) => JSON.parse(text.trim().split('\n').at(-1) as string)
    const first = last(await record())
    expect(first).toMatchObject({ ok: true, value: { nothingNew: false, people: 1 } })
    expect(last(await record())).toEqual(first)
    expect((await record({}, key('lines'))).json).toEqual(first.value)
    expect(last(await record({ leaveOut: { '0.2': true } }))).toMatchObject({ ok: false })
    expect(await imports()).toBe(before + 1)
  })

  it('is said in the description, on every write', () => {
    const { paths } = openApi('1') as {
      paths: Record<string, Record<string, { 'x-scope': string; parameters: { name: string }[] }>>
    }
    for (const methods of Object.values(paths))
      for (const one of Object.values(methods))
        expect(one.parameters.some(({ name }) => name === 'Idempotency-Key')).toBe(one['x-scope'] === 'write')
  })
})

describe('what the address asks', () => {
  it('is known, or is refused by its name', async () => {
    // No more uses of a token than a minute has.
    await test.db.delete(apiUse)
    const faults: string[] = []
    for (const { method, path, whose, id } of operations) {
      const doors = { authorities: 'focalPoint', experts: 'deployedExpert' } as const
      const by = all.people[doors[whose as keyof typeof doors] ?? 'coordinator'].id
      const address = addressOf(path, new Proxy({}, { get: () => '1' }))
      const { status, json } = await call(method, `${address}?zzqxyw=1`, { by })
      if (status !== 422 || !json.detail.includes('zzqxyw') || !json.fieldErrors.zzqxyw)
        faults.push(`${id}: ${status}`)
    }
    expect(faults).toEqual([])
  }, 60_000)

  it.each([
    ['/requests?contry=MX', 'country'],
    ['/requests?Status=draft', 'status'],
    ['/requests?countryCode=MX', 'country'],
    ['/requests?cursr=x', 'cursor'],
    ['/actions?yaer=2026', 'year'],
    ['/figures/trainees?contries=MX', 'country'],
    ['/reports/activity?fromat=pdf', 'format'],
    ['/reports/programme?yaer=2026', 'year'],
  ])('%s: “%s” was meant', async (path, meant) => {
    const { status, json } = await call('GET', path)
    expect([status, json.detail]).toEqual([422, expect.stringContaining(`Did you mean “${meant}”?`)])
  })

  it('is said once, and where nothing is near, all that may be said is named', async () => {
    expect((await call('GET', '/requests?status=draft&status=approved')).status).toBe(422)
    const { json } = await call('GET', '/requests?colour=red')
    expect(json.detail).toContain('country')
    expect((await call('GET', '/requests?country=MX&size=1')).status).toBe(200)
  })

  it('is what the report is about that is asked for', async () => {
    const { scopeNames } = await import('./operations/reports')
    const { reportOf } = await import('@/reports/catalogue')
    const shapes = await Promise.all(reportKinds.map(async (kind) => (await reportOf(kind)).scope.shape))
    const known = new Set([...shapes.flatMap((shape) => Object.keys(shape)), 'asOf'])
    expect([...known].sort()).toEqual([...new Set([...scopeNames, 'asOf'])].sort())
    const { status, json } = await call('GET', '/reports/country?country=MX&region=lac')
    expect([status, json.fieldErrors]).toEqual([422, { region: 'choose' }])
    expect((await call('GET', '/reports/country?country=MX')).status).toBe(200)
  })
})
