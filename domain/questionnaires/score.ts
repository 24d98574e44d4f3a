import type { AskedQuestion, ReadAnswer } from './read-answers'

/**
 * The share of right answers of a test in percent, to two decimals; null where no question has a right answer. A
 * question with several right answers is right when exactly these are chosen; one that was left out is wrong.
 */
export function scoreOf(
  questions: readonly Pick<AskedQuestion, 'id' | 'correct'>[],
  answers: readonly ReadAnswer[],
): number | null {
  const judged = questions.filter(({ correct }) => correct.length > 0)
  if (judged.length === 0) return null
  const right = judged.filter(({ id, correct }) => {
    const chosen = answers.find(({ questionId }) => questionId === id)?.choices ?? []
    return chosen.length === correct.length && correct.every((code) => chosen.includes(code))
  })
  return Math.round((right.length / judged.length) * 10_000) / 100
}
