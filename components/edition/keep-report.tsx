import 'server-only'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { CommandFormProps } from '@/components/form/command-form'
import { Button } from '@/components/ui/button'
import { type Actor, isStaff } from '@/domain/actor'
import type { Asked } from '@/reports/asked'
import { FreezeButton } from './freeze-button'

/**
 * Freezes the report that its reader looks at, or has it made and sent of its own accord, and leads to the words that
 * people write for it; for the team alone.
 */
export async function KeepReport({
  actor,
  asked,
  freeze,
}: {
  actor: Actor
  asked: Asked
  freeze: CommandFormProps['action']
}) {
  if (!isStaff(actor)) return null
  const t = await getTranslations('editions.freeze')
  const query = new URLSearchParams({ kind: asked.kind, ...asked.scope })
  return (
    <>
      {asked.kind === 'publication' ? (
        <Button asChild>
          <Link href={`/reports/texts/${asked.scope.region}`}>{t('texts')}</Link>
        </Button>
      ) : null}
      <FreezeButton actor={actor} asked={asked} action={freeze} />
      <Button asChild>
        <Link href={`/reports/schedules/new?${query}`}>{t('schedule')}</Link>
      </Button>
    </>
  )
}
