import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { listUrl } from '@/components/list/list-url'
import { MeetingLists } from '@/components/meeting/meeting-lists'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { meetingPolicy, readsMeetings } from '@/domain/meetings/policy'
import { listMeetings } from '@/domain/meetings/queries'
import { can } from '@/domain/policy'
import { recordsAsOf } from '@/lib/list-as-of'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('meetings'))('title') }
}

export default async function MeetingsPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  if (!readsMeetings(actor)) notFound()
  const params = await readParams(searchParams)
  const { records, asOf } = recordsAsOf(actor, params)
  const t = await getTranslations('meetings')
  const mayPlan = can(meetingPolicy, actor, 'plan', { status: 'planned', hasBegun: false, undecided: 0 }).ok
  const planIt = mayPlan ? (
    <Button asChild variant="primary">
      <Link href="/meetings/new">{t('new')}</Link>
    </Button>
  ) : null
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} actions={planIt} />
      <MeetingLists
        {...(await listMeetings(records, actor))}
        mayPlan={mayPlan}
        url={listUrl('/meetings', params)}
        asOf={asOf}
      />
    </>
  )
}
