import { FileBadge } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import type { Page } from '@/domain/paging'
import type { OfficialSeat } from '@/domain/people/own-officials'
import type { PersonRow } from '@/domain/people/queries'
import { formatDays } from '@/lib/format'

/** Own officials by name, each with the activities that they took part in and the days that they were there. */
export function OfficialsList({ page, seats }: { page: Page<PersonRow>; seats: readonly OfficialSeat[] }) {
  const t = useTranslations('portal.officials')
  const locale = useLocale() as Locale
  return (
    <ul className="divide-y divide-line border-y">
      {page.rows.map(({ id, givenNames, familyNames, position }) => (
        <li key={id} className="py-4">
          <h2 className="font-semibold">
            {givenNames} {familyNames}
            {position ? <span className="font-normal text-ink-soft"> · {position}</span> : null}
          </h2>
          <ul className="mt-1 space-y-1">
            {seats
              .filter(({ personId }) => personId === id)
              .map((seat) => (
                <li key={seat.activityId} className="leading-snug">
                  {seat.title}
                  <span className="block text-ink-soft text-sm">
                    {[
                      seat.action,
                      formatDays(seat.startsOn, seat.endsOn, locale),
                      seat.days > 0 ? t('days', { count: seat.days }) : null,
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                  {seat.certificate ? (
                    <Link
                      href={`/certificates/${seat.certificate}`}
                      prefetch={false}
                      className="link inline-flex min-h-11 items-center gap-1.5 md:min-h-8"
                    >
                      <FileBadge aria-hidden className="size-4" />
                      {t('certificate')}
                    </Link>
                  ) : null}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}

/** The way to the next page of the list and back. */
export function OfficialsPages({ page, q }: { page: Page<PersonRow>; q?: string }) {
  const t = useTranslations('portal.officials')
  const to = (cursor: string) => `/portal/officials?${new URLSearchParams({ ...(q ? { q } : {}), cursor })}`
  if (!page.previous && !page.next) return null
  return (
    <nav aria-label={t('pages')} className="mt-6 flex justify-between gap-6">
      {page.previous ? (
        <Link href={to(page.previous)} prefetch={false} className="link inline-flex min-h-11 items-center">
          {t('previous')}
        </Link>
      ) : (
        <span />
      )}
      {page.next ? (
        <Link href={to(page.next)} prefetch={false} className="link inline-flex min-h-11 items-center">
          {t('next')}
        </Link>
      ) : null}
    </nav>
  )
}
