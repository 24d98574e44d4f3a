import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ActionStatus, Locale, RequestStatus } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { addDays, dayOf } from '@/domain/deadlines'
import { requestDeadlines } from '@/domain/requests/due'
import { formatDay, formatDays } from '@/lib/format'

type Followed = {
  status: RequestStatus
  submittedAt: Date | null
  action: { status: ActionStatus; endsOn: string | null } | null
}
type Coming = { title: string; startsOn: string | null; endsOn: string | null } | null

/**
 * Where a request stands and what comes next, by when, each in one plain sentence; once an Action answers it, where
 * that stands.
 */
export async function whereItStands(
  { status, submittedAt, action }: Followed,
  settings: ProgrammeSettings,
  coming: Coming = null,
) {
  const t = await getTranslations('portal.stands')
  const locale = (await getLocale()) as Locale
  if (action && status === 'approved') {
    const next =
      coming?.startsOn && action.status === 'implementation'
        ? t('comingActivity', {
            title: coming.title,
            days: formatDays(coming.startsOn, coming.endsOn, locale),
          })
        : t(`actionNext.${action.status}`)
    // What came of it is long known.
    const isLongAgo = action.status === 'closed' && (action.endsOn ?? '9') < addDays(dayOf(new Date()), -540)
    return { now: t(`action.${action.status}`), next: isLongAgo ? '' : next }
  }
  const by = submittedAt ? requestDeadlines(submittedAt, settings) : null
  const day = by && (status === 'submitted' ? by.acknowledge : status === 'screening' ? by.screen : by.decide)
  return {
    now: t(`request.${status}`),
    next: t(`requestNext.${status}`, { day: day ? formatDay(day, locale, 'long') : '' }),
  }
}
