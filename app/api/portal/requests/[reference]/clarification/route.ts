import { clarifyRequest } from '@/domain/requests/clarify-request'
import { answerPost, heldFile } from '@/lib/form-post'
import { route } from '@/lib/route'

/** The authority's answer to what it was asked, with a file where it has one. */
export const POST = route<{ reference: string }>(async (request, context, { reference }) => {
  const page = `/portal/requests/${encodeURIComponent(reference)}`
  return answerPost(request, context, { name: `${page}#clarify`, page }, async ({ values, form }) => {
    const heldId = await heldFile(context, form, 'file')
    await clarifyRequest(context, { id: values.id, reason: values.reason, heldId })
    return `${page}?answered`
  })
})
