import { getTranslations } from 'next-intl/server'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { AddWebhook } from '@/components/webhook/add-webhook'
import { WebhookList } from '@/components/webhook/webhook-list'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { webhookPolicy } from '@/domain/webhooks/policy'
import { listWebhooks } from '@/domain/webhooks/queries'
import { requireReader } from '@/lib/session'
import { add } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('webhooks'))('title') }
}

export default async function WebhooksPage() {
  const actor = await requireReader()
  const t = await getTranslations('webhooks')
  const verdict = can(webhookPolicy, actor, 'add', { status: 'on' })
  return (
    <ClientMessages of={['webhooks']}>
      <PageHeader title={t('title')} intro={t('intro')} />
      <Allowed verdict={verdict}>
        <div className="max-w-3xl space-y-12">
          {verdict.ok ? <WebhookList webhooks={await listWebhooks(db(), actor)} /> : null}
          <AddWebhook add={add} />
        </div>
      </Allowed>
    </ClientMessages>
  )
}
