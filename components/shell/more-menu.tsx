'use client'

import { Ellipsis } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/components/ui/menu'
import { AccountItems, type AccountProps } from './account-items'

/** What has no room in the bar of a phone. */
export function MoreMenu({
  places,
  ...account
}: AccountProps & { places: readonly { href: string; label: string }[] }) {
  const t = useTranslations('shell')
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          className="flex min-h-14 flex-1 flex-col items-center justify-center gap-0.5 text-ink-soft text-xs hover:text-ink"
        >
          <Ellipsis aria-hidden className="size-5" />
          {t('more')}
        </button>
      }
    >
      {places.map((place) => (
        <MenuItem key={place.href} asChild>
          <Link href={place.href}>{place.label}</Link>
        </MenuItem>
      ))}
      <MenuLine />
      <MenuLabel>
        {account.name} · {account.role}
      </MenuLabel>
      <AccountItems {...account} />
    </Menu>
  )
}
