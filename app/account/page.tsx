import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { ChangeAddress } from '@/components/account/change-address'
import { ChangePassword } from '@/components/account/change-password'
import { OwnFacts } from '@/components/account/own-facts'
import { OwnSecondFactor } from '@/components/account/own-second-factor'
import { OwnSessions } from '@/components/account/own-sessions'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { ownAccount } from '@/domain/users/own-account'
import { recoveryCodesLeft } from '@/domain/users/second-factor/recovery-codes'
import { listSessions } from '@/domain/users/sessions'
import { cookieSession, requireActor } from '@/lib/session'
import { askForAddress, changePassword, endOthers, endSession, renewCodes, turnOff } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account'))('title') }
}

export default async function AccountPage() {
  const actor = await requireActor('/account')
  const t = await getTranslations('account')
  const own = await ownAccount(db(), actor)
  const here = (await cookieSession()) ?? ''
  const sessions = await listSessions({ db: db(), actor, now: new Date() }, here)
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="max-w-3xl space-y-12">
        <OwnFacts own={own} />
        <ChangeAddress action={askForAddress} has={own.passwordHash !== null} />
        <ChangePassword action={changePassword} email={own.email} has={own.passwordHash !== null} />
        <OwnSecondFactor
          since={own.totpConfirmedAt}
          hasPassword={own.passwordHash !== null}
          codesLeft={await recoveryCodesLeft(db(), actor.id)}
          actions={{ renewCodes, turnOff }}
        />
        <OwnSessions sessions={sessions} actions={{ endSession, endOthers }} />
        <Link href="/account/tokens" className="link">
          {t('tokens.link')}
        </Link>
      </div>
    </>
  )
}
