import { openEditionFile } from '@/domain/editions/open-edition-file'
import { answerKept } from '@/lib/edition-answer'
import { idIn } from '@/lib/report-answer'
import { route } from '@/lib/route'

type Params = { id: string; language: string; format: string }

/** A document of a frozen report, byte for byte. */
export const GET = route<Params>(async (request, context, { id, language, format }) =>
  answerKept(request, await openEditionFile(context, { id: idIn(id), language, format })),
)
