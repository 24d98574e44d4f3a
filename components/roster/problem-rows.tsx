import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Column, ListTable } from '@/components/list/list-table'
import { Button } from '@/components/ui/button'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import type { RosterProblem } from '@/domain/rosters/read-roster'

type Line = RosterProblem & { key: string; sheet: string; row: number }

const shownAtMost = 100

/** What can't be read, row by row, with the reason; all of it can be taken away as CSV. */
export function ProblemRows({
  preview: { rows, sheets, counts },
  download,
}: {
  preview: Pick<RosterPreview, 'rows' | 'sheets' | 'counts'>
  /** The address of the CSV. */
  download: string
}) {
  const t = useTranslations('rosters.problems')
  const tField = useTranslations('rosterFields')
  const tWhy = useTranslations('rosterProblems')
  const lines = rows
    .flatMap(({ key, sheet, entry }) =>
      entry.problems.map((problem): Line => {
        const place = `${key} ${problem.field} ${problem.code} ${problem.params.column}`
        return { ...problem, key: place, sheet: sheets[sheet]?.name ?? '', row: entry.row }
      }),
    )
    // What is not recorded at all comes first.
    .sort((a, b) => Number(a.severity === 'warning') - Number(b.severity === 'warning'))
  const several = sheets.filter(({ isRead }) => isRead).length > 1
  const columns: Column<Line>[] = [
    { key: 'row', header: t('row'), numeric: true, className: 'md:w-16', cell: ({ row }) => row },
    ...(several
      ? [{ key: 'sheet', header: t('sheet'), cell: ({ sheet }: Line) => sheet } satisfies Column<Line>]
      : []),
    { key: 'field', header: t('field'), cell: ({ field }) => tField(field) },
    { key: 'value', header: t('value'), cell: ({ value }) => value || t('nothing') },
    { key: 'why', header: t('why'), cell: ({ code, params }) => tWhy(code, params as never) },
    {
      key: 'what',
      header: t('what'),
      className: 'md:whitespace-nowrap',
      cell: ({ severity }) => (
        <span className={severity === 'error' ? 'font-semibold text-attention' : undefined}>
          {t(severity)}
        </span>
      ),
    },
  ]
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <p className="max-w-prose flex-1 basis-80">
          {t('intro', { unreadable: counts.unreadable, warnings: counts.warnings })}
        </p>
        <Button asChild size="small">
          <a href={download} download>
            <Download aria-hidden />
            {t('download')}
          </a>
        </Button>
      </div>
      <ListTable
        caption={t('heading')}
        columns={columns}
        rows={lines.slice(0, shownAtMost)}
        rowKey={({ key }) => key}
      />
      {lines.length > shownAtMost ? (
        <p className="text-ink-soft">{t('more', { count: lines.length - shownAtMost })}</p>
      ) : null}
    </div>
  )
}
