import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Button } from '@/components/ui/button'
import type { Actor } from '@/domain/actor'

/** Why a list of people is empty: nobody is on record, or its reader is not shown names. */
export function NoPeople({ actor, list }: { actor: Actor; list: 'people' | 'experts' }) {
  const t = useTranslations('people')
  const tList = useTranslations(list)
  const hidden = actor.role === 'observer' || actor.role === 'expert'
  return (
    <EmptyState
      title={hidden ? t('hidden') : tList('empty')}
      action={
        <Button asChild>
          <Link href="/activities">{t('toActivities')}</Link>
        </Button>
      }
    >
      {hidden ? t('hiddenHint') : tList('emptyHint')}
    </EmptyState>
  )
}
