import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MeetingForm } from '@/components/meeting/meeting-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { meetingPolicy, readsMeetings } from '@/domain/meetings/policy'
import { can } from '@/domain/policy'
import { lastDecidingBody } from '@/domain/requests/queries'
import { requireReader } from '@/lib/session'
import { plan } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('meetings'))('new') }
}

export default async function NewMeetingPage() {
  const actor = await requireReader()
  if (!readsMeetings(actor)) notFound()
  const t = await getTranslations('meetings')
  const tUsual = await getTranslations('requests.dialogs')
  const subject = { status: 'planned', hasBegun: false, undecided: 0 }
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title'), href: '/meetings' }]} title={t('new')} />
      <Allowed verdict={can(meetingPolicy, actor, 'plan', subject)}>
        <ClientMessages of={['meetings']}>
          <MeetingForm
            isNew
            action={plan}
            defaultValues={{
              body: (await lastDecidingBody(db())) ?? tUsual('usualBody'),
              heldOn: '',
              place: '',
            }}
            submitLabel={t('form.plan')}
            cancelHref="/meetings"
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
