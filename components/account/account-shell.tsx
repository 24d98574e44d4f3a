import { ArrowLeft } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { LanguageLinks } from '@/components/shell/language-links'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'

/** A light frame around the own account; all of it works without JavaScript. */
export function AccountShell({
  name,
  home,
  chooseLanguage,
  signOut,
  children,
}: {
  name: string
  /** Whether there is anywhere to go back to. */
  home: boolean
  chooseLanguage: (locale: Locale) => Promise<void>
  signOut: () => Promise<void>
  children: ReactNode
}) {
  const t = useTranslations('shell')
  const tAccount = useTranslations('account')
  return (
    <div className="mx-auto max-w-3xl px-4 pb-16 sm:px-6">
      <header className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-line border-b py-3">
        <p className="flex items-center gap-2.5 font-semibold font-serif text-lg">
          <ProgrammeMark />
          Minga
        </p>
        <form action={signOut} className="flex flex-wrap items-center gap-x-4">
          <span className="text-ink-soft text-sm">{name}</span>
          <Button type="submit" size="small">
            {t('signOut')}
          </Button>
        </form>
      </header>
      <main id="main" className="pt-6">
        {home ? (
          <Link href="/" className="link mb-4 inline-flex min-h-11 items-center gap-2">
            <ArrowLeft aria-hidden className="size-4" />
            {tAccount('home')}
          </Link>
        ) : null}
        {children}
      </main>
      <footer className="mt-12 border-line border-t">
        <LanguageLinks label={t('language')} choose={chooseLanguage} />
      </footer>
    </div>
  )
}
