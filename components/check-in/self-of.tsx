import 'server-only'
import { getTranslations } from 'next-intl/server'
import type { PlainAction } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import { type CheckIn, todayAmong } from '@/domain/check-in/by-link'
import { CheckMyselfIn } from './self'

/** The form by which somebody checks herself in, on a day on which that makes sense. */
export async function SelfOf({
  secret,
  of,
  locale,
  now,
  action,
}: {
  secret: string
  of: CheckIn
  locale: Locale
  now: Date
  action: PlainAction
}) {
  const days = todayAmong(of.days, now)
  if (days.length === 0) {
    const t = await getTranslations({ locale, namespace: 'checkIn.self' })
    return <Alert>{t('notToday')}</Alert>
  }
  const { sessions, consent, expiresAt } = of
  return (
    <CheckMyselfIn
      secret={secret}
      of={{ sessions, consent }}
      days={days}
      until={expiresAt.getTime()}
      action={action}
    />
  )
}
