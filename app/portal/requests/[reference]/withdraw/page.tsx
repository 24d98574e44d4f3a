import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SendButton } from '@/components/portal/button'
import { ProseField } from '@/components/portal/fields'
import { PortalHead } from '@/components/portal/page-head'
import { PortalForm } from '@/components/portal/portal-form'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { requestPolicy } from '@/domain/requests/policy'
import { getRequest } from '@/domain/requests/queries'
import { orNotFound } from '@/lib/page'
import { requireFocalPoint } from '@/lib/session'
import { withdraw } from '../../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('portal.withdraw'))('title') }
}

export default async function WithdrawPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireFocalPoint()
  const request = await orNotFound(getRequest(db(), actor, (await params).reference))
  if (!can(requestPolicy, actor, 'withdraw', request.subject).ok) notFound()
  const t = await getTranslations('portal.withdraw')
  const problem = (await getTranslations('portal.form'))('problem')
  return (
    <>
      <PortalHead
        back={{ href: `/portal/requests/${request.reference}`, label: request.title }}
        eyebrow={request.reference}
        title={t('title')}
      >
        <p>{t('intro')}</p>
      </PortalHead>
      <PortalForm action={withdraw} problem={problem}>
        <input type="hidden" name="id" value={request.id} />
        <input type="hidden" name="reference" value={request.reference ?? ''} />
        <ProseField name="reason" label={t('reason')} help={t('reasonHelp')} rows={4} required />
        <SendButton>{t('send')}</SendButton>
      </PortalForm>
    </>
  )
}
