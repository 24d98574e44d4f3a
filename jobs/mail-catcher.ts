import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Readable } from 'node:stream'
import { type AddressObject, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import type { Db } from '@/db/client'
import { caughtMail } from '@/db/schema/notification'

export type Mail = {
  from: string
  to: string
  subject: string
  text: string
  html: string | null
  headers: Headers
}
type Headers = Map<string, unknown>

/**
 * A mail server on this machine only, which sends nothing anywhere: each mail is given to `take`, and refused for
 * now when that throws. Gives back its address and what closes it.
 */
export async function catchMail(take: (mail: Mail) => Promise<void>) {
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, _session, done) {
      read(stream)
        .then(take)
        .then(() => done(), done)
    },
  })
  // A client that goes away in the middle is no trouble of ours.
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${port}`, close }
}

/** Keeps mails for the page that shows them in the demo. */
export const keepMail =
  (db: Db) =>
  async ({ headers: _, ...mail }: Mail) => {
    await db.insert(caughtMail).values({ ...mail, caughtAt: new Date() })
  }

async function read(stream: Readable): Promise<Mail> {
  const mail = await simpleParser(stream)
  return {
    from: written(mail.from),
    to: written(mail.to),
    subject: mail.subject ?? '',
    text: mail.text ?? '',
    html: mail.html || null,
    headers: mail.headers,
  }
}

const written = (addresses: AddressObject | AddressObject[] | undefined) =>
  [addresses ?? []]
    .flat()
    .flatMap(({ value }) => value.map(({ address }) => address ?? ''))
    .join(', ')
