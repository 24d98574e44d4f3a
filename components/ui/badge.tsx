import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** A short word beside a thing: a kind, an area, a language. Not a status: see record/status-badge. */
export const Badge = ({ className, children }: { className?: string; children: ReactNode }) => (
  <span
    className={cn(
      'inline-flex items-center rounded-sm border border-line bg-sunken px-1.5 text-sm text-ink',
      className,
    )}
  >
    {children}
  </span>
)
