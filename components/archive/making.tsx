'use client'

import { useTranslations } from 'next-intl'
import { type Far, useBatch } from '@/components/batch/use-batch'
import { Progress } from '@/components/ui/progress'

/** How far an archive is; while the database is read nobody can tell. */
export function Making({ id, first }: { id: string; first: Far }) {
  const t = useTranslations('archive')
  const { status, done, total } = useBatch(id, first)
  return (
    <>
      <p className="flex flex-wrap items-baseline justify-between gap-x-4 font-semibold">
        {t('making')}
        <span className="tabular font-normal text-ink-soft">
          {total > 0 ? t('far', { done, total }) : status === 'running' ? t('reading') : ''}
        </span>
      </p>
      <Progress value={total > 0 ? done / total : undefined} label={t('making')} className="mt-3" />
      <p className="mt-2 text-ink-soft text-sm" role="status">
        {status === 'waiting' ? t('waiting') : t('leave')}
      </p>
    </>
  )
}
