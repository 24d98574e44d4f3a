import Link from 'next/link'
import type { ReactNode } from 'react'
import type { PeriodProgress } from '@/domain/framework/progress'
import type { IndicatorRecord } from '@/domain/framework/queries'

/** The address of the rows that an indicator counts in a period; null of nothing, and where no list has just them. */
export function behindPeriod({ progress, behind }: IndicatorRecord, period: PeriodProgress | null) {
  return period?.reached?.value ? (behind[progress.indexOf(period)] ?? null) : null
}

/** A value, which opens what it counts. */
export const OpensRows = ({ href, children }: { href: string | null; children: ReactNode }) =>
  href === null ? (
    children
  ) : (
    <Link href={href} className="underline decoration-from-font underline-offset-3 hover:decoration-2">
      {children}
    </Link>
  )
