import { useTranslations } from 'next-intl'

/** A link that is none, or is none any more. */
export function UnknownLink() {
  const t = useTranslations('opinion')
  return (
    <>
      <h1 className="font-serif text-2xl">{t('unknown')}</h1>
      <p className="mt-4 max-w-prose">{t('unknownHint')}</p>
    </>
  )
}
