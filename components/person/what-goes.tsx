import { useTranslations } from 'next-intl'

const gone = ['who', 'words', 'letters', 'cases', 'certificates', 'account'] as const
const stays = ['facts', 'seats', 'figures'] as const

/** What anonymisation takes and what it leaves, side by side. */
export function WhatGoes() {
  const t = useTranslations('personData.anonymisePage')
  const list = 'mt-2 list-disc space-y-1 pl-5'
  return (
    <div className="mb-8 grid max-w-4xl gap-x-12 gap-y-6 md:grid-cols-2">
      <div>
        <h2 className="font-semibold text-lg">{t('gone')}</h2>
        <ul className={list}>
          {gone.map((item) => (
            <li key={item}>{t(`goneItems.${item}`)}</li>
          ))}
        </ul>
      </div>
      <div>
        <h2 className="font-semibold text-lg">{t('stays')}</h2>
        <ul className={list}>
          {stays.map((item) => (
            <li key={item}>{t(`staysItems.${item}`)}</li>
          ))}
        </ul>
      </div>
    </div>
  )
}
