import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

export type BarRow = {
  key: string
  label: ReactNode
  /** From 0 to 1; null where it is not told. */
  share: number | null
  /** What stands at the end of the bar, in the reader's form: "12 · 40 %". */
  value: string
  /** The same elsewhere, from 0 to 1, as a mark on the bar. */
  other?: number | null
  otherValue?: string
}

/**
 * Horizontal bars that are a table: whoever can't see the bars reads the same rows. The bars are SVG drawn on the
 * server; a number stands on each, and nothing is told by colour alone, so it reads on paper in black and white.
 */
export function BarTable({
  caption,
  heads,
  rows,
}: {
  /** What is counted, for those who can't see what stands around it. */
  caption: string
  /** Names of the columns; the last one only where there is something to compare with. */
  heads: { label: string; value: string; other?: string }
  rows: readonly BarRow[]
}) {
  return (
    <table className="w-full border-collapse text-left max-sm:block">
      <caption className="sr-only">{caption}</caption>
      <thead className={cn(heads.other ? 'text-ink-soft text-sm max-sm:sr-only' : 'sr-only')}>
        <tr>
          <th scope="col" className="w-2/5 pb-1 font-normal">
            <span className="sr-only">{heads.label}</span>
          </th>
          <th scope="col" className="pb-1 font-normal">
            <span className="sr-only">{heads.value}</span>
          </th>
          {heads.other ? (
            <th scope="col" className="w-36 pb-1 pl-4 text-right font-normal">
              {heads.other}
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {rows.map((row) => (
          <tr key={row.key} className="max-sm:mb-2 max-sm:block">
            <th
              scope="row"
              className="py-1 pr-4 align-middle font-normal leading-snug max-sm:block max-sm:pr-0 max-sm:pb-0"
            >
              {row.label}
            </th>
            <td className="py-1 align-middle max-sm:block max-sm:py-0.5">
              <span className="flex items-center gap-3">
                <Bar share={row.share} other={row.other} />
                <span className={cn('tabular w-28 shrink-0', row.share === null && 'text-ink-soft text-sm')}>
                  {row.value}
                </span>
              </span>
            </td>
            {heads.other ? (
              <td className="tabular py-1 pl-4 text-right align-middle text-ink-soft max-sm:block max-sm:pl-0 max-sm:text-left max-sm:text-sm">
                <span className="sm:hidden">{heads.other}: </span>
                {row.otherValue}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const HEIGHT = 18

function Bar({ share, other }: Pick<BarRow, 'share' | 'other'>) {
  const at = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`
  return (
    <svg aria-hidden="true" className="min-w-0 flex-1 text-action" height={HEIGHT} width="100%">
      <line x1="0" x2="100%" y1={HEIGHT - 0.5} y2={HEIGHT - 0.5} stroke="var(--line)" />
      {share === null ? null : (
        <rect x="0" y="2" width={at(share)} height={HEIGHT - 4} fill="currentColor" rx="1" />
      )}
      <line x1="0.75" x2="0.75" y1="0" y2={HEIGHT} stroke="var(--ink)" strokeWidth="1.5" />
      {other === null || other === undefined ? null : (
        <>
          <line x1={at(other)} x2={at(other)} y1="0" y2={HEIGHT} stroke="var(--paper)" strokeWidth="6" />
          <line x1={at(other)} x2={at(other)} y1="0" y2={HEIGHT} stroke="var(--ink)" strokeWidth="2.5" />
        </>
      )}
    </svg>
  )
}
