import 'server-only'
import { useTranslations } from 'next-intl'
import { SvgDrawing } from '@/components/chart/svg-drawing'
import { Measured } from '@/components/figures/measured'
import { inWords } from '@/reports/drawn'
import type { CountedFigure } from '@/reports/figure'
import { drawChart } from '@/reports/svg/chart'
import { pagePalette } from '@/reports/svg/palette'

/** So many groups stand in a tile; the figure's own page has all. */
const mostInTile = 6

/** A figure as a tile: the number of all of them, and the first groups of its chart. */
export function SmallFigure({ figure }: { figure: CountedFigure }) {
  const t = useTranslations('figureBuilder')
  const { grid, chart, report } = figure
  const { measure, filters } = grid.query
  const last = grid.query.form === 'columns'
  const block = chart && {
    ...chart,
    key: `tile-${report.filename}`,
    groups: last ? chart.groups.slice(-mostInTile) : chart.groups.slice(0, mostInTile),
  }
  const drawings = block
    ? drawChart(block, report.locale, { width: 340, size: 13, palette: pagePalette, tallest: 320 }).slice(
        0,
        1,
      )
    : []
  const left = chart && block ? chart.groups.length - block.groups.length : 0
  return (
    <div className="space-y-4">
      <Measured measure={measure} scope={filters} value={grid.total.count} />
      {block && drawings.length > 0 ? (
        <div role="img" aria-label={inWords(block, report.locale, report.words.nothing)}>
          {drawings.map((drawing) => (
            <SvgDrawing key={report.title} drawing={drawing} className="block h-auto w-full" />
          ))}
        </div>
      ) : null}
      {left > 0 ? <p className="text-ink-soft text-sm">{t('moreGroups', { count: left })}</p> : null}
    </div>
  )
}
