import { fillInRequest } from '@/domain/requests/fill-in-request'
import { formValues } from '@/lib/form-values'
import { idIn } from '@/lib/report-answer'
import { formOf } from '@/lib/request-body'
import { route } from '@/lib/route'
import { savedAt } from '@/lib/saved-at'

/** Keeps a step of a draft while it is typed; what only a button does, such as adding an institution, is left to it. */
export const POST = route<{ id: string; step: string }>(async (request, context, { id, step }) => {
  const { newInstitution: _, ...values } = formValues(await formOf(request))
  const {
    savedAt: at,
    version,
    base,
  } = await fillInRequest(context, { ...values, id: idIn(id), step } as never)
  return Response.json({ saved: await savedAt(at), version, base })
})
