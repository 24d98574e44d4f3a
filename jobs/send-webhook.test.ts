import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { asc, eq, sql } from 'drizzle-orm'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Db } from '@/db/client'
import { webhookKinds } from '@/db/enums'
import { notification } from '@/db/schema/notification'
import { request } from '@/db/schema/request'
import { webhook, webhookDelivery } from '@/db/schema/webhook'
import { testDatabase } from '@/db/testing'
import { now } from '@/domain/documents/a-case'
import { type EveryCommand, everyCommand, putInOrder, whoDoes } from '@/domain/every-command'
import { approveRequest } from '@/domain/requests/approve-request'
import { withdrawRequest } from '@/domain/requests/withdraw-request'
import { addWebhook } from '@/domain/webhooks/add-webhook'
import { isAllowedUrl, isPublicAddress } from '@/domain/webhooks/allowed-url'
import { keepWebhooksInOrder } from '@/domain/webhooks/keep-in-order'
import { mostGivenUp, waits } from '@/domain/webhooks/limits'
import { listDeliveries } from '@/domain/webhooks/queries'
import { rotateWebhookSecret } from '@/domain/webhooks/rotate-webhook-secret'
import { sendAgain } from '@/domain/webhooks/send-again'
import { switchOffWebhook } from '@/domain/webhooks/switch-off-webhook'
import { switchOnWebhook } from '@/domain/webhooks/switch-on-webhook'
import { type DeliveryJob, takeDelivery } from '@/domain/webhooks/take-delivery'
import { tryWebhook } from '@/domain/webhooks/try-webhook'
import { postWebhook } from './post-webhook'
import { sendWebhook } from './send-webhook'
import { startWorking } from './work'

const installation = {
  address: 'https://minga.example.org',
  secret: 'a secret of at least thirty-two characters',
}
const MINUTE = 60_000
const later = (milliseconds: number) => new Date(now.getTime() + milliseconds)

let test: Awaited<ReturnType<typeof testDatabase>>
let all: EveryCommand
beforeAll(async () => {
  test = await testDatabase()
  all = await everyCommand(test.db)
}, 60_000)
afterAll(() => test.close())

