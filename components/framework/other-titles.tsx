'use client'

import { useLocale, useTranslations } from 'next-intl'
import { TextField } from '@/components/form/text-field'
import { type Locale, locales } from '@/db/enums'
import { formatLocales } from '@/lib/format'

/** The title in the other languages of the house, for what is published. */
export function OtherTitles() {
  const t = useTranslations('framework')
  const names = new Intl.DisplayNames(formatLocales[useLocale() as Locale], { type: 'language' })
  return (
    <details>
      <summary className="w-fit cursor-pointer py-1 font-semibold">{t('otherTitles')}</summary>
      <div className="mt-2 space-y-4">
        {locales.map((locale) => (
          <TextField
            key={locale}
            name={`titles.${locale}`}
            label={t('titleIn', { language: names.of(locale) ?? locale })}
            optional
          />
        ))}
      </div>
    </details>
  )
}
