'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { ConfirmButton } from '@/components/form/confirm-button'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import type { WaitingArrival } from '@/domain/check-in/queries'
import { formatNumber, formatWeekday } from '@/lib/format'
import { type Settle, SettleArrival } from './settle-arrival'

/** Who checked in on the spot, is on no list, and waits for an officer's word. */
export function Arrivals({
  activityId,
  arrivals,
  sessions,
  actions,
}: {
  activityId: number
  arrivals: readonly WaitingArrival[]
  /** The names of the sessions of a day. */
  sessions: readonly string[]
  actions: { settle: Settle; leaveOut: CommandFormProps['action'] }
}) {
  const t = useTranslations('checkIn.arrivals')
  const locale = useLocale() as Locale
  if (arrivals.length === 0) return null
  return (
    <Section id="arrivals" title={t('title')} count={formatNumber(arrivals.length, locale)}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('hint')}</p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
        {arrivals.map((one) => {
          const name = `${one.givenNames} ${one.familyNames}`
          return (
            <li
              key={one.id}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3"
            >
              <div>
                <p className="font-semibold">{name}</p>
                <p className="text-ink-soft text-sm">
                  {[
                    one.institution,
                    one.email,
                    formatWeekday(one.day, locale),
                    sessions[one.session - 1],
                    t(one.kind),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div className="flex flex-wrap gap-2">
                <SettleArrival
                  activityId={activityId}
                  arrivalId={one.id}
                  name={name}
                  settle={actions.settle}
                />
                <ConfirmButton
                  label={t('leaveOut')}
                  name={name}
                  size="small"
                  variant="quiet"
                  title={t('leaveOutTitle', { name })}
                  description={t('leaveOutHint')}
                  submitLabel={t('leaveOut')}
                  action={actions.leaveOut}
                  hidden={{ id: activityId, arrivalId: one.id }}
                  doneMessage={t('leftOut', { name })}
                />
              </div>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}
