import { deliverReport } from '@/domain/activities/deliver-report'
import { answerPost, heldFile } from '@/lib/form-post'
import { idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'

/** The mission report of a deployment, which its expert delivers. */
export const POST = route<{ id: string }>(async (request, context, { id }) => {
  const page = `/deployments/${idIn(id)}`
  return answerPost(request, context, { name: page, page }, async ({ form }) => {
    await deliverReport(context, { id, heldId: await heldFile(context, form, 'heldId') })
    return `${page}?delivered`
  })
})
