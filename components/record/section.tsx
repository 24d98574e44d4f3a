import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** A part of a record's page: a heading, how many there are, one thing to do. */
export function Section({
  id,
  title,
  count,
  action,
  small,
  className,
  children,
}: {
  /** Also the anchor that links lead to. */
  id: string
  title: ReactNode
  count?: ReactNode
  action?: ReactNode
  /** For the side column. */
  small?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`} className={className}>
      <div
        className={cn(
          'flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-line border-b',
          small ? 'mb-3 pb-1.5' : 'mb-4 pb-2',
        )}
      >
        <h2 id={`${id}-heading`} className={small ? 'font-semibold' : 'font-semibold text-lg'}>
          {title}
          {count === undefined ? null : (
            <span className="tabular ml-2 font-normal text-ink-soft">{count}</span>
          )}
        </h2>
        {action}
      </div>
      {children}
    </section>
  )
}
