import { openParticipationsFile } from '@/lib/list-file'
import { askedFor } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { answerTable } from '@/lib/table-answer'

/** All participations that the list shows, as a file that is written as it is sent; the trail keeps who took it. */
export const GET = route(async (request, context) => {
  const { format: asked, locale, hxl } = askedFor(request, context.actor, ['xlsx', 'csv'])
  const format = asked === 'xlsx' ? 'xlsx' : 'csv'
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { table, ...named } = await openParticipationsFile(context, params, { format, locale })
  return answerTable(table, { ...named, format, hxl })
})
