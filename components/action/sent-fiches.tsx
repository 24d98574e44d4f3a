import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { FicheVersion } from '@/domain/fiches/queries'
import { formatDay } from '@/lib/format'

/** The fiches that were sent to the authority, newest first, each with what became of it. */
export function SentFiches({
  reference,
  versions,
  isStale,
}: {
  reference: string
  versions: readonly FicheVersion[]
  /** Whether the Action says something else by now than the last of them. */
  isStale: boolean
}) {
  const t = useTranslations('actions.sentFiches')
  const locale = useLocale() as Locale
  if (versions.length === 0) return null
  return (
    <Section id="fiches" title={t('title')} count={versions.length}>
      {isStale ? <p className="mb-3 border-attention border-l-4 pl-3">{t('stale')}</p> : null}
      <ul className="space-y-2.5">
        {versions.map(({ id, number, sentAt, sentBy, endorsedAt, endorsedBy, comment }) => (
          <li key={id}>
            <a className="link font-semibold" href={`/api/actions/${reference}/fiche/${number}`}>
              {t('version', { number })}
            </a>{' '}
            <span className="text-ink-soft">
              {t('sent', { name: sentBy ?? '', day: formatDay(dayOf(sentAt), locale) })}
            </span>
            {endorsedAt ? (
              <span className="block font-semibold text-good">
                {t('endorsed', { name: endorsedBy ?? '', day: formatDay(dayOf(endorsedAt), locale) })}
              </span>
            ) : null}
            {comment ? <span className="block whitespace-pre-line">{comment}</span> : null}
          </li>
        ))}
      </ul>
    </Section>
  )
}
