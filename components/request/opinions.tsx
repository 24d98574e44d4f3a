import { useLocale, useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import type { Option } from '@/components/form/option'
import { type Column, ListTable } from '@/components/list/list-table'
import { Section } from '@/components/record/section'
import { StatusBadge, StatusShape } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/db/enums'
import { dayOf } from '@/domain/deadlines'
import {
  answerCameBy,
  isItsOwn,
  opinionStanding,
  opinionWay,
  tallyOpinions,
} from '@/domain/requests/opinions'
import type { RequestRecord } from '@/domain/requests/queries'
import { formatDay } from '@/lib/format'
import { DaysLeft } from './due'
import { AskOpinions, RecordOpinion, RemindOpinion, TakeBackOpinion } from './opinion-dialogs'

type Opinion = RequestRecord['opinions'][number]

/** Whom the programme asked for an opinion, by when, and what they said; silence is shown as silence. */
export function Opinions({
  request,
  positiveSilence,
  canAsk,
  canRecord,
  observers,
  actions,
  askBy,
}: {
  request: Pick<RequestRecord, 'id' | 'opinions'>
  positiveSilence: boolean
  canAsk: boolean
  canRecord: boolean
  observers: readonly Option[]
  actions: Record<'ask' | 'record' | 'remind' | 'takeBack', CommandFormProps['action']>
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
          <Way opinion={row} />
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
            noLabel: true,
            cell: (row: Opinion) => (
              <span className="flex flex-wrap gap-x-1 md:flex-col md:items-start">
                {isItsOwn(row) ? null : (
                  <RecordOpinion
                    requestId={request.id}
                    opinion={row}
                    action={actions.record}
                    label={t(row.stance ? 'change' : 'recordIt')}
                    title={t('of', { service: row.service })}
                  />
                )}
                {row.stance === null && opinionWay(row) !== 'letter' ? (
                  <RemindOpinion requestId={request.id} opinion={row} action={actions.remind} />
                ) : null}
                {row.stance === null ? (
                  <TakeBackOpinion requestId={request.id} opinion={row} action={actions.takeBack} />
                ) : null}
              </span>
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
        action={
          canAsk ? (
            <AskOpinions requestId={request.id} action={actions.ask} observers={observers} askBy={askBy} />
          ) : null
        }
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

/** How it is asked, where that is not a letter of paper, and when it was reminded. */
function Way({ opinion }: { opinion: Opinion }) {
  const t = useTranslations('requests.opinions')
  const locale = useLocale() as Locale
  const way = opinionWay(opinion)
  return (
    <span className="block font-normal text-ink-soft text-sm">
      {way === 'letter'
        ? t('ways.letter')
        : t(`to.${way}`, { name: opinion.userName ?? '', email: opinion.email ?? '' })}
      {opinion.remindedAt ? (
        <span className="block">
          {t('remindedOn', { day: formatDay(dayOf(opinion.remindedAt), locale) })}
        </span>
      ) : null}
    </span>
  )
}

function CameBy({ opinion }: { opinion: Opinion }) {
  const t = useTranslations('requests.opinions')
  const way = answerCameBy(opinion)
  return way === null
    ? null
    : t(`came.${way}`, { name: (way === 'letter' ? opinion.recordedByName : opinion.answeredByName) ?? '' })
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
          {t('waiting')} · <DaysLeft by={opinion.dueOn} />
        </span>
      )}
      {standing === 'silent' ? (
        <span className="block text-ink-soft text-sm">
          {t('noAnswerBy', { day: formatDay(opinion.dueOn, locale) })}
        </span>
      ) : null}
      {opinion.answeredAt ? (
        <span className="block text-ink-soft text-sm">
          {formatDay(dayOf(opinion.answeredAt), locale)} · <CameBy opinion={opinion} />
        </span>
      ) : null}
      {opinion.comments ? <span className="mt-1 block whitespace-pre-line">{opinion.comments}</span> : null}
    </>
  )
}
