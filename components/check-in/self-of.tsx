import { useTranslations } from 'next-intl'
import type { PlainAction } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import { type CheckIn, todayAmong } from '@/domain/check-in/by-link'
import { CheckMyselfIn } from './self'

/** The form by which somebody checks herself in, on a day on which that makes sense. */
export function SelfOf({
  secret,
  of,
  now,
  action,
}: {
  secret: string
  of: CheckIn
  now: Date
  action: PlainAction
}) {
  const days = todayAmong(of.days, now)
  if (days.length === 0) return <NotToday />
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

const NotToday = () => <Alert>{useTranslations('checkIn.self')('notToday')}</Alert>
