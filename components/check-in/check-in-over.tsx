'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { forget } from '@/components/offline/kept'
import { Alert } from '@/components/ui/alert'
import { sendLeft } from './send-left'

/** A link that is none, or is none any more: this device sends what it still has of it, and forgets the rest. */
export function CheckInOver({ secret }: { secret: string }) {
  const t = useTranslations('checkIn.over')
  const [sent, setSent] = useState(0)
  useEffect(() => {
    void sendLeft(secret)
      .then(setSent)
      // It is still there when the page is opened again.
      .catch(() => {})
      .then(() => forget((one) => one.list === `/check-in/${secret}`))
  }, [secret])
  return (
    <>
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <p className="mt-3 max-w-prose">{t('hint')}</p>
      {sent > 0 ? (
        <div className="mt-6">
          <Alert tone="good" live>
            {t('sent', { count: sent })}
          </Alert>
        </div>
      ) : null}
    </>
  )
}
