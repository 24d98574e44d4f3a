import 'server-only'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { type Actor, isStaff } from '@/domain/actor'
import { pairsWaiting } from '@/domain/people/pairs'

/** The way to the pairs that wait, with how many they are; for the programme's team. */
export async function ToQueue({ actor }: { actor: Actor }) {
  if (!isStaff(actor)) return null
  const t = await getTranslations('duplicates')
  const count = await pairsWaiting(db(), actor)
  return (
    <Button asChild>
      <Link href="/people/duplicates">{count > 0 ? t('waiting', { count }) : t('title')}</Link>
    </Button>
  )
}
