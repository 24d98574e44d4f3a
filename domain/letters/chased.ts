import type { Db } from '@/db/client'
import type { NotificationKind } from '@/db/enums'
import type { Actor } from '../actor'
import { addWorkingDays, dayOf, howSoon } from '../deadlines'
import { theProgramme } from '../reference'
import { placeOfAsked } from '../waiting/place-of-asked'
import { whatIsAsked } from '../waiting/what-is-asked'
import type { DigestWait } from './params'

/** So many working days an authority has before what it was asked counts as late. */
const ANSWER_WORKING_DAYS = 10

const chases = {
  clarify: { what: 'answerClarification', kind: 'clarification_asked' },
  endorse: { what: 'endorseFiche', kind: 'fiche_sent' },
  followUp: { what: 'answerFollowUp', kind: 'follow_up_asked' },
} as const

/** The kinds of what an authority is reminded of. */
export const chasedKinds: readonly NotificationKind[] = Object.values(chases).map(({ kind }) => kind)

/**
 * What a focal point is reminded of by letter: the questions and fiches that have waited for her authority so long
 * that an answer is nearly or already late, but nothing of a kind that she declined.
 */
export async function chased(
  db: Db,
  actor: Actor,
  now: Date,
  declined: readonly NotificationKind[],
): Promise<DigestWait[]> {
  if (actor.role !== 'focal_point') return []
  const { holidays } = (await theProgramme(db)).settings
  const today = dayOf(now)
  return (await whatIsAsked(db, actor)).flatMap((item) => {
    if (item.asked === 'read' || item.asked === 'finish') return []
    const { what, kind } = chases[item.asked]
    const by = addWorkingDays(dayOf(item.since), ANSWER_WORKING_DAYS, holidays)
    if (declined.includes(kind) || howSoon(by, today, holidays) === 'ahead') return []
    const reference = 'reference' in item ? item.reference : ''
    return [{ what, reference, title: item.title, by: null, path: placeOfAsked(item) }]
  })
}
