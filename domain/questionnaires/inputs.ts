import { z } from 'zod'
import { locales, questionnaireKinds } from '@/db/enums'
import { checkbox, optionalDate, requiredChoice, requiredId, rowVersion } from '../inputs'

/** The questions of a form in their order. */
const asked = () =>
  z
    .array(z.object({ questionId: requiredId(), required: checkbox() }), { error: 'required' })
    .max(60, { error: 'tooLong' })

export const PrepareQuestionnaireInput = z.object({
  id: requiredId(),
  kind: requiredChoice(questionnaireKinds),
  anonymous: checkbox(),
  closesOn: optionalDate(),
  questions: asked(),
})

export const EditQuestionnaireInput = z.object({
  id: requiredId(),
  version: rowVersion(),
  anonymous: checkbox(),
  closesOn: optionalDate(),
  questions: asked(),
})

export const QuestionnaireStepInput = z.object({ id: requiredId() })
export const OpenQuestionnaireInput = z.object({ id: requiredId(), closesOn: optionalDate() })

/** What somebody answered, by question: a number, a letter, letters, or own words; read by `readAnswers`. */
const answers = () =>
  z.record(
    z.string().regex(/^\d{1,10}$/, { error: 'choose' }),
    z.union([z.string().max(20_000, { error: 'tooLong' }), z.array(z.string().max(20)).max(50)]),
  )

/**
 * A sheet's id is made by whoever fills it in, at random: one of another version would tell when it was made, and so
 * by whom.
 */
const sheetId = () => z.uuidv4({ error: 'invalid' })

export const TypeInInput = z.object({
  id: requiredId(),
  sheetId: sheetId(),
  locale: requiredChoice(locales),
  participationId: z.preprocess(
    (value) => (value === '' || value === null ? undefined : value),
    z.coerce.number({ error: 'choose' }).int({ error: 'choose' }).positive({ error: 'choose' }).optional(),
  ),
  answers: answers(),
})
export const TakeBackInput = z.object({ id: requiredId(), sheetId: sheetId() })

export const AnswerInput = z.object({
  secret: z.string().max(200, { error: 'invalid' }),
  sheetId: sheetId(),
  locale: requiredChoice(locales),
  /** Whose sheet it is, where the room's link is open and the form is not anonymous: an address or a name. */
  who: z.string().max(300, { error: 'tooLong' }).optional(),
  /** She says that she is not on the list: her sheet is nobody's. */
  unlisted: checkbox(),
  answers: answers(),
})
