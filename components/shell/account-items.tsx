'use client'

import { CircleUser, LogOut } from 'lucide-react'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useLocale, useTranslations } from 'next-intl'
import { startTransition } from 'react'
import { MenuChoices, MenuItem, MenuLine } from '@/components/ui/menu'
import { type Locale, locales } from '@/db/enums'
import { languageNames } from './language-names'

export type AccountProps = {
  name: string
  role: string
  chooseLanguage: (locale: Locale) => Promise<void>
  signOut: () => Promise<void>
}

/** The language, the own account and the way out, inside a menu. */
export function AccountItems({ chooseLanguage, signOut }: AccountProps) {
  const t = useTranslations('shell')
  const locale = useLocale()
  const router = useRouter()
  return (
    <>
      <MenuChoices
        label={t('language')}
        value={locale}
        onChange={(value) =>
          startTransition(async () => {
            await chooseLanguage(value as Locale)
            router.refresh()
          })
        }
        options={locales.map((value) => ({ value, label: languageNames[value], lang: value }))}
      />
      <MenuLine />
      <MenuItem asChild>
        <Link href="/account">
          <CircleUser aria-hidden />
          {t('myAccount')}
        </Link>
      </MenuItem>
      <MenuItem onSelect={() => startTransition(signOut)}>
        <LogOut aria-hidden />
        {t('signOut')}
      </MenuItem>
    </>
  )
}
