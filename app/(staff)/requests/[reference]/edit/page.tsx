import { getTranslations } from 'next-intl/server'
import { Allowed } from '@/components/record/allowed'
import { requestChoices } from '@/components/request/request-choices'
import { RequestForm } from '@/components/request/request-form'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { requestPolicy } from '@/domain/requests/policy'
import { getRequest } from '@/domain/requests/queries'
import { requestValues } from '@/domain/requests/values'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { formDraft } from '../../../form-draft'
import { edit } from '../../actions'

export async function generateMetadata() {
  const t = await getTranslations('requests')
  return { title: t('editHeading') }
}

export default async function EditRequestPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireReader()
  const { reference } = await params
  const request = await orNotFound(getRequest(db(), actor, reference))
  const t = await getTranslations('requests')
  const verdict = can(requestPolicy, actor, 'edit', request.subject)
  const href = `/requests/${reference}`
  const form = `${href}/edit`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/requests' },
          { label: reference, href },
        ]}
        title={t('editHeading')}
      />
      <Allowed verdict={verdict}>
        <ClientMessages of={['requests', 'documents', 'institutions']}>
          <RequestForm
            action={edit}
            choices={await requestChoices(actor, request.regionCode)}
            defaultValues={requestValues(request)}
            draft={await formDraft(actor, form)}
            submitLabel={t('form.save')}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
