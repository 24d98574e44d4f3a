import 'server-only'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { meetingPolicy } from '@/domain/meetings/policy'
import { casesToPut, type MeetingRecord } from '@/domain/meetings/queries'
import { can } from '@/domain/policy'
import { theProgramme } from '@/domain/reference'
import { AgendaCase } from './agenda-case'
import { type AgendaActions, PutCase } from './agenda-dialogs'

/** The cases that the committee has before it, in their order, each with what it needs to know. */
export async function Agenda({
  actor,
  meeting,
  actions,
  decide,
}: {
  actor: Actor
  meeting: MeetingRecord
  actions: AgendaActions
  decide: Parameters<typeof AgendaCase>[0]['decide']
}) {
  const t = await getTranslations('meetings')
  const { settings } = await theProgramme(db())
  const maySet = can(meetingPolicy, actor, 'putOnAgenda', meeting.subject).ok
  const offered = maySet ? await casesToPut(db(), actor, meeting.id) : []
  const { cases, others } = meeting
  return (
    <ClientMessages of={['meetings', 'requests', 'documents']}>
      <Section
        id="agenda"
        title={t('agenda')}
        count={cases.length + others || undefined}
        action={
          offered.length > 0 ? (
            <PutCase
              meetingId={meeting.id}
              action={actions.put}
              cases={offered.map(({ id, reference, title, authority }) => ({
                value: String(id),
                label: `${reference} · ${title}`,
                detail: authority,
              }))}
            />
          ) : null
        }
      >
        {cases.length === 0 ? (
          <EmptyState title={t('agendaEmpty')}>
            {t(offered.length > 0 ? 'agendaHint' : maySet ? 'nothingToPut' : 'agendaNotYet')}
          </EmptyState>
        ) : (
          <ol className="space-y-10">
            {cases.map((each, index) => (
              <AgendaCase
                key={each.request.id}
                actor={actor}
                meeting={meeting}
                theCase={each}
                place={{ number: index + 1, isFirst: index === 0, isLast: index === cases.length - 1 }}
                positiveSilence={settings.positiveSilence === true}
                set={maySet ? actions : null}
                decide={decide}
              />
            ))}
          </ol>
        )}
        {others > 0 ? <p className="mt-6 text-ink-soft">{t('others', { count: others })}</p> : null}
      </Section>
    </ClientMessages>
  )
}
