import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import { type Actor, readsNames } from '@/domain/actor'
import type { can } from '@/domain/policy'
import type { AttendedRule } from '@/domain/rosters/attended'
import { formatNumber } from '@/lib/format'

/** Nobody to show: because there is no trainee yet, or because their names are not this reader's to see. */
export function NoCertificates({ actor, activityId }: { actor: Actor; activityId: number }) {
  const t = useTranslations('certificates')
  if (!readsNames(actor)) return <EmptyState title={t('namesHidden')} />
  return (
    <EmptyState
      title={t('empty')}
      action={
        <Button asChild>
          <Link href={`/activities/${activityId}/roster`}>{t('toRoster')}</Link>
        </Button>
      }
    >
      {t('emptyHint')}
    </EmptyState>
  )
}

/** Who is given one, and when it is too early for it. */
export async function certificatesIntro({ rate, passMark }: AttendedRule, verdict: ReturnType<typeof can>) {
  const t = await getTranslations('certificates')
  const locale = (await getLocale()) as Locale
  const rule = t('intro', {
    rate: (await getFormatter()).number(rate, { style: 'percent', maximumFractionDigits: 1 }),
    hasTest: passMark === null ? 'no' : 'yes',
    passMark: formatNumber(passMark ?? 0, locale),
  })
  return !verdict.ok && verdict.why === 'notInThisStatus' ? `${rule} ${t('notHeld')}` : rule
}
