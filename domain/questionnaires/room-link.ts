import { createHmac, timingSafeEqual } from 'node:crypto'

/*
 * The link that is shown in the room has to be shown again, on another day and on paper, so its secret is not kept
 * but made anew each time: of the form's own key and of the installation's secret, which is in no database.
 */

const macOf = (id: number, linkKey: string, installation: string) =>
  createHmac('sha256', installation).update(`room:${id}:${linkKey}`).digest('base64url').slice(0, 22)

/** The secret of the room's link: 128 bits that nobody can guess, after the form's number. */
export const roomSecret = (id: number, linkKey: string, installation: string) =>
  `r${id}-${macOf(id, linkKey, installation)}`

/** The number of the form that a room's link leads to; null for a link that can be none. */
export function formOfRoomLink(secret: string): number | null {
  const id = /^r(\d{1,9})-[\w-]{22}$/.exec(secret)?.[1]
  return id === undefined ? null : Number(id)
}

/** Whether the secret is that of the form's link now. */
export function isRoomLink(secret: string, id: number, linkKey: string, installation: string) {
  const [given, right] = [secret, roomSecret(id, linkKey, installation)].map((text) => Buffer.from(text))
  return given !== undefined && right !== undefined && given.length === right.length
    ? timingSafeEqual(given, right)
    : false
}
