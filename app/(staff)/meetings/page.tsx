import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { MeetingTable } from '@/components/meeting/meeting-table'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { meetingPolicy, readsMeetings } from '@/domain/meetings/policy'
import { listMeetings } from '@/domain/meetings/queries'
import { can } from '@/domain/policy'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('meetings'))('title') }
}

export default async function MeetingsPage() {
  const actor = await requireReader()
  if (!readsMeetings(actor)) notFound()
  const t = await getTranslations('meetings')
  const { coming, past } = await listMeetings(db(), actor)
  const mayPlan = can(meetingPolicy, actor, 'plan', { status: 'planned', hasBegun: false, undecided: 0 }).ok
  const planIt = mayPlan ? (
    <Button asChild variant="primary">
      <Link href="/meetings/new">{t('new')}</Link>
    </Button>
  ) : null
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} actions={planIt} />
      <div className="space-y-10">
        <Section id="coming" title={t('coming')} count={coming.length || undefined}>
          {coming.length > 0 ? (
            <MeetingTable caption={t('coming')} rows={coming} />
          ) : (
            <EmptyState title={t('empty')}>{t(mayPlan ? 'emptyHint' : 'emptyForReaders')}</EmptyState>
          )}
        </Section>
        {past.length > 0 ? (
          <Section id="past" title={t('past')} count={past.length}>
            <MeetingTable caption={t('past')} rows={past} />
          </Section>
        ) : null}
      </div>
    </>
  )
}
