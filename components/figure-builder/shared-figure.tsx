import 'server-only'
import { useLocale, useTranslations } from 'next-intl'
import { LanguageLinks } from '@/components/shell/language-links'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { formatDay } from '@/lib/format'
import type { CountedFigure } from '@/reports/figure'
import { FigureResult } from './figure-result'

/** The page of a figure for whoever holds its link; or that the link is over. */
export function SharedFigure({
  shared,
  chooseLanguage,
}: {
  shared: { figure: CountedFigure; maker: string; expiresAt: Date } | null
  chooseLanguage: (locale: Locale) => Promise<void>
}) {
  const t = useTranslations('figureBuilder')
  const language = useTranslations('signIn')('language')
  const locale = useLocale() as Locale
  return (
    <div className="mx-auto max-w-5xl px-5 py-8 sm:py-12">
      <header className="mb-8 flex items-center gap-3 border-line border-b pb-5 font-semibold font-serif text-lg">
        <ProgrammeMark className="size-8" />
        Minga
      </header>
      <main>
        {shared === null ? (
          <>
            <h1 className="font-semibold text-2xl">{t('shared.over')}</h1>
            <p className="mt-3 max-w-prose">{t('shared.overHint')}</p>
          </>
        ) : (
          <>
            <h1 className="mb-4 font-medium font-serif text-2xl sm:text-3xl">{shared.figure.report.title}</h1>
            <FigureResult figure={shared.figure} opens={false} />
            <p className="mt-10 max-w-prose border-line border-t pt-3 text-ink-soft text-sm">
              {[
                t('shared.by', { programme: shared.figure.report.programme }),
                shared.figure.report.words.asOf,
                t('ofMaker', { name: shared.maker }),
                t('shared.until', { day: formatDay(dayOf(shared.expiresAt), locale) }),
              ].join(' · ')}
            </p>
          </>
        )}
      </main>
      <footer>
        <LanguageLinks label={language} choose={chooseLanguage} />
      </footer>
    </div>
  )
}
