'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { openPalette } from './open-palette'

/** The visible way to the command palette. */
export function SearchButton({ compact }: { compact?: boolean }) {
  const t = useTranslations('shell.palette')
  return compact ? (
    <Button variant="quiet" size="icon" aria-label={t('open')} onClick={openPalette} className="text-ink">
      <Search aria-hidden />
    </Button>
  ) : (
    <button
      type="button"
      onClick={openPalette}
      aria-keyshortcuts="Control+K"
      className="flex min-h-10 w-full items-center gap-2.5 rounded-md border border-line-strong bg-surface px-3 text-left text-ink-soft text-sm hover:border-ink hover:text-ink"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 truncate">{t('open')}</span>
      <Kbd>Ctrl K</Kbd>
    </button>
  )
}
