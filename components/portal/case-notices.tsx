import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import type { AuthorityCase } from '@/domain/requests/authority-case'
import { hasClock, requestDeadlines } from '@/domain/requests/due'
import { formatDay } from '@/lib/format'
import { ButtonLink } from './button'
import { Notice } from './notice'

/** What has just been done on a case: it was sent, something was answered or written. */
export function CaseNotices({
  request,
  settings,
  done,
}: {
  request: AuthorityCase
  settings: ProgrammeSettings
  done: Record<string, string | undefined>
}) {
  const t = useTranslations('portal.case')
  const locale = useLocale() as Locale
  if ('answered' in done) return <Notice title={t('answered')}>{t('answeredNext')}</Notice>
  if (!('sent' in done) || !hasClock(request)) return null
  const by = requestDeadlines(request, settings)
  const day = (each: keyof typeof by) => formatDay(by[each], locale, 'long')
  return (
    <Notice title={t('sent', { reference: request.reference ?? '' })}>
      <p>{t('sentNext', { acknowledge: day('acknowledge'), decide: day('decide') })}</p>
      <p className="pt-1">
        <ButtonLink plain look="secondary" href={`/api/portal/requests/${request.reference}/receipt`}>
          {t('receipt')}
        </ButtonLink>
      </p>
    </Notice>
  )
}
