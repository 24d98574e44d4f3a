import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/record/section'
import type { Locale } from '@/db/enums'
import { formatDays, formatInstant } from '@/lib/format'

/** How the plan changed: each version with its reason, and what the plan was after it. */
export function PlanVersions({
  plans,
}: {
  plans: readonly {
    number: number
    /** Empty for a reader who is not of the team. */
    reason: string | null
    madeBy: string | null
    madeAt: Date
    activities: readonly {
      number: string
      title: string
      status: string
      startsOn: string | null
      endsOn: string | null
    }[]
  }[]
}) {
  const t = useTranslations('actions.plans')
  const tStatus = useTranslations('enums.activityStatus')
  const locale = useLocale() as Locale
  if (plans.length === 0) return null
  return (
    <Section id="plans" title={t('heading')} count={plans.length}>
      <ul className="divide-y divide-line">
        {plans.map((plan) => (
          <li key={plan.number} className="py-2">
            <details>
              <summary className="min-h-11 cursor-pointer py-1.5 leading-snug md:min-h-0">
                <span className="font-semibold">{t('version', { number: plan.number })}</span> {plan.reason}
                <span className="block text-ink-soft text-sm">
                  {[plan.madeBy, formatInstant(plan.madeAt, locale)].filter(Boolean).join(' · ')}
                </span>
              </summary>
              <ol className="mt-1 mb-2 space-y-1 border-line border-l-2 pl-4 text-sm">
                {plan.activities.map((activity) => (
                  <li key={activity.number}>
                    <span className="tabular">{activity.number}</span> · {activity.title}
                    <span className="text-ink-soft">
                      {' · '}
                      {[
                        formatDays(activity.startsOn, activity.endsOn, locale),
                        tStatus(activity.status as never),
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ol>
            </details>
          </li>
        ))}
      </ul>
    </Section>
  )
}
