import { Printer } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { languageNames } from '@/components/shell/language-names'
import { buttonLook } from '@/components/ui/button'
import { locales } from '@/db/enums'

/** The form on paper, in each language: plain links in what the browser itself opens. */
export function PaperMenu({ id }: { id: number }) {
  const t = useTranslations('learning.paper')
  const menu = useId().replace(/\W/g, '')
  return (
    <>
      <button
        type="button"
        popoverTarget={`p${menu}`}
        className={buttonLook()}
        style={{ anchorName: `--p${menu}` }}
      >
        <Printer aria-hidden />
        {t('print')}
      </button>
      <nav
        id={`p${menu}`}
        popover="auto"
        aria-label={t('print')}
        className="hanging w-64 rounded-lg border border-line bg-raised p-1.5 text-ink shadow-float"
        style={{ positionAnchor: `--p${menu}` }}
      >
        <p className="px-3 pt-2 pb-1 text-ink-soft text-sm">{t('printIn')}</p>
        <ul>
          {locales.map((locale) => (
            <li key={locale}>
              <a
                href={`/api/questionnaires/${id}/form?format=pdf&language=${locale}`}
                lang={locale}
                className="flex min-h-11 items-center rounded-md px-3 font-semibold text-action hover:bg-action-soft md:min-h-9"
              >
                {languageNames[locale]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  )
}
