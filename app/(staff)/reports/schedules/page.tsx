import Link from 'next/link'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '@/components/record/empty-state'
import { ScheduleTable } from '@/components/schedule/schedule-table'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import { isStaff } from '@/domain/actor'
import { listSchedules } from '@/domain/schedules/queries'
import { requireReader } from '@/lib/session'

export async function generateMetadata() {
  return { title: (await getTranslations('schedules'))('title') }
}

/** Reports that are made and sent of their own accord. */
export default async function SchedulesPage() {
  const actor = await requireReader()
  if (!isStaff(actor)) notFound()
  const t = await getTranslations('schedules')
  const rows = await listSchedules(db(), actor, new Date())
  const newOne = (
    <Button asChild variant="primary">
      <Link href="/reports/schedules/new">{t('new')}</Link>
    </Button>
  )
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: (await getTranslations('reportsPage'))('title'), href: '/reports' }]}
        title={t('title')}
        intro={t('intro')}
        actions={rows.length > 0 ? newOne : null}
      />
      {rows.length > 0 ? (
        <ScheduleTable caption={t('title')} rows={rows} />
      ) : (
        <EmptyState title={t('empty')} action={newOne}>
          {t('emptyHint')}
        </EmptyState>
      )}
    </>
  )
}
