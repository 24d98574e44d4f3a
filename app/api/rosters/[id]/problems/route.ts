import { getTranslations } from 'next-intl/server'
import { mappingOf } from '@/components/roster/mapping-params'
import { previewRoster } from '@/domain/rosters/preview-roster'
import { route } from '@/lib/route'
import { csvOf } from '@/reports/csv-rows'

/** What can't be read in an uploaded list, row by row, as CSV; the address says how the list is mapped. */
export const GET = route<{ id: string }>(async (request, context, { id }) => {
  const params = new URL(request.url).searchParams
  const given = Object.fromEntries([...params.keys()].map((name) => [name, params.getAll(name)]))
  const { rows, sheets, columns } = await previewRoster(context, {
    id: params.get('activity'),
    uploadId: id,
    mapping: mappingOf(given),
  })
  const t = await getTranslations('rosters.problems')
  const tWhy = await getTranslations('rosterProblems')
  const tField = await getTranslations('rosterFields')
  const width = Math.max(0, ...columns.map(({ index }) => index + 1))
  const headers = Array.from(
    { length: width },
    (_, at) => columns.find(({ index }) => index === at)?.header ?? '',
  )
  const lines = rows.flatMap(({ sheet, entry, texts }) =>
    entry.problems.map(({ field, code, severity, value, params }) => [
      sheets[sheet]?.name ?? '',
      entry.row,
      t(severity),
      tField(field),
      value,
      tWhy(code, params as never),
      ...headers.map((_, at) => texts[at] ?? ''),
    ]),
  )
  const head = [t('sheet'), t('row'), t('what'), t('field'), t('value'), t('why'), ...headers]
  return new Response(csvOf([head, ...lines]), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${t('filename')}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
})
