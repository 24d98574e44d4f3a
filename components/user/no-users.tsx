import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import type { Actor } from '@/domain/actor'
import { keepsUsers } from '@/domain/users/policy'

/** Why the list of accounts is empty: there is none yet that its reader keeps, or it is not hers to keep any. */
export function NoUsers({ actor }: { actor: Pick<Actor, 'role'> }) {
  const t = useTranslations('users')
  return keepsUsers(actor) ? (
    <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  ) : (
    <EmptyState title={t('notYours')}>{t('notYoursHint')}</EmptyState>
  )
}
