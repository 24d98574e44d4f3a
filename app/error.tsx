'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'

/** Something broke that is ours to mend; its text is never shown, the number leads to it in the log. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTranslations('ui.error')
  const digest =
    typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null
  useEffect(() => console.error(error), [error])
  return (
    <div className="mx-auto max-w-2xl px-4 py-16">
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <p className="mt-3">{t('text')}</p>
      {digest ? <p className="tabular mt-2 text-ink-soft">{t('number', { digest })}</p> : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button variant="primary" onClick={() => retry()}>
          {t('again')}
        </Button>
        <Button asChild>
          <a href="/">{t('home')}</a>
        </Button>
      </div>
    </div>
  )
}
