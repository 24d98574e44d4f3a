'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { type Far, useBatch } from '@/components/batch/use-batch'
import { Progress } from '@/components/ui/progress'

/** How far a batch of certificates is, on the page and in the title of its tab. */
export function BatchProgress({ id, heading, first }: { id: string; heading: string; first: Far }) {
  const t = useTranslations('certificates.batch')
  const title = useTranslations('certificates')('title')
  const format = useFormatter()
  const { status, done, total } = useBatch(id, first)
  const share = total > 0 ? done / total : 0
  const percent = format.number(Math.floor(share * 100) / 100, { style: 'percent' })
  useEffect(() => {
    document.title = t('titleFar', { title, percent })
  }, [t, title, percent])
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
        {heading}
        <span className="tabular font-normal text-ink-soft">{t('far', { done, total })}</span>
      </p>
      <Progress value={share} label={heading} className="mt-3" />
      <p className="mt-2 text-ink-soft text-sm" role="status">
        {status === 'waiting' ? t('waiting') : t('leave')}
      </p>
    </>
  )
}
