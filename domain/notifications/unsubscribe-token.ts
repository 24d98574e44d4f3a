import { createHmac, timingSafeEqual } from 'node:crypto'
import { type NotificationKind, notificationKinds } from '@/db/enums'

/** What a letter can be declined as: a kind of notification, or the daily one. */
export type Declined = NotificationKind | 'digest'
type Reader = { userId: number; kind: Declined }

const sign = (text: string, secret: string) =>
  createHmac('sha256', secret).update(`unsubscribe ${text}`).digest('base64url')

/** The token of the link by which a reader declines a kind of letter without signing in. */
export function unsubscribeToken({ userId, kind }: Reader, secret: string) {
  const text = `${userId}.${kind}`
  return `${text}.${sign(text, secret)}`
}

/** Whose token it is and what for; null for one that was not made here. */
export function readUnsubscribeToken(token: string, secret: string): Reader | null {
  const [userId = '', kind = '', signature = ''] = token.split('.')
  const expected = Buffer.from(sign(`${userId}.${kind}`, secret))
  const given = Buffer.from(signature)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const known = kind === 'digest' ? kind : notificationKinds.find((one) => one === kind)
  return known ? { userId: Number(userId), kind: known } : null
}
