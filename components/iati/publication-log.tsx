import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import type { publications } from '@/domain/iati/publications'
import { formatInstant } from '@/lib/format'

type Entry = Awaited<ReturnType<typeof publications>>[number]

/** Each publishing: when, by whom, how many Actions, and what was wrong. */
export function PublicationLog({ entries }: { entries: readonly Entry[] }) {
  const t = useTranslations('iati')
  const locale = useLocale() as Locale
  if (entries.length === 0) return <p className="text-ink-soft">{t('settings.logEmpty')}</p>
  return (
    <ol className="divide-y divide-line">
      {entries.map(({ publication, askedBy }) => {
        const { id, status, askedAt, endedAt, actions, heldBack, problems, validation } = publication
        return (
          <li key={id} className="py-2.5">
            <p>
              <span className="font-semibold">{t(`settings.status_${status}`)}</span>
              {' · '}
              <span className="tabular">{formatInstant(endedAt ?? askedAt, locale)}</span>
              {askedBy ? ` · ${t('settings.by', { name: askedBy })}` : ''}
            </p>
            {status === 'published' ? (
              <p className="text-ink-soft text-sm">
                {t('settings.last', { at: formatInstant(endedAt ?? askedAt, locale), actions, heldBack })}
                {validation ? ` · ${t(`settings.${validation.by}`)}` : ''}
              </p>
            ) : null}
            {problems.length + (validation?.errors.length ?? 0) > 0 ? (
              <details className="mt-1 text-sm">
                <summary className="w-fit cursor-pointer py-1">
                  {t('settings.problems')} ({problems.length})
                </summary>
                <ul className="list-disc space-y-1 pl-5">
                  {problems.map(({ reference, problem }) => (
                    <li key={`${reference} ${problem}`}>
                      {reference ? <span className="tabular">{reference}: </span> : null}
                      {t(`problems.${problem as 'notSetUp'}`, { name: '' })}
                    </li>
                  ))}
                  {validation?.errors.map((words) => (
                    <li key={words} lang="en" className="wrap-anywhere">
                      {words}
                    </li>
                  ))}
                </ul>
              </details>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}
