import { isStaff } from '@/domain/actor'
import { writeMessage } from '@/domain/messages/write-message'
import { writeNote } from '@/domain/messages/write-note'
import { answerPost, heldFile } from '@/lib/form-post'
import { route } from '@/lib/route'

/** A message in the thread of a case, or with `audience` staff a note beside it. */
export const POST = route<{ reference: string }>(async (request, context, { reference }) => {
  const base = isStaff(context.actor) ? '/requests' : '/portal/requests'
  const page = `${base}/${encodeURIComponent(reference)}`
  const audience = new URL(request.url).searchParams.get('audience') === 'staff' ? 'staff' : 'authority'
  return answerPost(request, context, { name: `${page}#${audience}`, page }, async ({ values, form }) => {
    const heldId = await heldFile(context, form, `${audience}File`)
    const write = audience === 'staff' ? writeNote : writeMessage
    await write(context, { id: values.id, body: values[audience], heldId })
    return `${page}?written#thread`
  })
})
