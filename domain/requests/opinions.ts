/**
 * How an opinion stands on a day (YYYY-MM-DD): answered; waiting until its day is over; then `silent`, which counts
 * as in favour where the programme has positive silence (brief, glossary "consultation"), else `late`.
 */
export function opinionStanding(
  opinion: { stance: string | null; dueOn: string },
  today: string,
  positiveSilence: boolean,
): 'answered' | 'waiting' | 'silent' | 'late' {
  if (opinion.stance !== null) return 'answered'
  if (opinion.dueOn >= today) return 'waiting'
  return positiveSilence ? 'silent' : 'late'
}

/**
 * How a service is asked: an observer in the app, an address by a link, everybody else by a letter of paper, whose
 * answer the team writes down.
 */
export const opinionWay = (opinion: { userId: number | null; email: string | null }) =>
  opinion.userId !== null ? 'account' : opinion.email !== null ? 'link' : 'letter'

/** How an answer came: null while there is none. */
export function answerCameBy(opinion: {
  stance: string | null
  userId: number | null
  recordedBy: number | null
}): 'account' | 'link' | 'letter' | null {
  if (opinion.stance === null) return null
  if (opinion.recordedBy === null) return 'link'
  return opinion.recordedBy === opinion.userId ? 'account' : 'letter'
}

/** Whether a service answered by itself, which nobody else may write over. */
export const isItsOwn = (opinion: Parameters<typeof answerCameBy>[0]) =>
  ['account', 'link'].includes(answerCameBy(opinion) ?? '')

/** How many services are in favour, by answer or by silence, against, without opinion, and still waited for. */
export function tallyOpinions(
  opinions: readonly { stance: string | null; dueOn: string }[],
  today: string,
  positiveSilence: boolean,
) {
  const tally = { inFavour: 0, bySilence: 0, against: 0, noOpinion: 0, waiting: 0 }
  for (const opinion of opinions) {
    const standing = opinionStanding(opinion, today, positiveSilence)
    if (standing === 'silent') tally.bySilence += 1
    else if (standing !== 'answered') tally.waiting += 1
    else if (opinion.stance === 'against') tally.against += 1
    else if (opinion.stance === 'no_opinion') tally.noOpinion += 1
    else tally.inFavour += 1
  }
  return tally
}
