'use client'

import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { forget } from '@/components/offline/kept'

/** A link that is none, or is none any more: this device forgets what it kept of it. */
export function CheckInOver({ list }: { list: string }) {
  const t = useTranslations('checkIn.over')
  useEffect(() => {
    void forget((one) => one.list === list)
  }, [list])
  return (
    <>
      <h1 className="font-serif text-2xl">{t('title')}</h1>
      <p className="mt-3 max-w-prose">{t('hint')}</p>
    </>
  )
}
