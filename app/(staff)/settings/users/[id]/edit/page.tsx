import { getTranslations } from 'next-intl/server'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { userChoices } from '@/components/user/user-choices'
import { UserForm } from '@/components/user/user-form'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { getUser } from '@/domain/users/list-users'
import { userPolicy } from '@/domain/users/policy'
import { userValues } from '@/domain/users/values'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('users'))('edit') }
}

export default async function EditUserPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireReader()
  const account = await orNotFound(getUser(db(), actor, readId((await params).id)))
  const t = await getTranslations('users')
  const href = `/settings/users/${account.id}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/settings/users' },
          { label: account.name, href },
        ]}
        title={t('edit')}
      />
      <Allowed verdict={can(userPolicy, actor, 'edit', account)}>
        <ClientMessages of={['users', 'institutions', 'history']}>
          <UserForm
            action={edit}
            choices={await userChoices(actor)}
            hidden={{ id: account.id, version: account.version }}
            defaultValues={userValues(account)}
            cancelHref={href}
          />
        </ClientMessages>
      </Allowed>
    </>
  )
}
