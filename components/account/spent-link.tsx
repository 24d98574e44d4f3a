import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { PublicFrame } from '@/components/shell/public-frame'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'

/** A link that is good no more, or never was, and what to do now. */
export function SpentLink({
  of,
  chooseLanguage,
}: {
  of: 'invitation' | 'reset' | 'address'
  chooseLanguage: (locale: Locale) => Promise<void>
}) {
  const t = useTranslations('account.spent')
  return (
    <PublicFrame title={t('title')} intro={t(of)} chooseLanguage={chooseLanguage}>
      <div className="flex flex-wrap gap-3">
        <Button asChild variant="primary">
          <Link href="/sign-in">{t('signIn')}</Link>
        </Button>
        <Button asChild>
          <Link href="/forgot">{t('forgot')}</Link>
        </Button>
      </div>
    </PublicFrame>
  )
}
