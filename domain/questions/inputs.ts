import { z } from 'zod'
import { questionKinds, questionPurposes } from '@/db/enums'
import { checkbox, optionalText, requiredChoice, requiredId, rowVersion } from '../inputs'

/** A text in each language of the interface; at least one of them must be there. */
const labels = (max: number) =>
  z
    .object({
      en: optionalText(max),
      es: optionalText(max),
      fr: optionalText(max),
      pt: optionalText(max),
    })
    .transform(({ en = '', es = '', fr = '', pt = '' }) => ({ en, es, fr, pt }))

const someWords = (words: Record<string, string>) => Object.values(words).some(Boolean)

const end = () =>
  z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    z.coerce
      .number({ error: 'invalidNumber' })
      .int({ error: 'invalidNumber' })
      .min(0, { error: 'invalidNumber' })
      .max(10, { error: 'numberTooLarge' })
      .optional(),
  )

const fields = {
  purpose: requiredChoice(questionPurposes),
  kind: requiredChoice(questionKinds),
  labels: labels(500).refine(someWords, { error: 'required', path: ['en'] }),
  options: z
    .array(z.object({ labels: labels(200), correct: checkbox() }))
    .max(12, { error: 'tooLong' })
    .default([]),
  from: end(),
  to: end(),
  low: labels(100),
  high: labels(100),
}

type Fields = z.output<z.ZodObject<typeof fields>>

/** What a kind of question needs besides its words. */
function judge(question: Fields, context: z.RefinementCtx) {
  const { kind, purpose, options } = question
  const wrong = (path: (string | number)[], message: string) =>
    context.addIssue({ code: 'custom', path, message })
  if (kind === 'scale') {
    const { from = 1, to = 5 } = question
    if (from >= to) wrong(['to'], 'endBelowStart')
    if (!someWords(question.low)) wrong(['low', 'en'], 'required')
    if (!someWords(question.high)) wrong(['high', 'en'], 'required')
  }
  if (kind !== 'choice' && kind !== 'choices') return
  if (options.length < 2) wrong(['options'], 'twoAnswers')
  for (const [at, option] of options.entries())
    if (!someWords(option.labels)) wrong(['options', at, 'labels', 'en'], 'required')
  if (purpose !== 'test') return
  const right = options.filter(({ correct }) => correct).length
  if (right === 0) wrong(['options'], 'noRightAnswer')
  if (kind === 'choice' && right > 1) wrong(['options'], 'oneRightAnswer')
}

export const AddQuestionInput = z.object(fields).superRefine(judge)
export const EditQuestionInput = z
  .object({ id: requiredId(), version: rowVersion(), ...fields })
  .superRefine(judge)
export const QuestionStepInput = z.object({ id: requiredId() })
