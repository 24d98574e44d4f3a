import type { AccountChange, LetterKind, NotificationKind } from '@/db/enums'

type OpinionAsked = {
  /** The service whose opinion is asked. */
  service: string
  reference: string
  /** The request's title. */
  title: string
  /** YYYY-MM-DD. */
  dueOn: string
  path: string
}

type QuestionnaireAsked = {
  name: string
  /** The activity's title. */
  title: string
  path: string
  /** The last day (YYYY-MM-DD) on which it can be answered. */
  until: string
}

/** Something that waits for the reader, or that happened; its words are made in her language when it is sent. */
export type DigestWait = { what: string; reference: string; title: string; by: string | null; path: string }
export type DigestNews = { kind: NotificationKind; values: Record<string, string>; path: string }

/**
 * What the words of each letter are filled with. `name` is whom it greets; `path` is where its button leads, without
 * the public address.
 */
export type LetterParams = {
  invitation: {
    name: string
    /** Who invites; left out where nobody in particular does. */
    invitedBy?: string
    path: string
    /** The last day (YYYY-MM-DD) on which the link works. */
    until: string
  }
  password_reset: { name: string; path: string /** How long the link works. */; hours: number }
  address_change: { name: string; path: string /** How long the link works. */; hours: number }
  password_changed: { name: string; path?: string }
  account_changed: {
    name: string
    change: AccountChange
    /** When, as an ISO instant. */
    at: string
    path: string
  }
  registration_received: {
    name: string
    authority: string
    /** Set where the address has an account already, to which it leads: the letter says so instead. */
    path?: string
  }
  registration_refused: { name: string; authority: string /** Why. */; answer: string }
  opinion_asked: OpinionAsked
  opinion_reminder: OpinionAsked
  questionnaire_asked: QuestionnaireAsked
  questionnaire_reminder: QuestionnaireAsked
  certificate_issued: {
    name: string
    /** The title of the activity. */
    title: string
    code: string
    path: string
  }
  /** A report that a schedule made, to an account. */
  report_sent: {
    name: string
    title: string
    /** The day (YYYY-MM-DD) whose state it shows. */
    asOf: string
    path: string
  }
  /** The same to an address without one: its path opens one document, until the day `until`. */
  report_shared: { title: string; asOf: string; until: string; path: string }
  notification: { name: string; kind: NotificationKind; values: Record<string, string>; path: string }
  digest: {
    name: string
    path: string
    late: DigestWait[]
    waits: DigestWait[]
    news: DigestNews[]
  }
}

/** Letters whose path is a key to something: it is taken out of the outbox once the letter is sent. */
export const secretLetters: readonly LetterKind[] = [
  'invitation',
  'password_reset',
  'address_change',
  'opinion_asked',
  'opinion_reminder',
  'questionnaire_asked',
  'questionnaire_reminder',
  'report_shared',
]
