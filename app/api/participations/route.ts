import { db } from '@/db/client'
import { exportParticipations } from '@/domain/participations/export-participations'
import { askedFor } from '@/lib/report-answer'
import { route } from '@/lib/route'
import { answerStream } from '@/lib/stream-answer'
import { participationsTable } from '@/reports/participations-table'
import { csvPieces } from '@/reports/stream-table'
import { xlsxPieces } from '@/reports/stream-xlsx'
import { textsIn } from '@/reports/texts'

/** All participations that the list shows, as a file that is written as it is sent; the trail keeps who took it. */
export const GET = route(async (request, context) => {
  const { format, locale, hxl } = askedFor(request, context.actor, ['xlsx', 'csv'])
  const query = Object.fromEntries(new URL(request.url).searchParams)
  await exportParticipations(context, { ...query, format })
  const t = textsIn(locale)
  const table = participationsTable(db(), context.actor, query, locale)
  const pieces =
    format === 'csv' ? csvPieces(table, { hxl }) : xlsxPieces(table, { sheet: t('participations.sheet') })
  const filename = `${t('participations.file')}-${context.now.toISOString().slice(0, 10)}`
  return answerStream(pieces, { filename, format: format === 'csv' ? 'csv' : 'xlsx', locale })
})
