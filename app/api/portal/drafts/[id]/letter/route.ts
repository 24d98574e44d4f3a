import { fillInRequest } from '@/domain/requests/fill-in-request'
import { answerPost, heldFile } from '@/lib/form-post'
import { idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'

/** The last step of a draft, which comes with the signed letter. */
export const POST = route<{ id: string }>(async (request, context, { id }) => {
  const draft = `/portal/requests/draft/${idIn(id)}`
  const form = { name: `${draft}/letter`, page: `${draft}/letter` }
  return answerPost(request, context, form, async ({ values, form }) => {
    const letterHeldId = await heldFile(context, form, 'letter')
    const { consent, version, base } = values
    await fillInRequest(context, { id, step: 'letter', consent, version, base, letterHeldId } as never)
    return values.go === 'later' ? '/portal' : `${draft}/review`
  })
})