/** A real receiver on this machine, which keeps what it gets and answers as it is told. */
type Received = { headers: IncomingHttpHeaders; body: string; path: string }
let received: Received[]
let answers: number[]
let server: Server
let url: string
let arrived: () => void
beforeEach(async () => {
  process.env.MINGA_WEBHOOKS_INSIDE = '1'
  received = []
  answers = []
  arrived = () => {}
  server = createServer(async (asked, answer) => {
    let body = ''
    for await (const piece of asked) body += piece
    received.push({ headers: asked.headers, body, path: asked.url ?? '' })
    answer.writeHead(answers.shift() ?? 204, { location: '/elsewhere' }).end()
    arrived()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/minga`
  await test.db.delete(webhook)
  await test.db.execute(sql`delete from pgboss.job`)
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  delete process.env.MINGA_WEBHOOKS_INSIDE
})

const administrator = (db: Db = test.db, at = now) => ({ db, actor: all.people.administrator, now: at })
const add = (more: object = {}) =>
  addWebhook(installation.secret)(administrator(), {
    url,
    description: 'Ministerio',
    kinds: ['request.status'],
    ...more,
  } as never)

/** The request of the case is withdrawn, or approved. */
async function happen(db: Db = test.db) {
  await db.update(request).set({ status: 'consultation' }).where(eq(request.id, all.given.request))
  await withdrawRequest(
    { db, actor: all.people.coordinator, now },
    { id: all.given.request, reason: 'Motivo secreto' },
  )
}
type Job = DeliveryJob & { wait: number | null }
/** The jobs that wait, with the milliseconds from now until they may begin. */
async function jobs(at = now): Promise<Job[]> {
  const rows = await test.db.execute<{ data: DeliveryJob; start: string; later: boolean }>(
    sql`select data, to_char(start_after at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as start,
               start_after > now() - interval '1 minute' as later
        from pgboss.job where name = 'webhook' and state < 'active' order by created_on, id`,
  )
  return rows.map(({ data, start }) => ({ ...data, wait: Date.parse(start) - at.getTime() }))
}
const send = (job: DeliveryJob, at = now) => sendWebhook({ db: test.db, installation, clock: () => at }, job)
const first = async () => {
  const [row] = await test.db.select().from(webhookDelivery).orderBy(asc(webhookDelivery.id))
  return row as NonNullable<typeof row>
}
const jobOf = async (): Promise<DeliveryJob> => {
  const { id, turn, tries } = await first()
  return { deliveryId: id, turn, tries }
}
const verified = (secret: string, { headers, body }: Received) =>
  new Webhook(secret).verify(body, headers as Record<string, string>)

/** The library holds a message against the clock of now. */
const sendNow = async (job: DeliveryJob) => sendWebhook({ db: test.db, installation }, job)

describe('an event', () => {
  it('is told to who wants its kind, signed, and says nothing but what happened to what', async () => {
    const { secret } = await add()
    await add({ kinds: ['meeting.status'] })
    await happen()
    expect(await jobs()).toHaveLength(1)
    await sendNow(await jobOf())
    const [message] = received as [Received]
    const delivery = await first()
    expect(verified(secret, message)).toEqual({
      id: `msg_${delivery.messageId}`,
      type: 'request.withdraw',
      at: now.toISOString(),
      entity: 'request',
      reference: 'REQ-2026-0001',
      from: 'consultation',
      to: 'withdrawn',
      url: 'https://minga.example.org/api/v1/requests/REQ-2026-0001',
    })
    expect(message.headers['webhook-id']).toBe(`msg_${delivery.messageId}`)
    expect(delivery).toMatchObject({ status: 'delivered', answerCode: 204, trouble: null, tries: 1 })
    const other = { ...message, body: message.body.replace('withdraw', 'approve') }
    expect(() => verified(secret, other)).toThrow()
  })

  it('that was undone is told to nobody', async () => {
    await add()
    const undone = test.db.transaction(async (tx) => {
      await happen(tx)
      throw new Error('undone')
    })
    await expect(undone).rejects.toThrow('undone')
    expect([await jobs(), await test.db.select().from(webhookDelivery)]).toEqual([[], []])
  })

  it('of any kind tells of no person, no reason and no note', async () => {
    await add({ kinds: webhookKinds })
    const told = new Map<string, object>()
    const undo = new Error('undone')
    // Those on webhooks speak of one that is not there any more.
    for (const command of all.commands.filter(({ entity }) => entity !== 'webhook')) {
      const done = test.db.transaction(async (tx) => {
        await putInOrder(tx, command)
        const actor = whoDoes(all, command)
        await command.call({ db: tx, actor, now }, command.input(actor))
        for (const { message } of await tx.select().from(webhookDelivery)) told.set(message.type, message)
        throw undo
      })
      await done.catch((error) => {
        if (error !== undo) throw new Error(`${command.name}: ${error}`)
      })
    }
    expect(told.size).toBeGreaterThan(60)
    const codes =
      /^(?:[a-z_]+\.[A-Za-z]+|[a-z_]+|\d{4}-\d\d-\d\dT[\d:.]+Z|(?:REQ|ACT|RES|MTG)-[\d-]+(?:\/[\d.]+)?)$/
    const path = /^\/(?:requests|actions|activities|results|follow-ups|meetings)\/[A-Z0-9-]+$/
    for (const message of told.values()) {
      expect(Object.keys(message).sort()).toEqual(['at', 'entity', 'from', 'path', 'reference', 'to', 'type'])
      for (const [name, value] of Object.entries(message))
        expect(value === null || (name === 'path' ? path : codes).test(value), JSON.stringify(message)).toBe(
          true,
        )
    }
    const kept = [...told.keys()].map((type) => type.split('.')[0])
    expect([...new Set(kept)].sort()).toEqual(
      ['action', 'activity', 'follow_up', 'meeting', 'request', 'result'].sort(),
    )
  }, 120_000)

  it('of a draft is told to nobody, as long as nobody else may read it', async () => {
    await add({ kinds: ['request.status', 'request.other'] })
    const drafts = all.commands.filter(({ name }) => ['beginRequest', 'discardRequest'].includes(name))
    for (const command of drafts) {
      await test.db
        .transaction(async (tx) => {
          await putInOrder(tx, command)
          const actor = whoDoes(all, command)
          await command.call({ db: tx, actor, now }, command.input(actor))
          expect(await tx.select().from(webhookDelivery)).toEqual([])
          throw new Error('undone')
        })
        .catch((error) => expect(String(error)).toContain('undone'))
    }
    expect(drafts).toHaveLength(2)
  })
})

describe('what does not arrive', () => {
  it('is tried again with patience, and given up after a day', async () => {
    await add()
    await happen()
    answers = [500, 302, 404, 503, 500, 500, 500, 500]
    let at = now
    const waited: (number | null)[] = []
    for (let count = 0; count <= waits.length; count += 1) {
      await test.db.execute(sql`delete from pgboss.job`)
      await send(await jobOf(), at)
      const [next] = await jobs(at)
      waited.push(next?.wait ?? null)
      at = new Date(at.getTime() + (next?.wait ?? 0))
    }
    expect(waited).toEqual([...waits, null])
    expect(at.getTime() - now.getTime()).toBeGreaterThan(23 * 60 * MINUTE)
    expect(await first()).toMatchObject({ status: 'given_up', answerCode: 500, trouble: 'answer', tries: 8 })
    expect(new Set(received.map(({ headers }) => headers['webhook-id'])).size).toBe(1)
    expect(received.every(({ path }) => path === '/minga')).toBe(true)
  })

  it('is tried once for each job, however often a job comes', async () => {
    await add()
    await happen()
    const job = await jobOf()
    answers = [500]
    await send(job)
    await send(job)
    expect(received).toHaveLength(1)
    await send({ ...job, tries: 1 }, later(MINUTE))
    await send({ ...job, tries: 2 }, later(MINUTE))
    expect([received.length, (await first()).status]).toEqual([2, 'delivered'])
  })

  it('is in the hands of one worker, until that one must be dead', async () => {
    await add()
    await happen()
    const job = await jobOf()
    expect(await takeDelivery({ db: test.db, now }, job)).toMatchObject({ id: job.deliveryId })
    await expect(send(job, later(MINUTE - 1))).rejects.toThrow('in hand')
    expect(received).toHaveLength(0)
    await send(job, later(MINUTE))
    expect(received).toHaveLength(1)
  })

  it('is known by what was wrong', async () => {
    const post = (to: string, within?: number) => postWebhook(to, { headers: {}, body: '{}' }, within)
    server.removeAllListeners('request')
    expect(await post(url, 200)).toEqual({ answerCode: null, trouble: 'time' })
    server.closeAllConnections()
    server.close()
    expect(await post(url)).toEqual({ answerCode: null, trouble: 'connection' })
    expect(await post('https://nowhere.invalid/')).toEqual({ answerCode: null, trouble: 'name' })
  })
})

describe('a webhook', () => {
  it('is switched off when ten in a row were given up, holds what comes, and the administrators are told', async () => {
    const { id } = await add()
    await happen()
    await test.db.update(webhook).set({ givenUp: mostGivenUp - 1 })
    await test.db.update(webhookDelivery).set({ tries: waits.length })
    answers = [500]
    await happen()
    // Nobody is told of what is long past.
    await sendNow(await jobOf())
    const [off] = await test.db.select().from(webhook)
    expect(off).toMatchObject({ status: 'off', givenUp: mostGivenUp })
    const told = await test.db
      .select()
      .from(notification)
      .where(eq(notification.kind, 'webhook_switched_off'))
    expect(told.map(({ userId, href }) => [userId, href])).toContainEqual([
      all.people.administrator.id,
      `/settings/webhooks/${id}`,
    ])
    await happen()
    const statuses = async () =>
      (await test.db.select().from(webhookDelivery).orderBy(asc(webhookDelivery.id))).map(
        ({ status }) => status,
      )
    expect(await statuses()).toEqual(['given_up', 'paused', 'paused'])

    await test.db.execute(sql`delete from pgboss.job`)
    expect(await switchOnWebhook(administrator(), { id })).toEqual({ count: 2 })
    expect(await statuses()).toEqual(['given_up', 'waiting', 'waiting'])
    for (const job of await jobs()) await send(job)
    expect(await statuses()).toEqual(['given_up', 'delivered', 'delivered'])
    expect((await test.db.select().from(webhook))[0]).toMatchObject({ status: 'on', givenUp: 0 })
  })

  it('whose receiver is gone is switched off at once', async () => {
    await add()
    await happen()
    answers = [410]
    await send(await jobOf())
    expect(await first()).toMatchObject({ status: 'given_up', answerCode: 410 })
    expect((await test.db.select().from(webhook))[0]?.status).toBe('off')
  })

  it('that is off is sent nothing, also by a job that was there before', async () => {
    const { id } = await add()
    await happen()
    const job = await jobOf()
    await switchOffWebhook(administrator(), { id })
    await send(job)
    expect([received.length, (await first()).status]).toEqual([0, 'paused'])
  })

  it('is sent one delivery again, or those of some days, under the ids that they had', async () => {
    const { id } = await add()
    await happen()
    await send(await jobOf())
    await happen()
    await test.db.execute(sql`delete from pgboss.job`)
    const { id: deliveryId } = await first()
    expect(await sendAgain(administrator(), { id, deliveryId } as never)).toEqual({ count: 1 })
    for (const job of await jobs()) await send(job)
    expect(received.map(({ headers }) => headers['webhook-id'])).toEqual(
      Array(2).fill(received[0]?.headers['webhook-id']),
    )
    // The second one waits anyway.
    const days = { from: '2026-03-01', until: '2026-03-31' }
    expect(await sendAgain(administrator(), { id, ...days } as never)).toEqual({ count: 1 })
    expect(await sendAgain(administrator(), { id, from: '2025-01-01' } as never)).toEqual({ count: 0 })
    const another = await add()
    await expect(sendAgain(administrator(), { id: another.id, deliveryId } as never)).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('with a new secret signs by both for a day, and then by the new one', async () => {
    const made = await add()
    const { id } = made
    const rotated = await rotateWebhookSecret(installation.secret)(administrator(test.db, new Date()), { id })
    await happen()
    await sendNow(await jobOf())
    const [both] = received as [Received]
    expect(verified(made.secret, both)).toEqual(verified(rotated.secret, both))
    await test.db.update(webhook).set({ formerUntil: new Date(Date.now() - 1000) })
    await sendAgain(administrator(), { id, deliveryId: (await first()).id } as never)
    await sendNow(await jobOf())
    const [, one] = received as [Received, Received]
    expect(() => verified(made.secret, one)).toThrow()
    expect(verified(rotated.secret, one)).toBeTruthy()
  })

  it('shows its secret to nobody afterwards', async () => {
    const { secret } = await add()
    const kept = JSON.stringify(await test.db.select().from(webhook))
    expect(kept).not.toContain(secret)
    expect(kept).not.toContain(secret.slice('whsec_'.length))
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/)
  })

  it('is kept in order: lost jobs, former secrets and old deliveries', async () => {
    const { id } = await add()
    await rotateWebhookSecret(installation.secret)(administrator(), { id })
    await happen()
    await happen()
    await send(await jobOf())
    await test.db.execute(sql`delete from pgboss.job`)
    const DAY = 24 * 60 * MINUTE
    await keepWebhooksInOrder({ db: test.db, now: later(2 * DAY) })
    await keepWebhooksInOrder({ db: test.db, now: later(2 * DAY) })
    expect(await jobs()).toHaveLength(1)
    expect((await test.db.select().from(webhook))[0]).toMatchObject({ formerSecret: null, formerUntil: null })
    await keepWebhooksInOrder({ db: test.db, now: later(31 * DAY) })
    const left = await listDeliveries(test.db, all.people.administrator, id, {})
    expect(left.rows.map(({ status }) => status)).toEqual(['waiting'])
  })
})

describe('where a message may go', () => {
  it.each([
    ['8.8.8.8', true],
    ['2001:4860:4860::8888', true],
    ['127.0.0.1', false],
    ['10.1.2.3', false],
    ['172.31.0.1', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['::ffff:127.0.0.1', false],
    ['::ffff:8.8.8.8', false],
    ['64:ff9b::7f00:1', false],
    ['2002:7f00:1::', false],
    ['2001:0:7f00:1::', false],
    ['ff02::1', false],
    ['nonsense', false],
  ])('%s is public: %s', (address, isPublic) => {
    expect(isPublicAddress(address)).toBe(isPublic)
  })

  it.each([
    ['https://receiver.example.org/minga', true, true],
    ['http://receiver.example.org/', false, false],
    ['http://127.0.0.1:4000/', false, true],
    ['http://localhost:4000/', false, true],
    ['http://[::1]:4000/', false, true],
    ['https://localhost/', false, true],
    ['https://10.0.0.7/', false, true],
    ['https://0x7f000001/', false, true],
    ['https://2130706433/', false, true],
    ['https://user:secret@receiver.example.org/', false, false],
    ['ftp://receiver.example.org/', false, false],
    ['file:///etc/passwd', false, false],
    ['receiver', false, false],
  ])('%s: on the internet %s, where the environment allows it %s', (to, outside, inside) => {
    expect(isAllowedUrl(to)).toBe(inside)
    delete process.env.MINGA_WEBHOOKS_INSIDE
    expect(isAllowedUrl(to)).toBe(outside)
  })

  it('is found out by what its name leads to, when it is sent', async () => {
    const { port } = server.address() as AddressInfo
    await add()
    await happen()
    delete process.env.MINGA_WEBHOOKS_INSIDE
    await send(await jobOf())
    expect(await first()).toMatchObject({ status: 'waiting', trouble: 'address', answerCode: null })
    // A name that anybody may register can lead inside as well: this machine's own does.
    const { hostname } = await import('node:os')
    const told = await postWebhook(`https://${hostname()}:${port}/`, { headers: {}, body: '' })
    expect(told.trouble).toMatch(/^(address|name)$/)
    expect(received).toHaveLength(0)
  })
})

describe('workers', () => {
  const working = () =>
    startWorking({ url: test.url, installation, openPost: async () => null, onTrouble: () => {} })
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      arrived = () => {
        if (received.length >= count) resolve()
      }
      arrived()
    })

  it('send everything once, however many of them there are', async () => {
    const { id } = await add()
    // What is long past is forgotten by the worker within the hour.
    for (let count = 0; count < 12; count += 1) await tryWebhook(administrator(test.db, new Date()), { id })
    const stops = await Promise.all([working(), working()])
    await until(12)
    await Promise.all(stops.map((stop) => stop()))
    expect(received).toHaveLength(12)
    const all = await test.db.select().from(webhookDelivery)
    expect(all.every(({ status, tries }) => status === 'delivered' && tries === 1)).toBe(true)
  })

  it('take up what a worker had in hand that was killed', async () => {
    await add()
    await happen()
    const listener = server.listeners('request')[0] as () => void
    server.removeAllListeners('request')
    const child = spawn(process.execPath, ['--import', 'tsx', 'jobs/worker.ts'], {
      env: {
        ...process.env,
        DATABASE_URL: test.url,
        NEXTAUTH_URL: installation.address,
        NEXTAUTH_SECRET: installation.secret,
        SMTP_URL: 'smtp://127.0.0.1:1',
      },
    })
    await once(server, 'request')
    child.kill('SIGKILL')
    await once(child, 'exit')
    server.on('request', listener)
    expect((await first()).takenAt).not.toBeNull()

    // Its queue gives a worker a minute and a half, and the next one half a minute later.
    await test.db.execute(sql`update pgboss.job set started_on = now() - interval '91 seconds'`)
    const taken = { takenAt: new Date(Date.now() - 61_000), madeAt: new Date() }
    await test.db.update(webhookDelivery).set(taken)
    const stop = await working()
    await test.db.execute(sql`update pgboss.job set start_after = now() - interval '1 second'`)
    await until(1)
    await stop()
    expect(received).toHaveLength(1)
    expect(await first()).toMatchObject({ status: 'delivered', tries: 1 })
  }, 60_000)
})

it('a decision is told as what it is', async () => {
  await add()
  await test.db.update(request).set({ status: 'consultation' }).where(eq(request.id, all.given.request))
  const approve = all.commands.find(({ name }) => name === 'approveRequest')
  await test.db
    .transaction(async (tx) => {
      await putInOrder(tx, approve as never)
      const actor = whoDoes(all, approve as never)
      await approveRequest({ db: tx, actor, now }, approve?.input(actor) as never)
      const told = await tx.select().from(webhookDelivery)
      expect(told.map(({ message }) => [message.type, message.to])).toEqual([['request.approve', 'approved']])
      throw new Error('undone')
    })
    .catch((error) => expect(String(error)).toContain('undone'))
})
