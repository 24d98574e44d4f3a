import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { StatusBadge } from '@/components/record/status-badge'
import { ExportMenu } from '@/components/report/export-menu'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { meetingPolicy } from '@/domain/meetings/policy'
import type { MeetingRecord } from '@/domain/meetings/queries'
import { formatDay } from '@/lib/format'
import { type MeetingActions, MeetingVerbs } from './meeting-verbs'

/** Who meets, when and where, its papers, and what the reader can do about it. */
export async function MeetingHead({
  actor,
  meeting,
  actions,
}: {
  actor: Actor
  meeting: MeetingRecord
  actions: MeetingActions
}) {
  const t = await getTranslations('meetings')
  const locale = (await getLocale()) as Locale
  const papers = (kind: 'agenda' | 'minutes') => ({
    href: `/api/reports/${kind}?meeting=${meeting.reference}`,
    page: `/reports/${kind}?meeting=${meeting.reference}`,
    of: kind,
  })
  const hasMinutes = meeting.status === 'held' || meeting.cases.some(({ decision }) => decision !== null)
  return (
    <PageHeader
      breadcrumbs={[{ label: t('title'), href: '/meetings' }]}
      eyebrow={meeting.reference}
      title={meeting.body}
      serif
      status={<StatusBadge enumName="meetingStatus" status={meeting.status} />}
      meta={[
        formatDay(meeting.heldOn, locale, 'long'),
        meeting.place,
        t('cases', { count: meeting.cases.length + meeting.others }),
      ]}
      actions={
        <div className="flex flex-wrap items-start gap-2">
          <ClientMessages of={['meetings']}>
            <MeetingVerbs
              meeting={{ id: meeting.id, reference: meeting.reference }}
              verbs={await offeredVerbs(meetingPolicy, actor, meeting.subject)}
              actions={actions}
            />
          </ClientMessages>
          <ExportMenu {...papers('agenda')} label={t('agenda')} formats={['pdf', 'docx']} />
          {hasMinutes ? (
            <ExportMenu {...papers('minutes')} label={t('minutes')} formats={['pdf', 'docx']} />
          ) : null}
        </div>
      }
    />
  )
}
