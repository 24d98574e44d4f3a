import { useTranslations } from 'next-intl'
import type { WillGo } from '@/domain/data-protection/due'
import { goneKinds, monthsAhead } from '@/domain/data-protection/retention-values'

/** What the job would take away if it ran now, and within the next months; null where no periods are set. */
export function WhatWouldGo({ gone }: { gone: WillGo | null }) {
  const t = useTranslations('dataProtection')
  if (!gone) return <p className="text-ink-soft">{t('periods.notSet')}</p>
  const more = Object.fromEntries(goneKinds.map((kind) => [kind, gone.ahead[kind] - gone.today[kind]]))
  return (
    <>
      <Counts counts={gone.today} />
      <h3 className="mt-4 mb-1 font-semibold">{t('preview.ahead', { months: monthsAhead })}</h3>
      <Counts counts={more} />
      <p className="mt-2 text-ink-soft text-sm">{t('preview.note')}</p>
    </>
  )
}

function Counts({ counts }: { counts: Record<string, number> }) {
  const t = useTranslations('dataProtection.preview')
  const some = goneKinds.filter((kind) => (counts[kind] ?? 0) > 0)
  if (some.length === 0) return <p>{t('none')}</p>
  return (
    <ul className="list-disc space-y-1 pl-5">
      {some.map((kind) => (
        <li key={kind}>{t(kind, { count: counts[kind] ?? 0 })}</li>
      ))}
    </ul>
  )
}
