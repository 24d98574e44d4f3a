import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { HistoryEntry } from '@/domain/audit/history'
import { dayOf } from '@/domain/deadlines'
import type { RequestRecord } from '@/domain/requests/queries'
import { formatDay } from '@/lib/format'

/** What a reader must know first: what was asked of the authority, why it was withdrawn, what became of it. */
export function RequestNotes({
  request,
  events,
}: {
  request: Pick<RequestRecord, 'status' | 'action'>
  events: readonly Pick<HistoryEntry, 'to' | 'at' | 'reason'>[]
}) {
  const t = useTranslations('requests.record')
  const locale = useLocale() as Locale
  const last = events.find(({ to }) => to === request.status)
  const day = last ? formatDay(dayOf(last.at), locale) : ''
  if (request.status === 'approved' && request.action) {
    return (
      <Alert tone="good">
        <p>{t('became', { action: request.action.name })}</p>
        <Button asChild size="small" className="mt-2">
          <Link href={`/actions/${request.action.reference}`}>{t('toAction')}</Link>
        </Button>
      </Alert>
    )
  }
  if (request.status === 'clarification' || request.status === 'withdrawn') {
    return (
      <Alert
        tone={request.status === 'withdrawn' ? 'note' : 'attention'}
        title={t(request.status === 'withdrawn' ? 'withdrawn' : 'asked', { day })}
      >
        {last?.reason ? <p className="whitespace-pre-line">{last.reason}</p> : null}
      </Alert>
    )
  }
  return null
}
