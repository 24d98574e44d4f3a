import { useLocale, useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import type { RequestRecord } from '@/domain/requests/queries'
import { formatDay } from '@/lib/format'
import { RecordOpinion } from './opinion-dialogs'

/** What an observer was asked about this request, and what she answered; nothing where she was not asked. */
export function OwnOpinions({
  request,
  canGive,
  give,
}: {
  request: Pick<RequestRecord, 'id' | 'opinions'>
  canGive: boolean
  give: CommandFormProps['action']
}) {
  const t = useTranslations('requests.opinions')
  const locale = useLocale() as Locale
  if (request.opinions.length === 0) return null
  return (
    <ClientMessages of={['requests']}>
      <Section id="opinions" title={t('yours')}>
        <ul className="space-y-6">
          {request.opinions.map((opinion) => (
            <li key={opinion.id}>
              <p>
                {t('youAreAsked', { service: opinion.service, day: formatDay(opinion.dueOn, locale) })}
                {opinion.veto ? ` ${t('yourVeto')}` : null}
              </p>
              {opinion.stance ? (
                <div className="mt-3">
                  <StatusBadge enumName="opinionStance" status={opinion.stance} />
                  {opinion.answeredAt ? (
                    <span className="ml-2 text-ink-soft text-sm">
                      {formatDay(dayOf(opinion.answeredAt), locale)}
                    </span>
                  ) : null}
                  {opinion.comments ? (
                    <p className="mt-1 max-w-[62ch] whitespace-pre-line">{opinion.comments}</p>
                  ) : null}
                </div>
              ) : null}
              {canGive ? (
                <p className="mt-3">
                  <RecordOpinion
                    requestId={request.id}
                    opinion={opinion}
                    action={give}
                    label={t(opinion.stance ? 'change' : 'giveYours')}
                    title={t('giveYours')}
                  />
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      </Section>
    </ClientMessages>
  )
}
