import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import type { HistoryEntry } from '@/domain/audit/history'
import { dayOf } from '@/domain/deadlines'
import { formatDay } from '@/lib/format'
import type { LifecycleStep } from './lifecycle-strip'

/**
 * The way of a record through its statuses: for each the day on which it last came to it, or the day by which it
 * should. `days` are those that the record itself knows better than its history; the last step is never "now".
 */
export async function lifecycleSteps<Status extends string>({
  enumName,
  steps,
  status,
  events,
  days = {},
  due = {},
}: {
  enumName: 'requestStatus' | 'actionStatus' | 'activityStatus' | 'resultStatus'
  steps: readonly Status[]
  status: string
  events: readonly Pick<HistoryEntry, 'to' | 'at'>[]
  days?: Partial<Record<Status, string | null>>
  due?: Partial<Record<Status, string | null>>
}): Promise<LifecycleStep[]> {
  const t = await getTranslations(`enums.${enumName}`)
  const tStrip = await getTranslations('shell.lifecycle')
  const locale = (await getLocale()) as Locale
  const at = (steps as readonly string[]).indexOf(status)
  return steps.map((step, index) => {
    const reached = events.find((event) => event.to === step)?.at
    const day = days[step] ?? (reached ? dayOf(reached) : null)
    const by = due[step]
    const last = index === steps.length - 1
    return {
      label: t(step as never),
      state: index < at || (index === at && last) ? 'done' : index === at ? 'current' : 'coming',
      date:
        index <= at && day
          ? formatDay(day, locale)
          : index > at && by
            ? tStrip('by', { day: formatDay(by, locale) })
            : undefined,
    }
  })
}
