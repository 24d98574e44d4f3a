import { saveDraft } from '@/domain/drafts/drafts'
import { invalidField } from '@/domain/errors'
import { formValues } from '@/lib/form-values'
import { formOf } from '@/lib/request-body'
import { route } from '@/lib/route'
import { savedAt } from '@/lib/saved-at'

/** Keeps what is typed into a form, named by ?form=, for its user alone. */
export const POST = route(async (request, context) => {
  const form = new URL(request.url).searchParams.get('form')
  if (!form) throw invalidField('form', 'required')
  const draft = await saveDraft(context, { form, values: formValues(await formOf(request)) })
  return Response.json({ saved: await savedAt(draft.savedAt) })
})
