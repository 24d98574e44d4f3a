import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { languageNames } from '@/components/shell/language-names'
import { type Locale, locales } from '@/db/enums'

/** The same text in its other languages. */
export function TextLanguages({ path, locale }: { path: string; locale: Locale }) {
  const t = useTranslations('publication')
  return (
    <nav aria-label={t('languages')} className="mt-4">
      <ul className="-ml-2 flex flex-wrap gap-x-1">
        {locales.map((each) => (
          <li key={each}>
            <Link
              href={`${path}?language=${each}`}
              lang={each}
              aria-current={each === locale ? 'page' : undefined}
              className={
                each === locale
                  ? 'inline-flex min-h-11 items-center rounded-md px-2 font-semibold'
                  : 'inline-flex min-h-11 items-center rounded-md px-2 text-action underline underline-offset-4 hover:bg-action-soft'
              }
            >
              {languageNames[each]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
