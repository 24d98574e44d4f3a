import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { MakeCalendar, MakeToken, OwnTokens } from '@/components/account/own-tokens'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { tokenDays } from '@/domain/tokens/inputs'
import { listTokens } from '@/domain/tokens/queries'
import { requireActor } from '@/lib/session'
import { make, makeCalendar, revoke } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('account.tokens'))('title') }
}

export default async function TokensPage() {
  const actor = await requireActor('/account/tokens')
  const t = await getTranslations('account')
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/account' }]}
        title={t('tokens.title')}
        intro={t.rich('tokens.intro', {
          docs: (words) => (
            <Link href="/account/tokens/api" className="link">
              {words}
            </Link>
          ),
        })}
      />
      <div className="max-w-3xl space-y-12">
        <OwnTokens tokens={await listTokens({ db: db(), actor, now: new Date() })} revoke={revoke} />
        <MakeToken make={make} days={tokenDays} />
        <MakeCalendar make={makeCalendar} />
      </div>
    </>
  )
}
