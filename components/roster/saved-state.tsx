'use client'

import { CircleCheck } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Spinner } from '@/components/ui/spinner'

/** Whether what was ticked is saved; what is not says why, and can be sent again. */
export function SavedState({
  unsaved,
  failure,
  again,
}: {
  unsaved: number
  failure: { sentence: string | null } | null
  again: () => void
}) {
  const t = useTranslations('rosters.attendance')
  return (
    <>
      {failure && unsaved > 0 ? (
        <Alert tone="attention" title={t('failed', { count: unsaved })} live>
          <p>{failure.sentence ?? t('unreachable')}</p>
          <Button size="small" className="mt-2" onClick={again}>
            {t('again')}
          </Button>
        </Alert>
      ) : null}
      <p role="status" className="flex min-h-7 items-center gap-2 text-ink-soft">
        {unsaved === 0 ? (
          <>
            <CircleCheck aria-hidden className="size-4.5 shrink-0" /> {t('saved')}
          </>
        ) : failure ? null : (
          <>
            <Spinner /> {t('saving', { count: unsaved })}
          </>
        )}
      </p>
    </>
  )
}
