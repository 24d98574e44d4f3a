import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Allowed } from '@/components/record/allowed'
import { ScheduleFields } from '@/components/schedule/schedule-fields'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { isStaff } from '@/domain/actor'
import { can } from '@/domain/policy'
import { schedulePolicy } from '@/domain/schedules/policy'
import { getSchedule } from '@/domain/schedules/queries'
import { scheduleValues } from '@/domain/schedules/values'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { edit } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('schedules'))('edit') }
}

export default async function EditSchedulePage({ params }: Props) {
  const actor = await requireReader()
  if (!isStaff(actor)) notFound()
  const found = await orNotFound(getSchedule(db(), actor, readId((await params).id), new Date()))
  const t = await getTranslations('schedules')
  const href = `/reports/schedules/${found.id}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/reports/schedules' },
          { label: found.title, href },
        ]}
        title={t('edit')}
      />
      <Allowed verdict={can(schedulePolicy, actor, 'edit', found)}>
        <ScheduleFields
          actor={actor}
          kind={found.kind}
          scope={found.scope}
          action={edit}
          hidden={{ id: found.id, version: found.version }}
          defaultValues={scheduleValues(found, found.recipients, found.places)}
          cancelHref={href}
        />
      </Allowed>
    </>
  )
}
