import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { RosterPreview } from '@/domain/rosters/preview-roster'
import { formatNumber } from '@/lib/format'
import type { RowsHref } from './preview-rows'

/** What was guessed about the rows of a list, kind by kind; each leads to its rows, where it can be changed. */
export function Guesses({ guesses, href }: Pick<RosterPreview, 'guesses'> & { href: RowsHref }) {
  const t = useTranslations('rosters.lists.guesses')
  const locale = useLocale() as Locale
  return (
    <Section id="guesses" title={t('heading')}>
      <p className="mb-3 max-w-prose">{t('intro')}</p>
      <ul className="max-w-3xl divide-y divide-line border-line border-y">
        {guesses.map(({ code, count }) => (
          <li key={code} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-2">
            <span className="min-w-0 flex-1 basis-72">{t(`about.${code}`)}</span>
            <Link className="link" href={href({ show: 'guessed', guess: code })}>
              {t('rows', { count, shown: formatNumber(count, locale) })}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
