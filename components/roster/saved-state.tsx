'use client'

import { CircleCheck, WifiOff } from 'lucide-react'
import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import type { Failure } from '@/components/offline/use-kept-list'
import { useKeptPage } from '@/components/offline/use-kept-page'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'
import type { Locale } from '@/db/enums'
import { formatInstant } from '@/lib/format'

/**
 * Whether what was ticked is saved: what is not says why, that this device keeps it, and can be sent again; and
 * whether the page works without a network.
 */
export function SavedState({
  kept,
  waiting,
  until,
  state,
}: {
  kept: { failure: Failure | null; gone: number; keeps: boolean; again: () => void }
  /** How many ticks and arrivals are not sent yet. */
  waiting: number
  /** Until when this device keeps the page, in milliseconds. */
  until: number
  /** What the page shows beside its ticks: it is kept anew where that changes. */
  state?: unknown
}) {
  const t = useTranslations('rosters.attendance')
  const locale = useLocale() as Locale
  const isKept = useKeptPage(until, state)
  const { failure, gone, keeps, again } = kept
  return (
    <>
      {failure && waiting > 0 ? (
        <Alert tone="attention" title={t('failed', { count: waiting })} live>
          <p>{failure.sentence ?? t(keeps ? 'unreachable' : 'notKept')}</p>
          <div className="mt-2 flex flex-wrap items-center gap-4">
            <Button size="small" onClick={again}>
              {t('again')}
            </Button>
            {failure.code === 'unauthenticated' ? (
              <Link href="/sign-in" className="link">
                {t('signIn')}
              </Link>
            ) : null}
          </div>
        </Alert>
      ) : null}
      {gone > 0 ? <Alert live>{t('gone', { count: gone })}</Alert> : null}
      <p role="status" className="flex min-h-7 flex-wrap items-center gap-x-6 gap-y-1 text-ink-soft">
        {waiting === 0 && !failure ? (
          <span className="flex items-center gap-2">
            <CircleCheck aria-hidden className="size-4.5 shrink-0" /> {t('saved')}
          </span>
        ) : null}
        {waiting === 0 && failure ? (
          <span className="flex items-center gap-2">
            <WifiOff aria-hidden className="size-4.5 shrink-0" /> {failure.sentence ?? t('offline')}
          </span>
        ) : null}
        {waiting > 0 && !failure ? (
          <span className="flex items-center gap-2">
            <Spinner /> {t('saving', { count: waiting })}
          </span>
        ) : null}
        {isKept ? (
          <span className="text-sm">{t('kept', { until: formatInstant(new Date(until), locale) })}</span>
        ) : null}
      </p>
    </>
  )
}
