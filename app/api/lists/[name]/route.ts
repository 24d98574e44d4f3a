import { notFound } from '@/domain/errors'
import { openListFile } from '@/lib/list-file'
import { askedFor } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { answerTable } from '@/lib/table-answer'
import { listNames } from '@/reports/list-files'

/**
 * What a list shows as a file, all of its rows: ?format=csv or xlsx, &hxl for tags in a CSV, and what the address of
 * its page says. The trail keeps who took people along.
 */
export const GET = route<{ name: string }>(async (request, context, { name }) => {
  const list = listNames.find((known) => known === name)
  if (!list) throw notFound()
  const { format: asked, locale, hxl } = askedFor(request, context.actor, ['xlsx', 'csv'])
  const format = asked === 'xlsx' ? 'xlsx' : 'csv'
  const params = Object.fromEntries(new URL(request.url).searchParams)
  const { table, ...named } = await openListFile(context, list, params, { format, locale })
  return answerTable(table, { ...named, format, hxl })
})
