import { getTranslations } from 'next-intl/server'
import { Allowed } from '@/components/record/allowed'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { SecondFactorRoles } from '@/components/user/second-factor-roles'
import { db } from '@/db/client'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { theProgramme } from '@/domain/reference'
import { requireReader } from '@/lib/session'
import { requireFactor } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('users.secondFactor'))('title') }
}

export default async function SecondFactorRolesPage() {
  const actor = await requireReader()
  const t = await getTranslations('users')
  const { settings } = await theProgramme(db())
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/settings/users' }]}
        title={t('secondFactor.title')}
        intro={t('secondFactor.intro')}
      />
      <Allowed verdict={can(programmePolicy, actor, 'requireSecondFactor', { status: 'kept' })}>
        <ClientMessages of={['users']}>
          <SecondFactorRoles action={requireFactor} roles={settings.secondFactorRoles ?? []} />
        </ClientMessages>
      </Allowed>
    </>
  )
}
