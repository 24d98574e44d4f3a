import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { encode } from 'next-auth/jwt'
import { session, user } from '@/db/schema/user'
import { freePort, startNode, stop } from '@/scripts/tools.mjs'
import type { Measured } from './databases'

export type Product = { page: (path: string) => Promise<string>; close: () => Promise<void> }

const email = 'administrator@example.org'

/** Serves the product, as built, on a database, to an administrator who is signed in. */
export async function serve({ db, url }: Measured): Promise<Product> {
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const secret = randomBytes(32).toString('base64')
  const server = startNode(
    'node_modules/next/dist/bin/next',
    ['start', '-H', '127.0.0.1', '-p', String(port)],
    {
      stdio: ['pipe', 'ignore', 'inherit'],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: url,
        MINGA_DB_POOL: '2',
        NEXTAUTH_SECRET: secret,
        NEXTAUTH_URL: address,
      },
    },
  )
  const healthy = () =>
    fetch(`${address}/api/health`).then(
      ({ ok }) => ok,
      () => false,
    )
  while (!(await healthy())) {
    if (server.exitCode !== null) throw new Error('the product did not start')
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  const [reader] = await db.select({ id: user.id }).from(user).where(eq(user.email, email))
  const [opened] = await db
    .insert(session)
    .values({ userId: reader?.id ?? 0, createdAt: new Date() })
    .returning({ id: session.id })
  const cookie = `minga.session=${await encode({ token: { sid: opened?.id }, secret })}`
  return {
    async page(path) {
      const answer = await fetch(`${address}${path}`, { headers: { cookie }, redirect: 'manual' })
      const html = await answer.text()
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      return html
    },
    close: () => stop(server).then(() => {}),
  }
}
