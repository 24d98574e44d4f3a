import type { LetterKind, Locale } from '@/db/enums'
import type { DigestWait, LetterParams } from '@/domain/letters/params'
import type { TakenLetter } from '@/domain/letters/take-letter'
import { type Declined, unsubscribeToken } from '@/domain/notifications/unsubscribe-token'
import { formatDay, formatInstant } from '@/lib/format'
import type { Texts } from '@/lib/history-sentence'
import { goingOnTo } from '@/lib/local-path'
import { notificationSentence } from '@/lib/notification-sentence'
import { textsIn } from '@/reports/texts'

/** What is said where, before it is set as plain text and as HTML. */
export type LetterWords = {
  locale: Locale
  subject: string
  greeting: string
  lines: string[]
  lists: { title: string; items: { words: string; note: string; address: string }[] }[]
  button: { words: string; address: string; orPaste: string } | null
  regards: string
  signed: string
  why: string
  links: { words: string; address: string }[]
  /** Takes a POST that ends letters of this kind (RFC 8058). */
  unsubscribeByPost: string | null
}

/** Where people reach the product, and what signs the links of its letters. */
export type Installation = { address: string; secret: string }

const why: Record<LetterKind, 'account' | 'asked' | 'opinion' | 'participant' | 'recipient'> = {
  invitation: 'asked',
  password_reset: 'asked',
  address_change: 'asked',
  password_changed: 'account',
  account_changed: 'account',
  registration_received: 'asked',
  registration_refused: 'asked',
  opinion_asked: 'opinion',
  opinion_reminder: 'opinion',
  notification: 'account',
  digest: 'account',
  questionnaire_asked: 'participant',
  questionnaire_reminder: 'participant',
  certificate_issued: 'participant',
  report_sent: 'recipient',
  report_shared: 'recipient',
}

/**
 * Letters whose button leads to a page for whoever has signed in; it goes there by way of the page to sign in, which
 * lets the others pass at once and knows where to go on to. The page of a notification knows that itself.
 */
const asksWhoReads: readonly LetterKind[] = ['account_changed', 'report_sent']

/** The words of a letter in its reader's language, with addresses that work from outside. */
export function letterWords(letter: TakenLetter, installation: Installation): LetterWords {
  const t = textsIn(letter.locale) as unknown as Texts
  const say = (key: string, values: Record<string, string | number> = {}) =>
    t(`letters.${key}` as never, { programme: letter.programme, ...values } as never)
  const outside = (path: string) => new URL(path, installation.address).href
  const inside = (path: string) => outside(goingOnTo('/sign-in', path))
  const params = letter.params as Partial<{ name: string; path: string }>
  const declined = declinedBy(letter)
  const token =
    declined && letter.userId !== null
      ? unsubscribeToken({ userId: letter.userId, kind: declined }, installation.secret)
      : null
  const { subject, lines, lists = [], button } = content(letter, t, say, { outside, inside })
  return {
    locale: letter.locale,
    subject,
    lines,
    lists,
    greeting: params.name ? say('greeting', { name: params.name }) : say('greetingService'),
    button:
      params.path && button
        ? {
            words: button,
            address: (asksWhoReads.includes(letter.kind) ? inside : outside)(params.path),
            orPaste: say('orPaste'),
          }
        : null,
    regards: say('regards'),
    signed: say('signed'),
    why: say(`why.${why[letter.kind]}`),
    links: token
      ? [
          { words: say('unsubscribe'), address: outside(`/unsubscribe/${token}`) },
          { words: say('choices'), address: inside('/notifications/choices') },
        ]
      : [],
    unsubscribeByPost: token ? outside(`/api/unsubscribe/${token}`) : null,
  }
}

/** What its reader can decline: nobody declines the way into her own account. */
function declinedBy({ kind, params }: TakenLetter): Declined | null {
  if (kind === 'digest') return 'digest'
  return kind === 'notification' ? (params as LetterParams['notification']).kind : null
}

type Addresses = {
  outside: (path: string) => string
  /** By way of the page to sign in. */
  inside: (path: string) => string
}
type Say = (key: string, values?: Record<string, string | number>) => string
type Content = Pick<LetterWords, 'subject' | 'lines'> & {
  lists?: LetterWords['lists']
  button: string | null
}

function content(letter: TakenLetter, t: Texts, say: Say, addresses: Addresses): Content {
  if (letter.kind === 'notification') {
    const { kind, values } = letter.params as LetterParams['notification']
    const sentence = notificationSentence(t, letter.locale)(kind, values)
    return { subject: sentence, lines: [`${sentence}.`], button: say('open') }
  }
  if (letter.kind === 'digest') return digest(letter, t, say, addresses)
  if (letter.kind === 'account_changed') return accountChanged(letter, say)
  const hasAccount = letter.kind === 'registration_received' && 'path' in letter.params
  const key = `kind.${hasAccount ? 'registration_known' : letter.kind}`
  const values = fillings(letter)
  return {
    subject: say(`${key}.subject`, values),
    lines: [say(`${key}.line`, values), say(`${key}.more`, values)],
    button: t.has(`letters.${key}.button` as never) ? say(`${key}.button`) : null,
  }
}

function accountChanged({ params, locale }: TakenLetter, say: Say): Content {
  const { change, at } = params as LetterParams['account_changed']
  const key = 'kind.account_changed'
  const what = say(`${key}.what.${change}`)
  return {
    subject: what,
    lines: [say(`${key}.line`, { what, at: formatInstant(new Date(at), locale) }), say(`${key}.more`)],
    button: say(`${key}.button`),
  }
}

/** Params as a text takes them: days written out; what a letter does not know is said with nothing. */
function fillings({ params, locale }: TakenLetter) {
  const by = (params as { invitedBy?: string }).invitedBy
  const said: Record<string, string | number> = {
    by: by ? by : 'nobody',
    until: '',
    path: 'none',
    hours: 0,
    authority: '',
    answer: '',
    service: '',
    reference: '',
    title: '',
    dueOn: '',
    code: '',
    asOf: '',
  }
  for (const [name, value] of Object.entries(params))
    if (typeof value === 'number') said[name] = value
    else if (typeof value === 'string') said[name] = isDay(value) ? formatDay(value, locale, 'long') : value
  return said
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value)

function digest(letter: TakenLetter, t: Texts, say: Say, { outside, inside }: Addresses): Content {
  const { late, waits, news } = letter.params as LetterParams['digest']
  const key = 'kind.digest'
  const waiting = (item: DigestWait, note: 'due' | 'was') => ({
    words: [t(`home.waits.${item.what}` as never), item.reference, item.title].filter(Boolean).join(' · '),
    note: item.by ? say(`${key}.${note}`, { day: formatDay(item.by, letter.locale) }) : '',
    address: inside(item.path),
  })
  const sentence = notificationSentence(t, letter.locale)
  const lists = [
    { title: say(`${key}.late`), items: late.map((item) => waiting(item, 'was')) },
    { title: say(`${key}.waits`), items: waits.map((item) => waiting(item, 'due')) },
    {
      title: say(`${key}.news`),
      items: news.map(({ kind, values, path }) => ({
        words: sentence(kind, values),
        note: '',
        address: outside(path),
      })),
    },
  ].filter(({ items }) => items.length > 0)
  const count = lists.reduce((sum, { items }) => sum + items.length, 0)
  return { subject: say(`${key}.subject`, { count }), lines: [], lists, button: say(`${key}.button`) }
}
