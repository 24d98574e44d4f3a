import { CircleAlert, Info } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { Problem } from '@/domain/iati/checks'

/** What is wrong, each with the page that mends it; what holds an Action back comes first. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const t = useTranslations('iati')
  const sorted = [...problems].sort((a, b) => Number(b.isError) - Number(a.isError))
  return (
    <ul className="divide-y divide-line">
      {sorted.map(({ key, isError, mend, name }) => (
        <li key={`${key} ${name ?? ''} ${mend}`} className="flex items-start gap-2.5 py-2">
          {isError ? (
            <CircleAlert aria-hidden className="mt-1 size-4 shrink-0 text-attention" />
          ) : (
            <Info aria-hidden className="mt-1 size-4 shrink-0 text-ink-soft" />
          )}
          <span className="min-w-0 flex-1">
            <span className={isError ? 'font-semibold text-attention' : 'text-ink-soft'}>
              {t(isError ? 'settings.error' : 'settings.advice')}:{' '}
            </span>
            {t(`problems.${key}`, { name: name ?? '' })}{' '}
            <Link href={mend} className="link whitespace-nowrap">
              {t('settings.mend')}
            </Link>
          </span>
        </li>
      ))}
    </ul>
  )
}
