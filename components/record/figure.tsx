import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import { Definition } from './definition'

/** A number with its unit, what exactly it counts, and a way to what it counts. */
export function Figure({
  value,
  unit,
  definition,
  href,
  note,
}: {
  /** Already in the reader's form. */
  value: ReactNode
  unit: ReactNode
  definition?: ReactNode
  href?: string
  note?: ReactNode
}) {
  const number = <span className="tabular font-serif text-2xl">{value}</span>
  return (
    <div>
      {href ? (
        <Link href={href} className="block w-fit rounded-sm text-action hover:underline">
          {number}
          <span className="sr-only"> {unit}</span>
        </Link>
      ) : (
        <p>{number}</p>
      )}
      <p className="text-ink-soft leading-snug">
        {definition ? <Definition meaning={definition}>{unit}</Definition> : unit}
      </p>
      {note ? <p className="text-ink-soft text-sm">{note}</p> : null}
    </div>
  )
}

/** Figures side by side; in threes, so that six of them fill their rows. */
export const Figures = ({ children, inThrees }: { children: ReactNode; inThrees?: boolean }) => (
  <div
    className={cn(
      'grid grid-cols-2 gap-x-6 gap-y-5',
      inThrees ? 'sm:grid-cols-3' : 'sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]',
    )}
  >
    {children}
  </div>
)
