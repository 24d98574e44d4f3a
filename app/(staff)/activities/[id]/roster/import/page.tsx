import { getTranslations } from 'next-intl/server'
import { Section } from '@/components/record/section'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { PasteList } from '@/components/roster/paste-list'
import { RecordedList } from '@/components/roster/recorded-list'
import { RememberedColumns } from '@/components/roster/remembered-columns'
import { UploadList } from '@/components/roster/upload-list'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { uploadLimit } from '@/domain/documents/inputs'
import { can } from '@/domain/policy'
import { recordedList } from '@/domain/rosters/queries'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { forget, pasteList } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('rosters.upload'))('heading') }
}

export default async function ImportPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const activity = await orNotFound(getActivity(db(), actor, id, new Date()))
  const { recorded } = await readParams(searchParams)
  const t = await getTranslations('rosters')
  const tError = await getTranslations('errors')
  const breadcrumbs = await activityCrumbs(activity, { roster: true })
  if (recorded) {
    const list = /^\d{1,9}$/.test(recorded) ? await recordedList(db(), actor, id, Number(recorded)) : null
    return (
      <>
        <PageHeader
          breadcrumbs={breadcrumbs}
          title={t(list ? 'recorded.heading' : 'recorded.nothingHeading')}
        />
        <RecordedList activityId={id} recorded={list} participations={activity.subject.participations} />
      </>
    )
  }
  const verdict = can(activityPolicy, actor, 'importRoster', activity.subject)
  return (
    <>
      <PageHeader breadcrumbs={breadcrumbs} title={t('upload.heading')} intro={t('upload.intro')} />
      {verdict.ok ? (
        <div className="space-y-10">
          <ClientMessages of={['rosters']}>
            <UploadList activityId={id} limit={uploadLimit} />
            <PasteList activityId={id} paste={pasteList} />
          </ClientMessages>
          <noscript>{t('lists.noScript')}</noscript>
          <Section id="how" title={t('upload.how')}>
            <ol className="max-w-prose list-decimal space-y-1 pl-6">
              <li>{t('upload.steps.read')}</li>
              <li>{t('upload.steps.judge')}</li>
              <li>{t('upload.steps.record')}</li>
            </ol>
          </Section>
          <RememberedColumns activityId={id} actionId={activity.actionId} forget={forget} />
        </div>
      ) : (
        <Alert tone="attention">{tError(verdict.why as never)}</Alert>
      )}
    </>
  )
}
