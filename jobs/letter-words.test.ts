import { expect, it } from 'vitest'
import { accountChanges, locales } from '@/db/enums'
import type { TakenLetter } from '@/domain/letters/take-letter'
import { letterWords } from './letter-words'

const installation = { address: 'https://minga.example.org', secret: 'a secret' }
const changed = (locale: (typeof locales)[number], change: (typeof accountChanges)[number]) =>
  letterWords(
    {
      kind: 'account_changed',
      locale,
      userId: 7,
      programme: 'The programme',
      params: { name: 'Ana', change, at: '2026-03-02T15:00:00.000Z', path: '/account' },
    } as unknown as TakenLetter,
    installation,
  )

it('says what of an account has changed and when, leads to it, and cannot be declined', () => {
  const { subject, lines, button, links, unsubscribeByPost } = changed('en', 'second_factor_off')
  expect(subject).toBe('The second factor of your account was turned off')
  expect(lines[0]).toMatch(/^The second factor of your account was turned off: .*2026.*\d\d:\d\d.*\.$/)
  expect(button?.address).toBe('https://minga.example.org/sign-in?to=%2Faccount')
  expect([links, unsubscribeByPost]).toEqual([[], null])
})

it.each(locales)('has words of its own for each change, %s', (locale) => {
  const subjects = accountChanges.map((change) => changed(locale, change).subject)
  expect(new Set(subjects).size).toBe(accountChanges.length)
  for (const subject of subjects) expect(subject).not.toMatch(/letters\.|account_changed/)
})

it('leads to pages that go on after signing in, and to open ones at once', () => {
  const letter = (kind: string, params: object) =>
    letterWords(
      { kind, locale: 'en', userId: 7, programme: 'The programme', params } as unknown as TakenLetter,
      installation,
    )
  const waits = {
    what: 'acknowledge',
    reference: 'REQ-1',
    title: 'Wells',
    by: null,
    path: '/requests/REQ-1#opinions',
  }
  const digest = letter('digest', { name: 'Ana', path: '/', late: [], waits: [waits], news: [] })
  expect(digest.lists[0]?.items[0]?.address).toBe(
    'https://minga.example.org/sign-in?to=%2Frequests%2FREQ-1%23opinions',
  )
  expect(digest.links[1]?.address).toBe('https://minga.example.org/sign-in?to=%2Fnotifications%2Fchoices')
  const sent = { name: 'Ana', title: 'Report', asOf: '2026-03-02', path: '/reports/editions/3' }
  expect(letter('report_sent', sent).button?.address).toBe(
    'https://minga.example.org/sign-in?to=%2Freports%2Feditions%2F3',
  )
  const invited = { name: 'Ana', path: '/invitation/secret', until: '2026-03-02' }
  expect(letter('invitation', invited).button?.address).toBe('https://minga.example.org/invitation/secret')
})
