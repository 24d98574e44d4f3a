import { getTranslations } from 'next-intl/server'
import { AddHoliday } from '@/components/calendar/add-holiday'
import { Holidays } from '@/components/calendar/holidays'
import { OutboxNote } from '@/components/calendar/outbox-note'
import { TimesForm } from '@/components/calendar/times-form'
import { Allowed } from '@/components/record/allowed'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { holidaysByYear } from '@/domain/calendar/queries'
import { dayOf } from '@/domain/deadlines'
import { outboxState } from '@/domain/letters/outbox'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { timesValues } from '@/domain/programme/times-values'
import { theProgramme } from '@/domain/reference'
import { requireReader } from '@/lib/session'
import { add, remove, saveTimes } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('calendar'))('title') }
}

export default async function CalendarPage() {
  const actor = await requireReader()
  const t = await getTranslations('calendar')
  const { settings, version, demo } = await theProgramme(db())
  const now = new Date()
  const hasMailServer = demo || Boolean(process.env.SMTP_URL)
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <Allowed verdict={can(programmePolicy, actor, 'edit', { status: 'kept' })}>
        <OutboxNote {...(await outboxState(db(), now))} hasMailServer={hasMailServer} />
        <ClientMessages of={['calendar']}>
          <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
            <Section id="times" title={t('times.title')}>
              <TimesForm action={saveTimes} hidden={{ version }} defaultValues={timesValues(settings)} />
            </Section>
            <Section id="holidays" title={t('holidays.title')}>
              <Holidays
                years={await holidaysByYear(db())}
                thisYear={dayOf(now).slice(0, 4)}
                remove={remove}
              />
              <h3 className="mt-8 mb-3 font-semibold">{t('holidays.addTitle')}</h3>
              <AddHoliday action={add} />
            </Section>
          </div>
        </ClientMessages>
      </Allowed>
    </>
  )
}
