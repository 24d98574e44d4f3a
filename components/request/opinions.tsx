import { useLocale, useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { type Column, ListTable } from '@/components/list/list-table'
import { Section } from '@/components/record/section'
import { StatusBadge, StatusShape } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import { opinionStanding, tallyOpinions } from '@/domain/requests/opinions'
import type { RequestRecord } from '@/domain/requests/queries'
import { formatDay } from '@/lib/format'
import { DaysLeft, daysFrom } from './due'
import { AskOpinion, RecordOpinion } from './opinion-dialogs'

type Opinion = RequestRecord['opinions'][number]

/** Whom the programme asked for an opinion, by when, and what they said; silence is shown as silence. */
export function Opinions({
  request,
  positiveSilence,
  canAsk,
  canRecord,
  actions,
  askBy,
}: {
  request: Pick<RequestRecord, 'id' | 'opinions'>
  positiveSilence: boolean
  canAsk: boolean
  canRecord: boolean
  actions: { ask: CommandFormProps['action']; record: CommandFormProps['action'] }
  askBy: string
}) {
  const t = useTranslations('requests.opinions')
  const locale = useLocale() as Locale
  const today = dayOf(new Date())
  const { opinions } = request
  const tally = tallyOpinions(opinions, today, positiveSilence)
  const columns: Column<Opinion>[] = [
    {
      key: 'service',
      header: t('service'),
      title: true,
      cell: (row) => (
        <>
          {row.service} {row.veto ? <Badge className="font-normal">{t('hasVeto')}</Badge> : null}
        </>
      ),
    },
    {
      key: 'asked',
      header: t('asked'),
      className: 'tabular whitespace-nowrap',
      cell: (row) => formatDay(dayOf(row.askedAt), locale),
    },
    {
      key: 'due',
      header: t('due'),
      className: 'tabular whitespace-nowrap',
      cell: (row) => formatDay(row.dueOn, locale),
    },
    {
      key: 'opinion',
      header: t('opinion'),
      className: 'min-w-44',
      cell: (row) => <Standing opinion={row} today={today} positiveSilence={positiveSilence} />,
    },
    ...(canRecord
      ? [
          {
            key: 'record',
            header: t('record'),
            cell: (row: Opinion) => (
              <RecordOpinion requestId={request.id} opinion={row} action={actions.record} />
            ),
          },
        ]
      : []),
  ]
  return (
    <ClientMessages of={['requests']}>
      <Section
        id="opinions"
        title={t('title')}
        count={opinions.length > 0 ? opinions.length : undefined}
        action={canAsk ? <AskOpinion requestId={request.id} action={actions.ask} askBy={askBy} /> : null}
      >
        {opinions.length === 0 ? (
          <p className="text-ink-soft">{t(canAsk ? 'nobodyYet' : 'nobody')}</p>
        ) : (
          <>
            <p className="mb-3">
              {(['inFavour', 'bySilence', 'against', 'noOpinion', 'waiting'] as const)
                .filter((each) => tally[each] > 0)
                .map((each) => t(`tally.${each}`, { count: tally[each] }))
                .join(' · ')}
            </p>
            <ListTable caption={t('title')} columns={columns} rows={opinions} rowKey={(row) => row.id} />
            {positiveSilence ? <p className="mt-3 text-ink-soft text-sm">{t('silenceRule')}</p> : null}
          </>
        )}
      </Section>
    </ClientMessages>
  )
}

function Standing({
  opinion,
  today,
  positiveSilence,
}: {
  opinion: Opinion
  today: string
  positiveSilence: boolean
}) {
  const t = useTranslations('requests.opinions')
  const locale = useLocale() as Locale
  const standing = opinionStanding(opinion, today, positiveSilence)
  const left = daysFrom(today, opinion.dueOn)
  return (
    <>
      {opinion.stance ? (
        <StatusBadge enumName="opinionStance" status={opinion.stance} />
      ) : standing === 'silent' ? (
        <span className="inline-flex items-center gap-1.5 font-semibold text-sm">
          <StatusShape tone="coming" />
          {t('silent')}
        </span>
      ) : (
        <span className="text-ink-soft">
          {t('waiting')} · <DaysLeft left={left} />
        </span>
      )}
      {standing === 'silent' ? (
        <span className="block text-ink-soft text-sm">
          {t('noAnswerBy', { day: formatDay(opinion.dueOn, locale) })}
        </span>
      ) : null}
      {opinion.answeredAt ? (
        <span className="block text-ink-soft text-sm">{formatDay(dayOf(opinion.answeredAt), locale)}</span>
      ) : null}
      {opinion.comments ? <span className="mt-1 block whitespace-pre-line">{opinion.comments}</span> : null}
    </>
  )
}
