import { getTranslations } from 'next-intl/server'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { StatusBadge } from '@/components/record/status-badge'
import { PageHeader } from '@/components/shell/page-header'
import { UserFacts } from '@/components/user/user-facts'
import { UserVerbsOf } from '@/components/user/user-verbs-of'
import { db } from '@/db/client'
import { getUser } from '@/domain/users/list-users'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { correctEmail, deactivate, reactivate, replace, resend, resetFactor, unlink } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('users'))('account') }
}

export default async function UserPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireReader()
  const account = await orNotFound(getUser(db(), actor, readId((await params).id)))
  const t = await getTranslations('users')
  const role = await getTranslations('enums.role')
  const actions = {
    deactivate,
    reactivate,
    replace,
    resendInvitation: resend,
    resetSecondFactor: resetFactor,
    unlinkIdentity: unlink,
    correctAddress: correctEmail,
  }
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/settings/users' }]}
        title={account.name}
        status={<StatusBadge enumName="userStatus" status={account.status} />}
        meta={[role(account.role), account.institution]}
        actions={<UserVerbsOf actor={actor} account={account} actions={actions} />}
      />
      <RecordLayout>
        <UserFacts account={account} />
        <RecordHistory actor={actor} entity="user" id={account.id} except={['signIn', 'signOut']} />
      </RecordLayout>
    </>
  )
}
