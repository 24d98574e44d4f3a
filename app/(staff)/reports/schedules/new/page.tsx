import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Allowed } from '@/components/record/allowed'
import { ChooseReport } from '@/components/schedule/choose-report'
import { ScheduleFields } from '@/components/schedule/schedule-fields'
import { PageHeader } from '@/components/shell/page-header'
import { reportKinds } from '@/db/enums'
import { isStaff } from '@/domain/actor'
import { can } from '@/domain/policy'
import { newSchedule, schedulePolicy } from '@/domain/schedules/policy'
import { readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { add } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('schedules'))('new') }
}

/** Schedules the report that the address names with what it is about, or asks which. */
export default async function NewSchedulePage({ searchParams }: { searchParams: SearchParams }) {
  const actor = await requireReader()
  if (!isStaff(actor)) notFound()
  const { kind: asked, language: _, asOf: __, ...scope } = await readParams(searchParams)
  const kind = reportKinds.find((known) => known === asked)
  const t = await getTranslations('schedules')
  return (
    <>
      <PageHeader breadcrumbs={[{ label: t('title'), href: '/reports/schedules' }]} title={t('new')} />
      <Allowed verdict={can(schedulePolicy, actor, 'add', newSchedule)}>
        {kind ? (
          <ScheduleFields
            actor={actor}
            kind={kind}
            scope={scope}
            action={add}
            cancelHref="/reports/schedules"
          />
        ) : (
          <ChooseReport actor={actor} />
        )}
      </Allowed>
    </>
  )
}
