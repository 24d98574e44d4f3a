import { answerFollowUp } from '@/domain/follow-ups/answer-follow-up'
import { answerPost, heldFile } from '@/lib/form-post'
import { idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'

const field = 'answer.'

/** The authority's answers to a follow-up, with its evidence. */
export const POST = route<{ id: string }>(async (request, context, { id }) => {
  const page = `/portal/follow-ups/${idIn(id)}`
  return answerPost(request, context, { name: page, page }, async ({ values, form }) => {
    const answers = Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(field) ? [[name.slice(field.length), value] as const] : [],
    )
    const evidenceHeldId = await heldFile(context, form, 'evidence')
    await answerFollowUp(context, { id, answers: Object.fromEntries(answers), evidenceHeldId })
    return `${page}?answered`
  })
})
