import { useLocale } from 'next-intl'
import { type Locale, locales } from '@/db/enums'
import { languageNames } from './language-names'

/** The languages as buttons that work without JavaScript. */
export function LanguageLinks({
  label,
  choose,
  className = 'mt-6',
}: {
  label: string
  choose: (locale: Locale) => Promise<void>
  className?: string
}) {
  const current = useLocale()
  return (
    <form className={className}>
      <ul aria-label={label} className="-ml-2 flex flex-wrap gap-x-1">
        {locales.map((locale) => (
          <li key={locale}>
            <button
              type="submit"
              lang={locale}
              formAction={choose.bind(null, locale)}
              aria-pressed={locale === current}
              className={
                locale === current
                  ? 'min-h-11 rounded-md px-2 font-semibold'
                  : 'min-h-11 rounded-md px-2 text-action underline underline-offset-4 hover:bg-action-soft'
              }
            >
              {languageNames[locale]}
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
