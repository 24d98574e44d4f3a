import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { MissingWarning } from '@/components/publication/missing-warning'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { scopeOn } from '@/domain/schedules/calendar'
import { schedulePolicy } from '@/domain/schedules/policy'
import type { ScheduleRecord } from '@/domain/schedules/queries'
import { localDay } from '@/domain/time-zone'
import { formatDay } from '@/lib/format'
import { type ScheduleActions, ScheduleVerbs } from './schedule-verbs'
import { whenSaid } from './when'

/** What is made, when it is due next, and what the reader can do about it. */
export async function ScheduleHead({
  actor,
  schedule,
  actions,
}: {
  actor: Actor
  schedule: ScheduleRecord
  actions: ScheduleActions
}) {
  const t = await getTranslations('schedules')
  const tKind = await getTranslations('reportsPage.kinds')
  const locale = (await getLocale()) as Locale
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: (await getTranslations('reportsPage'))('title'), href: '/reports' },
          { label: t('title'), href: '/reports/schedules' },
        ]}
        title={schedule.title}
        serif
        status={<StatusBadge enumName="scheduleStatus" status={schedule.status} />}
        meta={[
          tKind(`${schedule.kind}.name`),
          whenSaid(t, locale, schedule),
          schedule.next ? `${t('next')}: ${formatDay(schedule.next.day, locale, 'long')}` : null,
        ]}
        actions={
          <ClientMessages of={['schedules']}>
            <ScheduleVerbs
              id={schedule.id}
              verbs={await offeredVerbs(schedulePolicy, actor, schedule)}
              actions={actions}
            />
          </ClientMessages>
        }
      />
      {schedule.status === 'stopped' ? (
        <Alert tone="attention" title={t('stoppedTitle')} className="mb-8">
          {t('stoppedHint')}
        </Alert>
      ) : null}
      {schedule.status === 'removed' ? (
        <Alert title={t('removedTitle')} className="mb-8">
          {t('removedHint')}
        </Alert>
      ) : (
        <MissingWarning
          actor={actor}
          asked={{
            kind: schedule.kind,
            scope: scopeOn(schedule, schedule.next?.day ?? localDay(new Date())),
          }}
          of="schedule"
          className="mb-8"
        />
      )}
    </>
  )
}
