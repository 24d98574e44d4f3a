import { useLocale, useTranslations } from 'next-intl'
import { Facts } from '@/components/record/facts'
import type { Locale } from '@/db/enums'
import { formatInstant, formatNumber } from '@/lib/format'

export type LastPublished = { endedAt: Date | null; actions: number; bytes: number } | null

/** What is published, where, since when and under which licence. */
export function PublishedFiles({
  published,
  organisation,
  identifier,
  licence,
}: {
  published: LastPublished
  organisation: string
  identifier: string
  licence: { code: string; address: string }
}) {
  const t = useTranslations('iati.landing')
  const locale = useLocale() as Locale
  if (!published?.endedAt) return <p>{t('nothing')}</p>
  return (
    <>
      <ul className="space-y-3">
        {(['activities', 'organisation'] as const).map((file) => (
          <li key={file}>
            <a href={`/iati/${file}.xml`} className="link font-semibold">
              {`/iati/${file}.xml`}
            </a>
            <span className="block text-ink-soft">{t(file)}</span>
          </li>
        ))}
      </ul>
      <Facts
        className="mt-6"
        facts={[
          { label: t('organisationLabel'), value: organisation },
          { label: t('identifier'), value: <span className="tabular">{identifier}</span> },
          { label: t('publishedAt'), value: formatInstant(published.endedAt, locale) },
          { label: t('actions'), value: formatNumber(published.actions, locale) },
          {
            label: t('licence'),
            value: (
              <a href={licence.address} className="link" rel="license">
                {licence.code}
              </a>
            ),
          },
        ]}
      />
    </>
  )
}
