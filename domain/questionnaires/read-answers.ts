import type { question } from '@/db/schema/questionnaire'
import { DomainError, type FieldErrors } from '../errors'
import { storable } from '../storable'

export type AskedQuestion = Pick<
  typeof question.$inferSelect,
  'id' | 'kind' | 'purpose' | 'labels' | 'options' | 'correct' | 'scale'
> & { position: number; required: boolean }

/** What was answered to one question. */
export type ReadAnswer = {
  questionId: number
  number: number | null
  choices: string[] | null
  text: string | null
}

const longest = 5000

/**
 * Reads what somebody answered by the questions of the form; a question that she left out has no answer. Throws
 * DomainError `invalid` with one error for each question, at `q` and its number: `required`, `choose` or `tooLong`;
 * `answerOne` at `form` when nothing at all is answered.
 */
export function readAnswers(
  questions: readonly AskedQuestion[],
  raw: Readonly<Record<string, string | string[]>>,
): ReadAnswer[] {
  const errors: FieldErrors = {}
  const read = questions.flatMap((asked): ReadAnswer[] => {
    const answer = readOne(asked, raw[String(asked.id)])
    if (typeof answer === 'string') errors[`q${asked.id}`] = answer
    else if (answer) return [answer]
    else if (asked.required) errors[`q${asked.id}`] = 'required'
    return []
  })
  if (Object.keys(errors).length > 0) throw new DomainError('invalid', 'invalid', {}, errors)
  if (read.length === 0) throw new DomainError('invalid', 'invalid', {}, { form: 'answerOne' })
  return read
}

/** The answer, null where there is none, or what is wrong with it. */
function readOne(
  { id, kind, options, scale }: AskedQuestion,
  raw: string | string[] | undefined,
): ReadAnswer | string | null {
  const given = (Array.isArray(raw) ? raw : [raw ?? '']).map((each) => storable(each).trim()).filter(Boolean)
  if (given.length === 0) return null
  const nothing = { questionId: id, number: null, choices: null, text: null }
  if (kind === 'text') {
    const text = given.join('\n')
    return text.length > longest ? 'tooLong' : { ...nothing, text }
  }
  if (kind === 'scale') {
    const number = Number(given[0])
    const { from, to } = scale ?? { from: 1, to: 5 }
    return given.length === 1 && Number.isInteger(number) && number >= from && number <= to
      ? { ...nothing, number }
      : 'choose'
  }
  const choices = [...new Set(given)].sort()
  const known = choices.every((code) => options.some((option) => option.code === code))
  return known && (kind === 'choices' || choices.length === 1) ? { ...nothing, choices } : 'choose'
}
