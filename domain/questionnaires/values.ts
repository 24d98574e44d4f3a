import type { questionnaire } from '@/db/schema/questionnaire'

/** A form as the form that makes it holds it. */
export const questionnaireValues = (
  { anonymous, closesOn }: Pick<typeof questionnaire.$inferSelect, 'anonymous' | 'closesOn'>,
  questions: readonly { id: number; required: boolean }[],
) => ({
  anonymous,
  closesOn: closesOn ?? '',
  questions: questions.map(({ id, required }) => ({ questionId: id, required })),
})
