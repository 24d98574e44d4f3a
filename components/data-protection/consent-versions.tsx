import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Facts } from '@/components/record/facts'
import { languageNames } from '@/components/shell/language-names'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { type Locale, locales } from '@/db/enums'
import type { ConsentVersion } from '@/domain/data-protection/queries'
import { dayOf } from '@/domain/deadlines'
import { formatDay } from '@/lib/format'

/** The words that people agree to: the version in use open, the older ones folded away. */
export function ConsentVersions({ versions }: { versions: readonly ConsentVersion[] }) {
  const t = useTranslations('dataProtection.texts')
  const [inUse, ...older] = versions
  const write = (
    <Button asChild>
      <Link href="/settings/data-protection/text">{t(inUse ? 'write' : 'writeFirst')}</Link>
    </Button>
  )
  if (!inUse)
    return (
      <EmptyState title={t('empty')} action={write}>
        {t('emptyHint')}
      </EmptyState>
    )
  return (
    <div className="space-y-6">
      <p className="max-w-prose text-ink-soft">{t('intro')}</p>
      <Version version={inUse} isInUse />
      {write}
      {older.length > 0 ? (
        <details>
          <summary className="link w-fit py-2">{t('older', { count: older.length })}</summary>
          <div className="mt-4 space-y-8">
            {older.map((version) => (
              <Version key={version.id} version={version} />
            ))}
          </div>
        </details>
      ) : null}
    </div>
  )
}

function Version({ version, isInUse }: { version: ConsentVersion; isInUse?: boolean }) {
  const t = useTranslations('dataProtection.texts')
  const mine = useLocale() as Locale
  const day = formatDay(dayOf(version.madeAt), mine)
  return (
    <article>
      <h3 className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
        {t('version', { number: version.number })}
        {isInUse ? <Badge>{t('inUse')}</Badge> : null}
        <span className="font-normal text-ink-soft text-sm">
          {t('since', { day, name: version.madeBy ?? 'Minga' })}
        </span>
      </h3>
      <div className="mt-3">
        {[mine, ...locales.filter((locale) => locale !== mine)].map((locale) => (
          <details key={locale} open={locale === mine}>
            <summary className="min-h-9 cursor-pointer" lang={locale}>
              {languageNames[locale]}
            </summary>
            <p lang={locale} className="mb-3 max-w-prose whitespace-pre-line font-serif">
              {version.texts[locale]}
            </p>
          </details>
        ))}
      </div>
      <Facts
        className="mt-3"
        facts={[
          { label: t('purpose'), value: version.purpose },
          { label: t('legalBasis'), value: version.legalBasis },
        ]}
      />
    </article>
  )
}
