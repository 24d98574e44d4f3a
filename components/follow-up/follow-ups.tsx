import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { Prose } from '@/components/record/prose'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import type { Locale } from '@/db/enums'
import type { ActionSubject } from '@/domain/actions/policy'
import type { Actor } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import { followUpPolicy } from '@/domain/follow-ups/policy'
import type { FollowUpOfAction } from '@/domain/follow-ups/queries'
import { can } from '@/domain/policy'
import { formatDay } from '@/lib/format'
import { AnswerFollowUp, AskFollowUp, type FollowUpActions } from './follow-up-dialogs'

/** What the authority is asked some months after the end, and what it answered. */
export async function FollowUps({
  actor,
  followUps,
  subject,
  actions,
}: {
  actor: Actor
  followUps: readonly FollowUpOfAction[]
  /** What the rules look at of the Action. */
  subject: ActionSubject
  actions: FollowUpActions
}) {
  if (followUps.length === 0) return null
  const t = await getTranslations('followUps')
  const locale = (await getLocale()) as Locale
  const may = (verb: 'ask' | 'answer', { status }: FollowUpOfAction) =>
    can(followUpPolicy, actor, verb, { ...subject, status }).ok
  return (
    <Section id="follow-ups" title={t('title')}>
      <ClientMessages of={['followUps']}>
        <ul className="space-y-6">
          {followUps.map((followUp) => (
            <li key={followUp.id}>
              <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
                <h3 className="font-semibold">{t('after', { months: followUp.months })}</h3>
                <StatusBadge enumName="followUpStatus" status={followUp.status} />
                <span className="text-ink-soft">{whenOf(followUp, t, locale)}</span>
                {may('ask', followUp) ? <AskFollowUp id={followUp.id} ask={actions.ask} /> : null}
                {may('answer', followUp) ? (
                  <AnswerFollowUp
                    id={followUp.id}
                    questions={followUp.questions.map(({ code, labels }) => ({
                      code,
                      label: labels[locale],
                    }))}
                    answer={actions.answer}
                  />
                ) : null}
              </div>
              <dl className="mt-2 space-y-3">
                {followUp.questions
                  .filter(({ answer }) => answer)
                  .map(({ code, labels, answer }) => (
                    <div key={code}>
                      <dt className="text-ink-soft">{labels[locale]}</dt>
                      <dd>
                        <Prose text={answer ?? ''} />
                      </dd>
                    </div>
                  ))}
              </dl>
            </li>
          ))}
        </ul>
      </ClientMessages>
    </Section>
  )
}

type Says = Awaited<ReturnType<typeof getTranslations<'followUps'>>>

function whenOf(
  { status, dueOn, askedAt, answeredAt, answeredBy }: FollowUpOfAction,
  t: Says,
  locale: Locale,
) {
  if (status === 'answered' && answeredAt)
    return t('answeredBy', { name: answeredBy ?? '', day: formatDay(dayOf(answeredAt), locale) })
  if (status === 'asked' && askedAt) return t('askedOn', { day: formatDay(dayOf(askedAt), locale) })
  return t('dueOn', { day: formatDay(dueOn, locale) })
}
