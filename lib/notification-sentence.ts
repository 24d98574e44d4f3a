import type { Locale, NotificationKind } from '@/db/enums'
import { formatDay } from './format'
import type { Texts } from './history-sentence'

/** What the sentences speak of; one that does not know some of it says it with nothing. */
const nothing = {
  reference: '',
  title: '',
  authority: '',
  actor: '',
  status: '',
  document: '',
  service: '',
  stance: '',
  outcome: '',
  action: '',
  activity: '',
  result: '',
  months: '',
  dueOn: '',
  deadline: '',
  section: '',
  language: '',
  verb: '',
  part: '',
  startsOn: '',
}

/** The lists from which a value is one word, by the name of the value. */
const lists: Record<string, string> = {
  requestStatus: 'enums.requestStatus',
  activityStatus: 'enums.activityStatus',
  resultStatus: 'enums.resultStatus',
  stance: 'enums.opinionStance',
  outcome: 'enums.decisionOutcome',
  section: 'enums.publicationSection',
  textStatus: 'enums.publicationTextStatus',
  deadline: 'notifications.deadline',
}

/**
 * The one place where a notification becomes a sentence. Takes the texts of the reader's language; gives back a
 * function that takes a kind and its values: "REQ-2026-003 needs an answer from you".
 */
export function notificationSentence(t: Texts, locale: Locale) {
  return (kind: NotificationKind, values: Record<string, string>) => {
    const said: Record<string, string> = { ...nothing }
    for (const [name, value] of Object.entries(values)) {
      const key = `${lists[name]}.${value}`
      const word = lists[name] && t.has(key as never) ? t(key as never) : value
      said[name.endsWith('Status') ? 'status' : name] = isDay(word) ? formatDay(word, locale) : word
    }
    return t(`notifications.kind.${kind}` as never, said as never)
  }
}

const isDay = (value: string) => /^\d{4}-\d\d-\d\d$/.test(value)
