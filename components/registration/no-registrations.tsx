import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import type { Actor } from '@/domain/actor'
import { seesRegistrations } from '@/domain/registrations/policy'

/** Why the list of registrations is empty. */
export function NoRegistrations({ actor }: { actor: Pick<Actor, 'role'> }) {
  const t = useTranslations('registrations')
  return seesRegistrations(actor) ? (
    <EmptyState title={t('empty')}>{t('emptyHint')}</EmptyState>
  ) : (
    <EmptyState title={t('notYours')}>{t('notYoursHint')}</EmptyState>
  )
}
