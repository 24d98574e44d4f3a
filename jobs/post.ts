import { createTransport, type Transporter } from 'nodemailer'

/** What takes letters on their way; `from` is the address that they come from. */
export type Post = { transport: Transporter; from: string; close(): void }

/**
 * The way to a mail server, such as smtp://user:password@mail.example.org:587 or smtps://…:465. It never waits
 * longer than a job of its queue may take, so that no two workers hold one letter.
 */
export function openPost(url: string, from: string): Post {
  const transport = createTransport({
    url,
    connectionTimeout: 15_000,
    greetingTimeout: 15_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return { transport, from, close: () => transport.close() }
}

/** What the sender is called where MAIL_FROM is not set. */
export const usualFrom = (address: string) => `Minga <minga@${new URL(address).hostname}>`
