import type { ChartPoints, Point } from './chart-points'

export const chartBox = { width: 232, height: 64, pad: 8 }

const line = (points: readonly Point[]) =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

/**
 * How an indicator went, as a small drawing that is read beside others of its size: what is planned in open marks on a
 * dashed line, what was reached in full ones. The first point of both is the baseline.
 */
export function ProgressChart({ points, words }: { points: ChartPoints; words: string }) {
  const { width, height, pad } = chartBox
  const hasBaseline = points.baseline !== null
  const marks = (all: readonly Point[]) => (hasBaseline ? all.slice(1) : all)
  return (
    <svg
      role="img"
      aria-label={words}
      viewBox={`0 0 ${width} ${height}`}
      className="h-16 w-58 max-w-full overflow-visible"
    >
      <line
        x1={pad}
        x2={width - pad}
        y1={height - pad}
        y2={height - pad}
        className="stroke-line"
        strokeWidth="1"
      />
      <polyline
        points={line(points.targets)}
        fill="none"
        className="stroke-line-strong"
        strokeWidth="1.5"
        strokeDasharray="4 3"
      />
      {marks(points.targets).map(({ x, y, day }) => (
        <rect
          key={day}
          x={x - 4}
          y={y - 4}
          width="8"
          height="8"
          transform={`rotate(45 ${x} ${y})`}
          className="fill-paper stroke-line-strong"
          strokeWidth="1.5"
        />
      ))}
      <polyline points={line(points.reached)} fill="none" className="stroke-action" strokeWidth="2" />
      {marks(points.reached).map(({ x, y, day }) => (
        <circle key={day} cx={x} cy={y} r="3.5" className="fill-action" />
      ))}
    </svg>
  )
}

/** The two marks of the drawings. */
export function ChartLegend({
  label,
  planned,
  reached,
}: {
  label: string
  planned: string
  reached: string
}) {
  return (
    <ul aria-label={label} className="flex flex-wrap gap-x-5 gap-y-1 text-ink-soft text-sm">
      <li className="flex items-center gap-2">
        <svg aria-hidden viewBox="0 0 36 12" className="h-3 w-9">
          <line
            x1="0"
            x2="36"
            y1="6"
            y2="6"
            className="stroke-line-strong"
            strokeDasharray="4 3"
            strokeWidth="1.5"
          />
          <rect
            x="14"
            y="2"
            width="8"
            height="8"
            transform="rotate(45 18 6)"
            className="fill-paper stroke-line-strong"
            strokeWidth="1.5"
          />
        </svg>
        {planned}
      </li>
      <li className="flex items-center gap-2">
        <svg aria-hidden viewBox="0 0 36 12" className="h-3 w-9">
          <line x1="0" x2="36" y1="6" y2="6" className="stroke-action" strokeWidth="2" />
          <circle cx="18" cy="6" r="3.5" className="fill-action" />
        </svg>
        {reached}
      </li>
    </ul>
  )
}
