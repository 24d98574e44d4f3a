import 'server-only'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Button } from '@/components/ui/button'
import { type Actor, isStaff } from '@/domain/actor'

/** The ways to reports that are frozen, and for the team to those that are made of their own accord. */
export async function KeptReports({ actor }: { actor: Actor }) {
  const t = await getTranslations('editions')
  return (
    <div className="flex flex-wrap gap-2">
      <Button asChild>
        <Link href="/reports/editions">{t('title')}</Link>
      </Button>
      {isStaff(actor) ? (
        <Button asChild>
          <Link href="/reports/schedules">{(await getTranslations('schedules'))('title')}</Link>
        </Button>
      ) : null}
    </div>
  )
}
