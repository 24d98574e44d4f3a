import { Download } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { languageNames } from '@/components/shell/language-names'
import { type Locale, locales } from '@/db/enums'

/** All that is held about a person as a file: to read, in each language, and for machines. Plain links. */
export function ExportData({ id }: { id: number }) {
  const t = useTranslations('personData')
  const mine = useLocale() as Locale
  const href = `/api/people/${id}/data`
  const link = 'link inline-flex min-h-11 items-center gap-1.5 md:min-h-9'
  return (
    <div className="text-sm">
      <ul className="flex flex-wrap gap-x-5 md:justify-end">
        {[mine, ...locales.filter((locale) => locale !== mine)].map((locale) => (
          <li key={locale} lang={locale === mine ? undefined : locale}>
            <a className={link} href={`${href}?format=pdf&language=${locale}`} hrefLang={locale}>
              <Download aria-hidden className="size-4" />
              {locale === mine ? t('pdfIn', { language: languageNames[locale] }) : languageNames[locale]}
            </a>
          </li>
        ))}
        <li>
          <a className={link} href={`${href}?format=json`}>
            <Download aria-hidden className="size-4" />
            JSON
          </a>
        </li>
      </ul>
      <p className="text-ink-soft md:text-right">{t('exportHint')}</p>
    </div>
  )
}
