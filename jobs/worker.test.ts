import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { asc, sql } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Locale, locales } from '@/db/enums'
import { letter } from '@/db/schema/notification'
import { testDatabase } from '@/db/testing'
import type { LetterParams } from '@/domain/letters/params'
import { writeLetter } from '@/domain/letters/write-letter'
import { catchMail, type Mail } from './mail-catcher'
import { openPost } from './post'
import { startWorking } from './work'

let test: Awaited<ReturnType<typeof testDatabase>>
beforeAll(async () => {
  test = await testDatabase()
})
afterAll(() => test.close())

const installation = {
  address: 'https://minga.example.org',
  secret: 'a secret of at least thirty-two characters',
}

/** A real mail server that keeps what it gets, and tells when it has so many. */
let caught: Mail[]
let tell: () => void
let mailServer: Awaited<ReturnType<typeof catchMail>>
beforeEach(async () => {
  caught = []
  tell = () => {}
  mailServer = await catchMail(async (mail) => {
    caught.push(mail)
    tell()
  })
  await test.db.execute(sql`delete from pgboss.job`)
  await test.db.delete(letter)
})
afterEach(() => mailServer.close())
const until = (count: number) =>
  new Promise<void>((resolve) => {
    tell = () => {
      if (caught.length >= count) resolve()
    }
    tell()
  })

type Stop = () => Promise<void>
const working = (smtp: string, onTrouble: (error: unknown) => void = () => {}): Promise<Stop> =>
  startWorking({
    url: test.url,
    installation,
    openPost: async () => openPost(smtp, 'Minga <minga@example.org>'),
    onTrouble,
  })

const write = <Kind extends keyof LetterParams>(
  kind: Kind,
  params: LetterParams[Kind],
  locale: Locale = 'es',
) =>
  test.db.transaction((tx) =>
    writeLetter(tx, { kind, to: { userId: null, address: `luz.${locale}@example.org`, locale }, params }),
  )
const reset = { name: 'Luz', path: '/reset/very-secret', hours: 2 }
const letters = () => test.db.select().from(letter).orderBy(asc(letter.id))
const jobs = () =>
  test.db.execute<{ state: string; later: boolean }>(
    sql`select state::text, start_after > now() as later from pgboss.job where name = 'letter'`,
  )

describe('workers', () => {
  it('send a letter once, however many of them there are', async () => {
    for (let count = 0; count < 12; count++) await write('password_reset', reset)
    const stops = await Promise.all([working(mailServer.url), working(mailServer.url)])
    await until(12)
    await Promise.all(stops.map((stop) => stop()))
    expect(new Set(caught.map(({ headers }) => headers.get('message-id'))).size).toBe(12)
    expect(caught).toHaveLength(12)
    expect((await letters()).every(({ sentAt, tries }) => sentAt !== null && tries === 1)).toBe(true)
  })

  it('leave no key to an account behind', async () => {
    await write('password_reset', reset)
    const stop = await working(mailServer.url)
    await until(1)
    await stop()
    expect(caught[0]?.text).toContain('https://minga.example.org/reset/very-secret')
    expect(JSON.stringify(await letters())).not.toContain('very-secret')
  })

  it('try again later when the mail server is not there, and note why', async () => {
    await write('password_reset', reset)
    const gone = await catchMail(async () => {})
    await gone.close()
    const stop = await new Promise<Stop>((resolve) => {
      const started = working(gone.url, () => resolve(started))
    })
    await stop()
    expect(await letters()).toMatchObject([
      { sentAt: null, tries: 1, trouble: expect.stringContaining('ECONNREFUSED') },
    ])
    expect(await jobs()).toEqual([{ state: 'retry', later: true }])

    await test.db.execute(sql`update pgboss.job set start_after = now() - interval '1 second'`)
    const again = await working(mailServer.url)
    await until(1)
    await again()
    expect(await letters()).toMatchObject([{ sentAt: expect.any(Date), tries: 2, trouble: null }])
    expect(await jobs()).toMatchObject([{ state: 'completed' }])
  })

  it('take up what a worker had in hand that was killed', async () => {
    await write('password_reset', reset)
    // Takes the connection and says nothing, so that the worker is in the middle of a letter.
    const silent = createServer()
    silent.listen(0, '127.0.0.1')
    await once(silent, 'listening')
    const child = spawn(process.execPath, ['--import', 'tsx', 'jobs/worker.ts'], {
      env: {
        ...process.env,
        DATABASE_URL: test.url,
        NEXTAUTH_URL: installation.address,
        NEXTAUTH_SECRET: installation.secret,
        SMTP_URL: `smtp://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      },
    })
    const [socket] = await once(silent, 'connection')
    child.kill('SIGKILL')
    await once(child, 'exit')
    socket.destroy()
    silent.close()
    expect(await jobs()).toMatchObject([{ state: 'active' }])

    // Its queue gives a worker two minutes for a letter.
    await test.db.execute(sql`update pgboss.job set started_on = now() - interval '121 seconds'`)
    const stop = await working(mailServer.url)
    await test.db.execute(sql`update pgboss.job set start_after = now() - interval '1 second'`)
    await until(1)
    await stop()
    expect(caught).toHaveLength(1)
    expect(await letters()).toMatchObject([{ sentAt: expect.any(Date), tries: 2 }])
  })
})

it.each(locales)('a letter in %s says everything in that language, as text and as a page', async (locale) => {
  await write(
    'opinion_asked',
    {
      service: 'EU <Delegation> & Co',
      reference: 'REQ-2026-007',
      title: 'Registro de menores',
      dueOn: '2026-03-09',
      path: '/opinions/abc',
    },
    locale,
  )
  const stop = await working(mailServer.url)
  await until(1)
  await stop()
  const said = {
    en: ['Your opinion on REQ-2026-007, by 9 March 2026', 'Good day,', 'Read it and answer'],
    es: [
      'Su opinión sobre REQ-2026-007, a más tardar el 9 de marzo de 2026',
      'Buen día:',
      'Leer y responder',
    ],
    fr: ['Votre avis sur REQ-2026-007, pour le 9 mars 2026', 'Bonjour,', 'Lire et répondre'],
    pt: ['O seu parecer sobre REQ-2026-007, até 9 de março de 2026', 'Bom dia,', 'Ler e responder'],
  }[locale]
  const [mail] = caught
  expect(mail).toMatchObject({ to: `luz.${locale}@example.org`, subject: said[0] })
  for (const words of [...said.slice(1), 'EU <Delegation> & Co', 'https://minga.example.org/opinions/abc'])
    expect(mail?.text).toContain(words)
  expect(mail?.html).toContain(`<html lang="${locale}">`)
  expect(mail?.html).toContain('EU &lt;Delegation&gt; &amp; Co')
})
