import { getTranslations } from 'next-intl/server'
import { MeetingForm } from '@/components/meeting/meeting-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { meetingPolicy } from '@/domain/meetings/policy'
import { getMeeting } from '@/domain/meetings/queries'
import { meetingValues } from '@/domain/meetings/values'
import { can } from '@/domain/policy'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('meetings'))('editHeading') }
}

export default async function EditMeetingPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireReader()
  const { reference } = await params
  const meeting = await orNotFound(getMeeting(db(), actor, reference, new Date()))
  const t = await getTranslations('meetings')
  const href = `/meetings/${meeting.reference}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/meetings' },
          { label: meeting.reference, href },
        ]}
        title={t('editHeading')}
      />
      <Allowed verdict={can(meetingPolicy, actor, 'edit', meeting.subject)}>
        <ClientMessages of={['meetings']}>
          <MeetingForm
            action={edit}
            hidden={{ id: meeting.id, version: meeting.version }}
            defaultValues={meetingValues(meeting)}
            submitLabel={t('form.save')}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
