/** New: nobody was asked it yet. Asked: it stands on a form that was opened, so it stays as it is. Retired: offered no more. */
export const questionStatuses = ['new', 'asked', 'retired'] as const
export type QuestionStatus = (typeof questionStatuses)[number]
