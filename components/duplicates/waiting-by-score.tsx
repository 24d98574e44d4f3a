import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { percent } from './percent'

/** How many pairs wait at which likeness: what other thresholds would come to. */
export function WaitingByScore({
  bands,
  ask,
}: {
  bands: readonly { from: number; count: number }[]
  /** From here on somebody is asked now. */
  ask: number
}) {
  const t = useTranslations('duplicates.settingsPage')
  if (bands.length === 0) return <EmptyState title={t('nothingWaits')}>{t('usual')}</EmptyState>
  const most = Math.max(...bands.map(({ count }) => count))
  return (
    <>
      <ul className="space-y-1.5">
        {bands.map(({ from, count }) => (
          <li key={from} className="grid grid-cols-[8rem_1fr_6rem] items-center gap-3">
            <span className="tabular text-ink-soft">
              {from >= 0.95
                ? t('bandTop', { from: percent(from) })
                : t('band', { from: percent(from), to: percent(from + 0.05) })}
            </span>
            <span
              aria-hidden
              className={from >= ask ? 'h-4 rounded-sm bg-action' : 'h-4 rounded-sm bg-line-strong'}
              style={{ width: `${Math.max(2, (count / most) * 100)}%` }}
            />
            <span className="tabular text-right">{t('pairs', { count })}</span>
          </li>
        ))}
      </ul>
      <p className="mt-4">
        <Link href="/people/duplicates" className="link">
          {t('queue')}
        </Link>
      </p>
    </>
  )
}
