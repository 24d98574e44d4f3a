import Link from 'next/link'
import { cn } from '@/lib/cn'

export type RecordPlace = { href: string; label: string; current: boolean }

/** The pages of one record, side by side below its head: links, so that each can be kept and sent. */
export function RecordPlaces({ label, places }: { label: string; places: readonly RecordPlace[] }) {
  return (
    <nav aria-label={label} className="mt-5 border-line border-b">
      <ul className="flex flex-wrap gap-x-5">
        {places.map(({ href, label: words, current }) => (
          <li key={href}>
            <Link
              href={href}
              aria-current={current ? 'page' : undefined}
              className={cn(
                '-mb-px inline-flex min-h-11 items-center border-b-2 md:min-h-9',
                current
                  ? 'border-action font-semibold text-action-strong'
                  : 'border-transparent text-ink-soft hover:border-line-strong hover:text-ink',
              )}
            >
              {words}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
