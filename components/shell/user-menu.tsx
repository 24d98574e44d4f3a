'use client'

import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Menu } from '@/components/ui/menu'
import { AccountItems, type AccountProps } from './account-items'

/** Who is signed in; opens the language and the way out. */
export function UserMenu(props: AccountProps) {
  const t = useTranslations('shell')
  return (
    <Menu
      align="start"
      side="top"
      trigger={
        <button
          type="button"
          className="flex min-h-11 w-full items-center gap-2 rounded-md px-3 py-1.5 text-left leading-snug hover:bg-surface"
        >
          <span className="sr-only">{t('account')} </span>
          <span className="min-w-0 flex-1">
            <span className="block font-semibold text-sm">{props.name}</span>
            <span className="block text-ink-soft text-sm">{props.role}</span>
          </span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
        </button>
      }
    >
      <AccountItems {...props} />
    </Menu>
  )
}
