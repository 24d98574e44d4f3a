import 'server-only'
import { useTranslations } from 'next-intl'
import { Measured } from '@/components/figures/measured'
import { ReportPicture } from '@/components/report/report-picture'
import { dimensionsOfQuery } from '@/domain/counting/figure-query'
import { formatNumber } from '@/lib/format'
import type { CountedFigure } from '@/reports/figure'
import { GridTable } from './grid-table'

/** A counted figure: the number of all of them, the chart, and the table whose numbers open their rows. */
export function FigureResult({ figure, opens = true }: { figure: CountedFigure; opens?: boolean }) {
  const t = useTranslations('figureBuilder')
  const { grid, chart, words, report } = figure
  const { query, total } = grid
  const grouped = dimensionsOfQuery(query).length > 0
  return (
    <div className="space-y-6">
      <p className="max-w-prose text-ink-soft">
        {words.length > 0 ? t('of', { what: words.join(' · ') }) : opens ? t('ofAll') : null}
      </p>
      {opens ? (
        <Measured measure={query.measure} scope={query.filters} value={total.count} />
      ) : grouped ? null : (
        <p className="tabular font-serif text-2xl">
          {total.count === null ? report.words.nothing : formatNumber(total.count, report.locale)}
        </p>
      )}
      {chart ? <ReportPicture block={chart} report={report} isTitled /> : null}
      {grouped ? <GridTable figure={figure} opens={opens} /> : null}
    </div>
  )
}
