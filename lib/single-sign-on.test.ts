import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eq } from 'drizzle-orm'
import { decode } from 'next-auth/jwt'
import { Provider as RealProvider } from 'oidc-provider'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { event } from '@/db/schema/event'
import { user, userIdentity } from '@/db/schema/user'
import { type TestDatabase, testDatabase } from '@/db/testing'
import { actorOfSession } from '@/domain/users/queries'
import { unlinkIdentity } from '@/domain/users/unlink-identity'
import {
  askNextAuth,
  beginSignOn,
  type Claims,
  claimsOf,
  identityOf,
  type Provider,
  signOnOptions,
} from './single-sign-on'

/* Against a real provider of OpenID Connect, in this process and over HTTP as a browser does it. */

const own = 'http://127.0.0.1:9'
const from = { address: '192.0.2.1', userAgent: 'Firefox' }
const secret = 'a secret that is long enough for a test'
let test: TestDatabase
let server: Server
let provider: Provider
/** What the provider says of whoever signs in there, by the name that is typed. */
const people: Record<string, { email?: string; email_verified?: boolean }> = {}

beforeAll(async () => {
  process.env.NEXTAUTH_URL = own
  process.env.NEXTAUTH_SECRET = secret
  test = await testDatabase()
  server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  provider = { issuer, clientId: 'minga', clientSecret: 'shared', name: 'The ministry' }
  const real = new RealProvider(issuer, {
    clients: [
      {
        client_id: 'minga',
        client_secret: 'shared',
        redirect_uris: [`${own}/api/auth/callback/oidc`],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: [] },
    findAccount: (_, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, ...people[accountId] }),
    }),
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
  })
  server.on('request', real.callback())
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await test.close()
})
beforeEach(async () => {
  await test.db.delete(event)
  await test.db.delete(user)
  await test.db.insert(user).values({ name: 'Ana', email: 'Ana@example.org', role: 'officer' })
})

/** A browser's cookies. */
class Jar {
  readonly kept = new Map<string, string>()
  keep(response: Response) {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      this.kept.set(pair.slice(0, at), decodeURIComponent(pair.slice(at + 1)))
    }
    return response
  }
  header() {
    return [...this.kept].map(([name, value]) => `${name}=${value}`).join('; ')
  }
}

/** Goes to the provider and signs in there as `login`; gives back where it sends the browser then. */
async function atProvider(start: string, login: string): Promise<URL> {
  const jar = new Jar()
  let address = start
  let body: URLSearchParams | undefined
  for (let steps = 0; steps < 20; steps += 1) {
    const response = jar.keep(
      await fetch(address, {
        method: body ? 'POST' : 'GET',
        body,
        redirect: 'manual',
        headers: { cookie: jar.header() },
      }),
    )
    body = undefined
    const next = response.headers.get('location')
    if (next) {
      const url = new URL(next, address)
      if (url.origin === own) return url
      address = url.href
      continue
    }
    const html = await response.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1]
    if (!prompt) throw new Error(`the provider said ${response.status}: ${html.slice(0, 300)}`)
    address = new URL(/action="([^"]+)"/.exec(html)?.[1] ?? '', address).href
    body = new URLSearchParams({ prompt, login, password: 'any' })
  }
  throw new Error('the provider leads in a circle')
}

const options = () => signOnOptions(provider, { db: test.db, from })

/** The whole way; `forge` changes what comes back. Gives back where it ends and the session that it opened. */
async function signOn(login: string, forge: (back: URL, jar: Jar) => void = () => {}, goOn?: string) {
  const jar = new Jar()
  const begun = jar.keep(await beginSignOn(options(), goOn))
  const back = await atProvider(begun.headers.get('location') ?? '', login)
  forge(back, jar)
  const ended = jar.keep(
    await askNextAuth(options(), {
      method: 'GET',
      action: ['callback', 'oidc'],
      query: Object.fromEntries(back.searchParams),
      cookies: Object.fromEntries(jar.kept),
    }),
  )
  const cookie = jar.kept.get('minga.session')
  const token = cookie ? await decode({ token: cookie, secret }) : null
  const actor = token ? await actorOfSession({ db: test.db, now: new Date() }, String(token.sid)) : null
  return { to: ended.headers.get('location'), who: actor?.name ?? 'nobody', token }
}

it('asks with PKCE, state and nonce', async () => {
  const begun = await beginSignOn(options())
  const asked = new URL(begun.headers.get('location') ?? '').searchParams
  expect(asked.get('code_challenge_method')).toBe('S256')
  for (const name of ['code_challenge', 'state', 'nonce']) expect(asked.get(name)).toMatch(/.{20,}/)
})

it('finds somebody by the verified address the first time, and by the identity ever after', async () => {
  people.ana = { email: 'ana@EXAMPLE.org', email_verified: true }
  const first = await signOn('ana')
  expect([first.to, first.who]).toEqual([`${own}/`, 'Ana'])
  expect(Object.keys(first.token ?? {}).sort()).toEqual(['exp', 'iat', 'jti', 'sid'])
  expect(await test.db.select().from(userIdentity)).toMatchObject([
    { issuer: provider.issuer, subject: 'ana' },
  ])
  people.ana = { email: 'elsewhere@example.org', email_verified: false }
  expect((await signOn('ana')).who).toBe('Ana')
})

