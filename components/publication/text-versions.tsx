import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Section } from '@/components/record/section'
import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/db/enums'
import type { TextRecord, TextVersion } from '@/domain/publication/queries'
import { formatInstant } from '@/lib/format'

/** Every version of a text, newest first, each with the way to what has changed since. */
export async function TextVersions({
  text,
  versions,
  href,
  shown,
}: {
  text: Pick<TextRecord, 'version' | 'approvedVersion'>
  versions: readonly TextVersion[]
  /** The address of the text, to which a version is added. */
  href: string
  /** The version that is looked at. */
  shown: number | null
}) {
  const t = await getTranslations('publication.versions')
  const locale = (await getLocale()) as Locale
  const last = text.version - 1
  return (
    <Section id="versions" title={t('title')} count={versions.length}>
      {versions.length === 0 ? <p className="text-ink-soft">{t('none')}</p> : null}
      <ol className="max-w-2xl divide-y divide-line" reversed>
        {versions.map(({ number, madeAt, madeBy, restores }) => (
          <li key={number} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            <span className="font-semibold">{t('number', { number })}</span>
            <span className="text-ink-soft">
              {t('by', { name: madeBy ?? '–', at: formatInstant(madeAt, locale) })}
              {restores ? ` · ${t('restores', { number: restores })}` : ''}
            </span>
            {number === text.approvedVersion ? <Badge>{t('inUse')}</Badge> : null}
            {number === last ? (
              <Badge>{t('newest')}</Badge>
            ) : (
              <Link
                href={`${href}&version=${number}#changes`}
                className="link"
                aria-current={number === shown ? 'true' : undefined}
              >
                {t('compare')}
                <span className="sr-only"> {t('number', { number })}</span>
              </Link>
            )}
          </li>
        ))}
      </ol>
    </Section>
  )
}
