import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Locale } from '@/db/enums'
import { LanguageLinks } from './language-links'
import { ProgrammeMark } from './programme-mark'

/** A page for people who are not signed in: one thing to do, and the languages. */
export function PublicFrame({
  title,
  intro,
  chooseLanguage,
  wide,
  after,
  children,
}: {
  title: string
  intro?: ReactNode
  chooseLanguage: (locale: Locale) => Promise<void>
  /** For a form of many fields. */
  wide?: boolean
  /** Under the form. */
  after?: ReactNode
  children: ReactNode
}) {
  const t = useTranslations('signIn')
  return (
    <div className={`mx-auto min-h-dvh px-5 py-10 sm:py-14 ${wide ? 'max-w-2xl' : 'max-w-md'}`}>
      <header>
        <p className="flex items-center gap-3 font-semibold font-serif text-xl">
          <ProgrammeMark className="size-8" />
          Minga
        </p>
      </header>
      <main className="mt-8">
        <div className="rounded-lg border border-line bg-surface p-6 sm:p-8">
          <h1 className="font-semibold text-xl">{title}</h1>
          {intro ? <div className="mt-2 text-ink-soft">{intro}</div> : null}
          <div className="mt-6">{children}</div>
        </div>
        {after ? <div className="mt-6">{after}</div> : null}
      </main>
      <footer>
        <LanguageLinks label={t('language')} choose={chooseLanguage} />
      </footer>
    </div>
  )
}
