import { getTranslations } from 'next-intl/server'
import { SetUpSecondFactor } from '@/components/account/set-up-second-factor'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import { ownAccount } from '@/domain/users/own-account'
import { begunSecondFactor } from '@/domain/users/second-factor/begin'
import { localPath } from '@/lib/local-path'
import { readParams, type SearchParams } from '@/lib/page'
import { requireOwner, vault } from '@/lib/session'
import { begin, confirm } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account.secondFactor'))('setUpTitle') }
}

export default async function SecondFactorPage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireOwner()
  const t = await getTranslations('account.secondFactor')
  const to = localPath((await readParams(searchParams)).to)
  const { totpConfirmedAt } = await ownAccount(db(), actor)
  const begun = await begunSecondFactor({ db: db(), actor }, vault())
  return (
    <>
      <PageHeader
        breadcrumbs={actor.owesSecondFactor ? [] : [{ label: t('account'), href: '/account' }]}
        title={t('setUpTitle')}
        intro={t('setUpIntro')}
      />
      {actor.owesSecondFactor ? (
        <Alert tone="attention" className="mb-6 max-w-2xl">
          {t('required')}
        </Alert>
      ) : null}
      <SetUpSecondFactor begun={begun} isOn={totpConfirmedAt !== null} to={to} actions={{ begin, confirm }} />
    </>
  )
}
