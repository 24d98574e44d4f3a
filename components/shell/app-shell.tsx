import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Bell } from '@/components/notification/bell'
import { BellMark } from '@/components/notification/bell-mark'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { CommandPalette } from './command-palette'
import { MoreMenu } from './more-menu'
import { NavLink } from './nav-link'
import { PageOnItsWay } from './page-on-its-way'
import { placesFor } from './places'
import { ProgrammeMark } from './programme-mark'
import { SearchButton } from './search-button'
import { UserMenu } from './user-menu'

export type ShellActions = {
  chooseLanguage: (locale: Locale) => Promise<void>
  signOut: () => Promise<void>
}

/** How many places stand in the bar of a phone; the others are under "More". */
const inBar = 4

/** The frame of every page for staff: the rail (a bar on a phone), the search, who is signed in. */
export function AppShell({
  actor,
  unread,
  actions,
  children,
}: {
  actor: Pick<Actor, 'name' | 'role' | 'locale'>
  /** How many notifications wait to be read. */
  unread: number
  actions: ShellActions
  children: ReactNode
}) {
  const t = useTranslations('shell')
  const role = useTranslations('enums.role')(actor.role)
  const places = placesFor(actor)
  const menu = { name: actor.name, role, ...actions }
  return (
    <div className="min-h-dvh md:grid md:grid-cols-[13.5rem_minmax(0,1fr)]">
      <a
        href="#main"
        className="fixed top-2 left-2 z-60 -translate-y-20 rounded-md bg-action px-4 py-2.5 font-semibold text-on-action focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <header className="sticky top-0 z-20 flex h-14 items-center justify-between gap-3 border-b bg-sunken px-4 md:hidden">
        <ProgrammeName />
        <div className="flex items-center gap-1">
          <BellMark unread={unread} />
          <SearchButton compact />
        </div>
      </header>
      <header className="sticky top-0 z-30 hidden h-dvh flex-col border-r bg-sunken px-3 pt-5 pb-3 md:flex">
        <div className="px-3">
          <ProgrammeName />
        </div>
        <div className="mt-5 mb-3">
          <SearchButton />
        </div>
        {/* Only the places scroll: who is signed in and the way out stay in sight. */}
        <nav aria-label={t('navigation')} className="-mx-1 min-h-28 overflow-y-auto px-1 py-1">
          <ul className="space-y-0.5">
            {places.map(({ name, href, icon: Icon }) => (
              <li key={name}>
                <NavLink href={href} icon={<Icon aria-hidden />}>
                  {t(`places.${name}`)}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
        <div className="mt-auto space-y-2 pt-4">
          <Bell unread={unread} />
          <UserMenu {...menu} />
        </div>
      </header>
      <main
        id="main"
        tabIndex={-1}
        className="mx-auto w-full min-w-0 max-w-336 px-4 pt-6 pb-28 focus:outline-none sm:px-6 md:px-10 md:pt-9 md:pb-20"
      >
        {children}
      </main>
      <nav
        aria-label={t('navigation')}
        className="fixed inset-x-0 bottom-0 z-20 flex border-t bg-sunken pb-[env(safe-area-inset-bottom)] md:hidden"
      >
        {places.slice(0, inBar).map(({ name, href, icon: Icon }) => (
          <NavLink key={name} href={href} bar icon={<Icon aria-hidden />}>
            {t(`places.${name}`)}
          </NavLink>
        ))}
        <MoreMenu
          {...menu}
          places={places.slice(inBar).map(({ name, href }) => ({ href, label: t(`places.${name}`) }))}
        />
      </nav>
      <CommandPalette role={actor.role} />
      <PageOnItsWay />
    </div>
  )
}

export const ProgrammeName = () => (
  <Link href="/" className="flex w-fit items-center gap-2.5 rounded-sm font-semibold font-serif text-lg">
    <ProgrammeMark />
    Minga
  </Link>
)
