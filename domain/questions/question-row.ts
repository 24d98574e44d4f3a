import type { question } from '@/db/schema/questionnaire'
import type { AddQuestionInput } from './inputs'

/** A question as its row holds it, of what its form sent: answers get the letters a, b, c … for codes. */
export function questionRow(input: typeof AddQuestionInput._zod.output) {
  const { purpose, kind, labels } = input
  const chosen = kind === 'choice' || kind === 'choices' ? input.options : []
  const options = chosen.map((option, at) => ({ code: letter(at), labels: option.labels }))
  const correct =
    purpose === 'test' ? chosen.flatMap((option, at) => (option.correct ? [letter(at)] : [])) : []
  const scale =
    kind === 'scale' ? { from: input.from ?? 1, to: input.to ?? 5, low: input.low, high: input.high } : null
  return { purpose, kind, labels, options, correct, scale }
}

const letter = (at: number) => String.fromCharCode('a'.charCodeAt(0) + at)

type Row = Pick<typeof question.$inferSelect, 'purpose' | 'kind' | 'labels' | 'options' | 'correct' | 'scale'>
const none = { en: '', es: '', fr: '', pt: '' }

/** A question as its form holds it. */
export const questionValues = ({ purpose, kind, labels, options, correct, scale }: Row) => ({
  purpose,
  kind,
  labels,
  options: options.map((option) => ({ labels: option.labels, correct: correct.includes(option.code) })),
  from: String(scale?.from ?? 1),
  to: String(scale?.to ?? 5),
  low: scale?.low ?? none,
  high: scale?.high ?? none,
})