it('goes on to the path that was asked for, past the page that asks for a second factor', async () => {
  people.ana = { email: 'ana@example.org', email_verified: true }
  const { to, who } = await signOn('ana', undefined, '/requests/REQ-1?tab=a')
  expect([to, who]).toEqual([`${own}/sign-in?to=%2Frequests%2FREQ-1%3Ftab%3Da`, 'Ana'])
})

it.each([
  ['an address that has no account', { email: 'nobody@example.org', email_verified: true }, 'unknown'],
  ['an address that is not verified', { email: 'ana@example.org', email_verified: false }, 'unverified'],
  ['an address of which it says nothing', { email: 'ana@example.org' }, 'unverified'],
  ['no address', {}, 'unverified'],
])('lets in nobody with %s', async (_, says, error) => {
  people.eve = says
  expect(await signOn('eve')).toMatchObject({ to: `/sign-in?error=${error}`, who: 'nobody' })
  expect(await test.db.$count(userIdentity)).toBe(0)
})

it.each([
  [true, true],
  ['true', true],
  [false, false],
  ['false', false],
  [undefined, false],
  [null, false],
  [1, false],
  ['yes', false],
  ['True', false],
  [{}, false],
])('an address counts as verified when the provider says so in so many words: %j, %s', (says, counts) => {
  const claims = { iss: 'i', sub: 's', email: 'ana@example.org', email_verified: says } as Claims
  expect(identityOf(claims).emailVerified).toBe(counts)
})

it.each([
  ['both in the signed answer', {}, { email: 'a@x', email_verified: true }, 'a@x', true],
  ['both in the other', { email: 'b@x', email_verified: true }, {}, 'b@x', true],
  [
    'an address here, vouched for there',
    { email: 'b@x', email_verified: true },
    { email: 'a@x' },
    'a@x',
    false,
  ],
  ['a word here, an address there', { email: 'b@x' }, { email_verified: true }, 'b@x', false],
  ['an empty address', {}, { email: '', email_verified: true }, null, true],
  ['nothing', {}, {}, null, false],
])(
  'what one answer of a provider says is not vouched for by the other: %s',
  (_, userinfo, signed, email, counts) => {
    const found = identityOf(claimsOf(userinfo, { iss: 'i', sub: 's', ...signed }) as Claims)
    expect([found.email, found.emailVerified]).toEqual([email, counts])
  },
)

it('gives an account to nobody who has inherited its address', async () => {
  people.ana = { email: 'ana@example.org', email_verified: true }
  expect((await signOn('ana')).who).toBe('Ana')
  people.heir = { email: 'ana@example.org', email_verified: true }
  expect(await signOn('heir')).toMatchObject({ to: '/sign-in?error=unknown', who: 'nobody' })
  expect(await test.db.$count(userIdentity)).toBe(1)
})

it('takes whoever comes next for the owner once an administrator has unlinked her, whose sessions end', async () => {
  people.ana = { email: 'ana@example.org', email_verified: true }
  const { token } = await signOn('ana')
  const [ana] = await test.db.select().from(user)
  const id = ana?.id as number
  const nobody = { regions: [], countries: [], institutionId: null, personId: null }
  const administrator = { ...nobody, id, name: 'Ana', role: 'administrator', locale: 'en' } as const
  const now = new Date()
  await unlinkIdentity({ db: test.db, actor: administrator, now }, { id })
  expect(await actorOfSession({ db: test.db, now }, String(token?.sid))).toBeNull()
  people.ana2 = { email: 'ana@example.org', email_verified: true }
  expect((await signOn('ana2')).who).toBe('Ana')
  expect((await signOn('ana')).who).toBe('nobody')
})

it('lets in nobody whose account is closed, known or not', async () => {
  people.ana = { email: 'ana@example.org', email_verified: true }
  await test.db.update(user).set({ active: false })
  expect((await signOn('ana')).to).toBe('/sign-in?error=unknown')
  await test.db.update(user).set({ active: true })
  expect((await signOn('ana')).who).toBe('Ana')
  await test.db.update(user).set({ active: false })
  expect(await signOn('ana')).toMatchObject({ to: '/sign-in?error=unknown', who: 'nobody' })
})

it('asks for the second factor of whoever has one', async () => {
  people.ana = { email: 'ana@example.org', email_verified: true }
  await test.db.update(user).set({ totpConfirmedAt: new Date() }).where(eq(user.name, 'Ana'))
  const { to, who, token } = await signOn('ana')
  expect([to, who]).toEqual([`${own}/`, 'nobody'])
  expect(token?.sid).toBeTruthy()
})

it.each([
  ['another state', (back: URL) => back.searchParams.set('state', 'forged')],
  ['another code', (back: URL) => back.searchParams.set('code', 'forged')],
  ['the cookies of another browser', (_: URL, jar: Jar) => jar.kept.clear()],
  ['an error of the provider', (back: URL) => back.searchParams.set('error', 'access_denied')],
])('refuses %s', async (_, forge) => {
  people.ana = { email: 'ana@example.org', email_verified: true }
  const { to, who } = await signOn('ana', forge)
  expect(to).toMatch(/error=/)
  expect(who).toBe('nobody')
  expect(await test.db.$count(userIdentity)).toBe(0)
})
