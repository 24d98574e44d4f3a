import { useTranslations } from 'next-intl'
import type { Gone } from '@/domain/data-protection/due'

const kinds = ['people', 'lists', 'answers'] as const

/** What the job would take away if it ran now; null where no periods are set. */
export function WhatWouldGo({ gone }: { gone: Gone | null }) {
  const t = useTranslations('dataProtection')
  if (!gone) return <p className="text-ink-soft">{t('periods.notSet')}</p>
  const some = kinds.filter((kind) => gone[kind] > 0)
  return (
    <>
      {some.length === 0 ? (
        <p>{t('preview.none')}</p>
      ) : (
        <ul className="list-disc space-y-1 pl-5">
          {some.map((kind) => (
            <li key={kind}>{t(`preview.${kind}`, { count: gone[kind] })}</li>
          ))}
        </ul>
      )}
      <p className="mt-2 text-ink-soft text-sm">{t('preview.note')}</p>
    </>
  )
}
