import { getTranslations } from 'next-intl/server'
import { actionChoices } from '@/components/action/action-choices'
import { ActionDetailsForm } from '@/components/action/action-form'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { actionPolicy } from '@/domain/actions/policy'
import { getAction } from '@/domain/actions/queries'
import { actionValues } from '@/domain/actions/values'
import { can } from '@/domain/policy'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('actions'))('editHeading') }
}

export default async function EditActionPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireReader()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const t = await getTranslations('actions')
  const href = `/actions/${action.reference}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/actions' },
          { label: action.name, href },
        ]}
        title={t('editHeading')}
      />
      <Allowed verdict={can(actionPolicy, actor, 'edit', action.subject)}>
        <ClientMessages of={['actions']}>
          <ActionDetailsForm
            action={edit}
            hidden={{ id: action.id, version: action.version }}
            defaultValues={actionValues(action)}
            {...(await actionChoices(actor, action))}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
