import 'server-only'
import { SvgDrawing } from '@/components/chart/svg-drawing'
import type { Report } from '@/reports/blocks'
import { plainText } from '@/reports/cell-text'
import { type DrawnBlock, inWords, ownTable } from '@/reports/drawn'
import { drawChart } from '@/reports/svg/chart'
import { drawMap } from '@/reports/svg/map'
import { pagePalette } from '@/reports/svg/palette'
import { textsIn } from '@/reports/texts'
import { place } from './place'
import { ReportTable } from './report-table'

/** In pixels: for a phone, and for everything larger; the drawing grows and shrinks a little around them. */
const canvases = [
  { width: 340, size: 15, className: 'sm:hidden' },
  { width: 760, size: 15, className: 'max-sm:hidden' },
] as const

/** A chart or a map with its numbers as a table, unless a table beside it has the same. */
export function ReportPicture({
  block,
  report,
  isTitled,
}: {
  block: DrawnBlock
  report: Report
  /** Whether the heading right above says its title. */
  isTitled: boolean
}) {
  const { locale, words } = report
  const drawn = canvases.map((canvas) => ({ ...canvas, drawings: drawingsOf(block, report, canvas) }))
  const isEmpty = drawn.every(({ drawings }) => drawings.length === 0)
  const table = isEmpty ? null : ownTable(block, words)
  return (
    <figure className="my-6 max-w-4xl">
      <figcaption className="mb-3 font-semibold leading-snug">
        {isTitled ? <span className="sr-only">{plainText(block.title)} </span> : `${plainText(block.title)} `}
        <span className="font-normal text-ink-soft">{plainText(block.unit)}</span>
      </figcaption>
      {isEmpty ? (
        <p className="text-ink-soft">{words.nothing}</p>
      ) : (
        <div role="img" aria-label={inWords(block, locale, words.nothing)}>
          {drawn.map(({ width, className, drawings }) => (
            <div key={width} className={className}>
              {drawings.map((drawing, at) => (
                <SvgDrawing key={place(at)} drawing={drawing} className="block h-auto w-full" />
              ))}
            </div>
          ))}
        </div>
      )}
      {block.note ? <p className="mt-2 text-ink-soft text-sm">{plainText(block.note)}</p> : null}
      {table ? (
        <details className="mt-1">
          <summary className="link inline-flex min-h-11 w-fit cursor-pointer items-center text-sm md:min-h-9">
            {textsIn(locale)('reports.view.numbers')}
          </summary>
          <ReportTable block={{ ...table, note: undefined }} report={report} isTitled />
        </details>
      ) : null}
    </figure>
  )
}

function drawingsOf(block: DrawnBlock, { locale }: Report, { width, size }: { width: number; size: number }) {
  const canvas = { width, size, palette: pagePalette }
  if (block.kind === 'chart') return drawChart(block, locale, canvas)
  const map = drawMap(block, locale, canvas)
  return map ? [map] : []
}
