import { getTranslations } from 'next-intl/server'
import { listUrl } from '@/components/list/list-url'
import { RecordHistory } from '@/components/record/record-history'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Deliveries } from '@/components/webhook/deliveries'
import { WebhookNotes } from '@/components/webhook/webhook-notes'
import { WebhookPanels } from '@/components/webhook/webhook-panels'
import { db } from '@/db/client'
import { getWebhook, listDeliveries } from '@/domain/webhooks/queries'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { again, edit, remove, rotate, switchOff, switchOn, tryIt } from '../actions'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('webhooks'))('title') }
}

export default async function WebhookPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const webhook = await orNotFound(getWebhook(db(), actor, readId((await params).id)))
  const asked = await readParams(searchParams)
  const { id, url, description, status } = webhook
  const page = await listDeliveries(db(), actor, id, asked)
  const t = await getTranslations('webhooks')
  return (
    <ClientMessages of={['webhooks']}>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/settings/webhooks' }]}
        title={description}
        status={<StatusBadge enumName="webhookStatus" status={status} />}
        meta={[
          <span key="url" className="wrap-anywhere">
            {url}
          </span>,
        ]}
      />
      <WebhookNotes webhook={webhook} />
      <div className="space-y-12">
        <Deliveries
          webhookId={id}
          isOn={status === 'on'}
          page={page}
          url={listUrl(`/settings/webhooks/${id}`, asked)}
          again={again}
        />
        <WebhookPanels
          webhook={webhook}
          edit={edit}
          actions={{ again, remove, rotate, switchOff, switchOn, tryIt }}
        />
        <RecordHistory actor={actor} entity="webhook" id={id} />
      </div>
    </ClientMessages>
  )
}
