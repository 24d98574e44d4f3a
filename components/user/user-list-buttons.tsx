import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Actor } from '@/domain/actor'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { keepsUsers } from '@/domain/users/policy'

/** What can be done beside a list of accounts. */
export function UserListButtons({ actor }: { actor: Actor }) {
  const t = useTranslations('users')
  return (
    <div className="flex flex-wrap gap-2">
      {can(programmePolicy, actor, 'requireSecondFactor', { status: 'kept' }).ok ? (
        <Button asChild>
          <Link href="/settings/users/second-factor">{t('secondFactor.title')}</Link>
        </Button>
      ) : null}
      {keepsUsers(actor) ? (
        <Button asChild variant="primary">
          <Link href="/settings/users/new">{t('invite')}</Link>
        </Button>
      ) : null}
    </div>
  )
}
