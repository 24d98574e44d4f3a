import { createHmac } from 'node:crypto'

/**
 * The secret of a check-in link, made from its row and the secret of the installation: it can be shown for as long as
 * the link is good, though the database keeps only its hash.
 */
export const secretOf = (key: string, link: { id: number; madeAt: Date }) =>
  createHmac('sha256', key).update(`check-in:${link.id}:${link.madeAt.toISOString()}`).digest('base64url')
