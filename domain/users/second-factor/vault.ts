import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

/** Seals what must not be readable in the database or in a copy of it. */
export type Vault = {
  seal: (text: string) => string
  /** The text, or null when it was sealed with another key or changed since. */
  unseal: (sealed: string) => string | null
}

const NONCE = 12
const TAG = 16

/**
 * A vault whose key is derived from the installation's secret: AES-256-GCM, with a nonce of its own each time. What is
 * sealed for one purpose is not opened for another.
 */
export function openVault(
  secret: string,
  purpose: 'second factor' | 'signing key' | 'webhook' = 'second factor',
): Vault {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `minga ${purpose}`, 32))
  return {
    seal(text) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url')
    },
    unseal(sealed) {
      const bytes = Buffer.from(sealed, 'base64url')
      try {
        const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE))
        cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG))
        return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8')
      } catch {
        return null
      }
    },
  }
}
