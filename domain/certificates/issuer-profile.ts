import type { JWK } from 'jose'
import { base58 } from './base58'
import { badgePaths, type Installation, outside } from './installation'

const contextOfControllers = 'https://www.w3.org/ns/did/v1'
const contextOfKeys = 'https://w3id.org/security/multikey/v1'
export const badgeContexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
]

/** Multicodec's mark of an Ed25519 public key. */
const ed25519 = [0xed, 0x01]

type Programme = { fullName: string }

/** Who issues, as a credential says it (OB 3.0, "Profile"). */
export const issuerOf = (installation: Pick<Installation, 'address'>, programme: Programme) => ({
  id: outside(installation, badgePaths.issuer),
  type: ['Profile'],
  name: programme.fullName,
  url: outside(installation, '/'),
})

/**
 * A public key as it is found at its address: the key of a token as a JWK, that of an inner proof as a Multikey, which
 * names the issuer as the one that it belongs to.
 */
export function publishedKey(installation: Pick<Installation, 'address'>, key: JWK) {
  if (key.kty !== 'OKP') return key
  const bytes = [...ed25519, ...Buffer.from(key.x ?? '', 'base64url')]
  return {
    '@context': contextOfKeys,
    id: outside(installation, badgePaths.key(key.kid ?? '')),
    type: 'Multikey',
    controller: outside(installation, badgePaths.issuer),
    publicKeyMultibase: `z${base58(new Uint8Array(bytes))}`,
  }
}

/** The profile at the issuer's address: who it is, and with which keys its credentials may be signed. */
export function issuerProfile(
  installation: Pick<Installation, 'address'>,
  programme: Programme,
  keys: readonly JWK[],
) {
  const methods = keys.filter(({ kty }) => kty === 'OKP').map((key) => publishedKey(installation, key))
  return {
    // Verifiers look for the first one to know that it says whose keys these are.
    '@context': [contextOfControllers, contextOfKeys, ...badgeContexts],
    ...issuerOf(installation, programme),
    verificationMethod: methods.map(({ '@context': _, ...method }: Record<string, unknown>) => method),
    assertionMethod: methods.map((method) => (method as { id: string }).id),
  }
}
