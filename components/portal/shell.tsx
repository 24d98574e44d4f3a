import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { BellMark } from '@/components/notification/bell-mark'
import { LanguageLinks } from '@/components/shell/language-links'
import { ProgrammeMark } from '@/components/shell/programme-mark'
import type { Locale } from '@/db/enums'
import { PortalNavLink } from './nav-link'

const places = {
  focal_point: [
    { name: 'home', href: '/portal' },
    { name: 'ask', href: '/portal/requests/new' },
    { name: 'officials', href: '/portal/officials' },
  ],
  expert: [{ name: 'deployments', href: '/deployments' }],
} as const

/** The frame of every page of the portal: whose it is, for whom, its places, the language and the way out. */
export function PortalShell({
  visitor = 'focal_point',
  programme,
  authority,
  name,
  unread,
  actions,
  children,
}: {
  visitor?: keyof typeof places
  programme: string
  authority: string | null
  /** Who is signed in. */
  name: string
  /** How many notifications wait to be read. */
  unread: number
  actions: { chooseLanguage: (locale: Locale) => Promise<void>; signOut: () => Promise<void> }
  children: ReactNode
}) {
  const t = useTranslations('portal.shell')
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-action px-4 py-2.5 font-semibold text-on-action focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <header className="border-b bg-surface print:hidden">
        <div className="mx-auto max-w-3xl px-5">
          <div className="flex flex-wrap items-center justify-between gap-x-6 pt-4">
            <Link
              href={places[visitor][0].href}
              prefetch={false}
              className="flex min-h-11 items-center gap-3 font-semibold font-serif text-lg leading-tight"
            >
              <ProgrammeMark className="size-8 shrink-0" />
              {programme}
            </Link>
            <p className="flex flex-wrap items-center gap-x-4 text-sm">
              <span>{name}</span>
              <BellMark unread={unread} />
              <Link href="/account" prefetch={false} className="link inline-flex min-h-11 items-center">
                {t('account')}
              </Link>
            </p>
          </div>
          {authority ? <p className="mt-1 text-ink-soft">{authority}</p> : null}
          <nav aria-label={t('navigation')} className="mt-2">
            <ul className="flex flex-wrap gap-x-7">
              {places[visitor].map(({ name, href }) => (
                <li key={name}>
                  <PortalNavLink href={href}>{t(`places.${name}`)}</PortalNavLink>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full max-w-3xl flex-1 px-5 pt-9 pb-20 focus:outline-none sm:pt-12 print:p-0"
      >
        {children}
      </main>
      <footer className="border-t bg-sunken print:hidden">
        <div className="mx-auto flex max-w-3xl flex-wrap items-center justify-between gap-x-8 px-5 py-5">
          <LanguageLinks label={t('language')} choose={actions.chooseLanguage} className="" />
          <form action={actions.signOut}>
            <button
              type="submit"
              className="min-h-11 cursor-pointer text-action underline underline-offset-4 hover:text-action-strong"
            >
              {t('signOut')}
            </button>
          </form>
        </div>
      </footer>
    </div>
  )
}
