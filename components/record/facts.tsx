import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

export type Fact = { label: string; value: ReactNode }

/** What is known about a record, name by name; what is not known is left out unless `keepEmpty` says so. */
export function Facts({
  facts,
  stacked,
  keepEmpty,
  className,
}: {
  facts: readonly (Fact | null | false | undefined)[]
  /** Names above values, for the side column. */
  stacked?: boolean
  keepEmpty?: boolean
  className?: string
}) {
  const shown = facts.filter(
    (fact): fact is Fact => Boolean(fact) && (keepEmpty || !isEmpty((fact as Fact).value)),
  )
  if (shown.length === 0) return null
  return (
    <dl
      className={cn(
        stacked
          ? 'space-y-3'
          : 'grid gap-x-8 gap-y-1 sm:grid-cols-[minmax(9rem,14rem)_minmax(0,1fr)] sm:gap-y-3',
        className,
      )}
    >
      {shown.map(({ label, value }) => (
        <div key={label} className={stacked ? undefined : 'mb-2 sm:mb-0 sm:contents'}>
          <dt className="text-ink-soft">{label}</dt>
          <dd className="wrap-anywhere min-w-0">{isEmpty(value) ? '–' : value}</dd>
        </div>
      ))}
    </dl>
  )
}

const isEmpty = (value: ReactNode) => value === null || value === undefined || value === '' || value === false
