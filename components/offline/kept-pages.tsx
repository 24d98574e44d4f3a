'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { forgetOver, type KeptList, keptLists } from './kept'

/** The pages that this device keeps, and a way to try the network again. */
export function KeptPages() {
  const t = useTranslations('checkIn.offline')
  const [lists, setLists] = useState<readonly KeptList[]>([])
  useEffect(() => {
    void forgetOver().then(async () => setLists(await keptLists()))
  }, [])
  return (
    <div className="mt-6 space-y-6">
      {lists.length > 0 ? (
        <section aria-labelledby="kept">
          <h2 id="kept" className="font-semibold">
            {t('kept')}
          </h2>
          <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">
            {lists.map(({ list, title, owner }) => (
              <li key={list}>
                <a href={list} className="block px-4 py-3 hover:bg-sunken">
                  <span className="link font-semibold">{title}</span>
                  <span className="block text-ink-soft text-sm">{t(owner === null ? 'door' : 'grid')}</span>
                </a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <a href="/" className="link inline-flex min-h-11 items-center">
        {t('again')}
      </a>
    </div>
  )
}
