import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { Facts } from '@/components/record/facts'
import { Prose } from '@/components/record/prose'
import { StatusBadge } from '@/components/record/status-badge'
import type { RequestActions } from '@/components/request/request-verbs'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import type { MeetingCase, MeetingRecord } from '@/domain/meetings/queries'
import { tallyOpinions } from '@/domain/requests/opinions'
import { countryName, formatDay } from '@/lib/format'
import { type AgendaActions, CaseOrder } from './agenda-dialogs'
import { DecideCase } from './decide-case'

/** One case on an agenda: who asks what, how it was screened, what the services think, what was decided. */
export async function AgendaCase({
  actor,
  meeting,
  theCase,
  place,
  positiveSilence,
  set,
  decide,
}: {
  actor: Actor
  meeting: MeetingRecord
  theCase: MeetingCase
  place: { number: number; isFirst: boolean; isLast: boolean }
  positiveSilence: boolean
  /** What changes the agenda, where the reader may. */
  set: AgendaActions | null
  decide: RequestActions
}) {
  const t = await getTranslations('meetings.case')
  const tTally = await getTranslations('requests.opinions.tally')
  const tAnswer = await getTranslations('enums.screeningAnswer')
  const locale = (await getLocale()) as Locale
  const { request, note, decision } = theCase
  const tally = tallyOpinions(request.opinions, dayOf(new Date()), positiveSilence)
  const said = (['inFavour', 'bySilence', 'against', 'noOpinion', 'waiting'] as const)
    .filter((each) => tally[each] > 0)
    .map((each) => tTally(each, { count: tally[each] }))
  const answers = (['yes', 'no', 'unclear'] as const)
    .map((answer) => ({ answer, count: request.checklist.filter((each) => each.answer === answer).length }))
    .filter(({ count }) => count > 0)
    .map(({ answer, count }) => `${tAnswer(answer)}: ${count}`)
  return (
    <li id={`case-${request.id}`} className="border-line border-t pt-6 first:border-t-0 first:pt-0">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <p className="flex flex-wrap items-center gap-x-3 text-ink-soft">
            <span className="tabular">{t('number', { number: place.number })}</span>
            <span className="tabular">{request.reference}</span>
            <StatusBadge enumName="requestStatus" status={request.status} />
          </p>
          <h3 className="font-serif text-xl leading-snug">
            <Link href={`/requests/${request.reference}`} className="hover:underline">
              {request.title}
            </Link>
          </h3>
        </div>
        {set ? (
          <CaseOrder
            meetingId={meeting.id}
            theCase={{ id: request.id, title: request.title, note: note ?? '' }}
            place={place}
            actions={set}
          />
        ) : null}
      </div>
      <Facts
        className="mt-4"
        facts={[
          {
            label: t('asks'),
            value: [request.institution.name, request.countryCode && countryName(request.countryCode, locale)]
              .filter(Boolean)
              .join(', '),
          },
          { label: t('ask'), value: <Prose text={request.ask} /> },
          { label: t('objective'), value: request.objective && <Prose text={request.objective} /> },
          { label: t('screening'), value: answers.join(' · ') },
          { label: t('opinions'), value: said.join(' · ') || t('noOpinions') },
          { label: t('note'), value: note && <Prose text={note} /> },
          decision && {
            label: t('decision'),
            value: (
              <>
                <StatusBadge enumName="decisionOutcome" status={decision.outcome} />
                <span className="ml-2 text-ink-soft text-sm">{formatDay(decision.decidedOn, locale)}</span>
                <Prose text={decision.reasons} />
                {decision.conditions ? (
                  <p className="mt-1">{t('conditions', { conditions: decision.conditions })}</p>
                ) : null}
                {request.action ? (
                  <Link className="link" href={`/actions/${request.action.reference}`}>
                    {`${request.action.name} (${request.action.reference})`}
                  </Link>
                ) : null}
              </>
            ),
          },
        ]}
      />
      <DecideCase actor={actor} meeting={meeting} request={request} number={place.number} actions={decide} />
    </li>
  )
}
