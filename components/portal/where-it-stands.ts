import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ActionStatus, Locale, RequestStatus } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { addDays, dayOf } from '@/domain/deadlines'
import { requestDue } from '@/domain/requests/due'
import { formatDay, formatDays } from '@/lib/format'

type Followed = {
  status: RequestStatus
  submittedAt: Date | null
  pausedDays: number
  action: { status: ActionStatus; endsOn: string | null } | null
}
type Coming = { title: string; startsOn: string | null; endsOn: string | null } | null

/**
 * Where a request stands and what comes next, by when, each in one plain sentence; once an Action answers it, where
 * that stands.
 */
export async function whereItStands(request: Followed, settings: ProgrammeSettings, coming: Coming = null) {
  const { status, action } = request
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
  const due = requestDue(request, settings)
  const day = due ? formatDay(due.by, locale, 'long') : ''
  const isLate = due && due.by < dayOf(new Date())
  return {
    now: t(`request.${status}`),
    next: isLate ? t('late', { day }) : t(`requestNext.${status}`, { day }),
  }
}
