import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { notification, notificationChoice } from '@/db/schema/notification'
import { testDatabase } from '@/db/testing'
import { record } from '../audit/record'
import { aCase, type Case } from '../documents/a-case'
import { chooseNotifications } from './choose-notifications'
import { choicesOf, countUnread, listNotifications } from './queries'
import { readAllNotifications, readNotification } from './read'
import { unsubscribe } from './unsubscribe'
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe-token'

const secret = 'a secret of at least thirty-two characters'
let test: Awaited<ReturnType<typeof testDatabase>>
let given: Case
beforeAll(async () => {
  test = await testDatabase()
  given = await aCase(test.db)
})
afterAll(() => test.close())
beforeEach(() => test.db.delete(notificationChoice))

const mail = async (who: keyof Case['people'], kind: string) =>
  (await choicesOf(test.db, given.people[who])).kinds.find((one) => one.kind === kind)?.mail

it('a link of a letter declines its kind for its reader, and for nobody else', async () => {
  const token = unsubscribeToken({ userId: given.people.focalPoint.id, kind: 'message_written' }, secret)
  expect(await mail('focalPoint', 'message_written')).toBe('at_once')
  await unsubscribe(test.db, token, secret)
  await unsubscribe(test.db, token, secret)
  expect(await mail('focalPoint', 'message_written')).toBe('never')
  expect(await mail('focalPoint', 'clarification_asked')).toBe('at_once')
  expect(await mail('otherFocalPoint', 'message_written')).toBe('at_once')
})

it('the link of the daily letter declines all that comes with it', async () => {
  await unsubscribe(
    test.db,
    unsubscribeToken({ userId: given.people.lead.id, kind: 'digest' }, secret),
    secret,
  )
  const { kinds } = await choicesOf(test.db, given.people.lead)
  expect(kinds.filter(({ mail }) => mail === 'daily')).toEqual([])
  expect(await mail('lead', 'message_written')).toBe('at_once')
})

it('the link of a focal point’s daily letter declines what it reminds of', async () => {
  const { id: userId } = given.people.focalPoint
  await unsubscribe(test.db, unsubscribeToken({ userId, kind: 'digest' }, secret), secret)
  for (const kind of ['clarification_asked', 'fiche_sent', 'follow_up_asked'] as const)
    expect(await mail('focalPoint', kind)).toBe('never')
  expect(await mail('focalPoint', 'message_written')).toBe('at_once')
})

it('a link that was not made here declines nothing', async () => {
  const token = unsubscribeToken({ userId: given.people.focalPoint.id, kind: 'message_written' }, secret)
  const forged = token.replace(/^\d+/, String(given.people.lead.id))
  for (const wrong of [forged, 'x', '', unsubscribeToken({ userId: 1, kind: 'digest' }, `other ${secret}`)]) {
    expect(readUnsubscribeToken(wrong, secret)).toBeNull()
    await expect(unsubscribe(test.db, wrong, secret)).rejects.toMatchObject({ code: 'not_found' })
  }
  expect(await test.db.select().from(notificationChoice)).toEqual([])
})

it('choices are one’s own, of the kinds that one can be told of', async () => {
  const actor = given.people.focalPoint
  const quiet = { quietFrom: '22', quietUntil: '6', timeZone: 'America/Mexico_City' }
  await chooseNotifications(
    { db: test.db, actor },
    { mail: { document_shared: 'daily', deadline_missed: 'daily' }, ...quiet },
  )
  expect(await mail('focalPoint', 'document_shared')).toBe('daily')
  expect(await test.db.select().from(notificationChoice)).toHaveLength(1)
  expect(await choicesOf(test.db, actor)).toMatchObject({ ...quiet, quietFrom: 22, quietUntil: 6 })
  for (const wrong of [
    { mail: {}, quietFrom: '22' },
    { mail: {}, timeZone: 'Mars/Olympus' },
    { mail: { document_shared: 'hourly' } },
  ])
    await expect(chooseNotifications({ db: test.db, actor }, wrong)).rejects.toMatchObject({
      code: 'invalid',
    })
})

it('a notification is its reader’s alone, and is read once it is opened', async () => {
  const now = new Date()
  const tell = () =>
    test.db.transaction((tx) =>
      record(tx, {
        entity: 'request',
        entityId: given.request,
        verb: 'write',
        actorId: given.people.lead.id,
        at: now,
      }),
    )
  await tell()
  await tell()
  const { focalPoint, otherFocalPoint } = given.people
  const as = (actor: typeof focalPoint) => ({ db: test.db, actor, now })
  const { unread } = await listNotifications(test.db, focalPoint, null)
  expect(unread).toHaveLength(2)
  expect(await countUnread(test.db, otherFocalPoint)).toBe(0)
  const [newest] = unread
  const id = newest?.id ?? 0
  await expect(readNotification(as(otherFocalPoint), id)).rejects.toMatchObject({ code: 'not_found' })
  expect(await readNotification(as(focalPoint), id)).toEqual({ href: '/portal/requests/REQ-2026-0001' })
  expect(await listNotifications(test.db, focalPoint, null)).toMatchObject({
    unread: [{ readAt: null }],
    read: [{ id, readAt: now }],
    next: null,
  })
  await readAllNotifications(as(otherFocalPoint))
  expect(await countUnread(test.db, focalPoint)).toBe(1)
  await readAllNotifications(as(focalPoint))
  expect(await countUnread(test.db, focalPoint)).toBe(0)
  const rows = await test.db.select().from(notification).where(eq(notification.id, id))
  expect(rows).toHaveLength(1)
})
