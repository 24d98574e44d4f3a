import { getTranslations } from 'next-intl/server'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { userChoices } from '@/components/user/user-choices'
import { UserForm } from '@/components/user/user-form'
import { keepsUsers } from '@/domain/users/policy'
import { requireReader } from '@/lib/session'
import { invite } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('users'))('invite') }
}

export default async function InvitePage() {
  const actor = await requireReader()
  const t = await getTranslations('users')
  const choices = await userChoices(actor)
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/settings/users' }]}
        title={t('invite')}
        intro={t('inviteIntro')}
      />
      {keepsUsers(actor) ? (
        <ClientMessages of={['users', 'institutions']}>
          <UserForm
            action={invite}
            choices={choices}
            defaultValues={{ role: choices.roles.length === 1 ? choices.roles[0] : '', locale: actor.locale }}
            cancelHref="/settings/users"
            isNew
          />
        </ClientMessages>
      ) : (
        <Alert tone="attention">{(await getTranslations('errors'))('forbidden')}</Alert>
      )}
    </>
  )
}
