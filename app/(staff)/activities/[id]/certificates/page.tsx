import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivityPlaces } from '@/components/activity/activity-places'
import { BatchOfCertificates, titleWithBatch } from '@/components/certificate/batch-of-certificates'
import { CertificateButtons } from '@/components/certificate/certificate-buttons'
import { certificateColumns, certificateFilters } from '@/components/certificate/certificate-list'
import { certificatesIntro, NoCertificates } from '@/components/certificate/no-certificates'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import { activityPolicy } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { lastBatch } from '@/domain/batches/queries'
import { certificatesOf } from '@/domain/certificates/queries'
import { can } from '@/domain/policy'
import { theProgramme } from '@/domain/reference'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { seenRoster } from '@/lib/seen-roster'
import { requireReader } from '@/lib/session'
import * as actions from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const actor = await requireReader()
  const batch = await lastBatch(db(), actor, readId((await params).id), 'certificates')
  return { title: await titleWithBatch(batch, new Date()) }
}

export default async function CertificatesPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const activity = await orNotFound(getActivity(db(), actor, id, new Date()))
  const asked = await readParams(searchParams)
  const { settings } = await theProgramme(db())
  const found = await certificatesOf(db(), actor, activity, settings.completionRate, asked)
  if (found.page.rows.length > 0) seenRoster(actor, [id], 'page')
  const batch = await lastBatch(db(), actor, id, 'certificates')
  const verdict = can(activityPolicy, actor, 'issueCertificates', activity.subject)
  const url = listUrl(`/activities/${id}/certificates`, asked)
  const given = { activityId: id, found, batch, may: verdict.ok, actions }
  return (
    <ClientMessages of={['certificates']}>
      <ListPage
        breadcrumbs={await activityCrumbs(activity, { roster: false })}
        title={(await getTranslations('certificates'))('title')}
        intro={await certificatesIntro(found.rule, verdict)}
        places={<ActivityPlaces id={id} at="certificates" />}
        searchLabel={(await getTranslations('certificates'))('search')}
        filters={await certificateFilters(url, found.counts)}
        columns={await certificateColumns(given)}
        page={found.page}
        rowKey={(row) => row.id}
        url={url}
        empty={<NoCertificates actor={actor} activityId={id} />}
      >
        <BatchOfCertificates {...given} />
        <CertificateButtons {...given} hasSignature={Boolean(settings.signature)} actor={actor} />
      </ListPage>
    </ClientMessages>
  )
}
