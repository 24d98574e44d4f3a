import { getLocale, getTranslations } from 'next-intl/server'
import { OpinionFrame } from '@/components/request/opinion-frame'
import type { Locale } from '@/db/enums'

/** A link that is none, or is none any more. */
export default async function UnknownLink() {
  const t = await getTranslations('opinion')
  return (
    <OpinionFrame locale={(await getLocale()) as Locale}>
      <h1 className="font-serif text-2xl">{t('unknown')}</h1>
      <p className="mt-4 max-w-prose">{t('unknownHint')}</p>
    </OpinionFrame>
  )
}
