import { choicesOf, listNotifications } from '@/domain/notifications/queries'
import { whatWaits } from '@/domain/waiting/what-waits'
import type { Texts } from '@/lib/history-sentence'
import { notificationSentence } from '@/lib/notification-sentence'
import { textsIn } from '@/reports/texts'
import { number, type Operation, read } from '../operation'

/** What is there for the user for whom the token acts: who that is, what waits for her, what she was told. */
export const own: readonly Operation[] = [
  read(
    '/account',
    'getAccount',
    async (
      { actor: { id, name: fullName, role, locale, regions, countries, institutionId } },
      { scopes },
    ) => ({
      ...{ id, fullName, role, locale, regions, countries, institutionId },
      scopes,
    }),
    { whose: 'everybody' },
  ),
  read('/waiting', 'listWaiting', async ({ db, actor, now }) => ({
    items: await whatWaits(db, actor, now),
  })),
  read(
    '/notifications',
    'listNotifications',
    async ({ db, actor }, { query: { before } }) => {
      const {
        unread,
        read: seen,
        next,
      } = await listNotifications(db, actor, before === undefined ? null : number(before))
      const sentence = notificationSentence(textsIn(actor.locale) as unknown as Texts, actor.locale)
      const told = ({ id, kind, values, madeAt, readAt }: (typeof seen)[number]) => ({
        ...{ id, kind, values, madeAt, readAt },
        sentence: sentence(kind, values),
      })
      return { unread: unread.map(told), read: seen.map(told), before: next }
    },
    { scope: 'people', whose: 'everybody', filters: ['before'] },
  ),
  read('/notifications/choices', 'getNotificationChoices', async ({ db, actor }) => choicesOf(db, actor), {
    whose: 'everybody',
  }),
]
