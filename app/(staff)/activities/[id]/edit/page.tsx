import { getLocale, getTranslations } from 'next-intl/server'
import { ActivityDetailsForm } from '@/components/activity/activity-form'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { planIsAgreed } from '@/domain/actions/plan-version'
import { workingLanguages } from '@/domain/activities/inputs'
import { activityPolicy } from '@/domain/activities/policy'
import { type ActivityRecord, getActivity } from '@/domain/activities/queries'
import { can } from '@/domain/policy'
import { listCountries } from '@/domain/reference'
import { countryOptions, languageOptions } from '@/lib/format'
import { orNotFound, readId } from '@/lib/page'
import { requireActor } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('activities'))('editHeading') }
}

export default async function EditActivityPage({ params }: { params: Promise<{ id: string }> }) {
  const actor = await requireActor()
  const activity = await orNotFound(getActivity(db(), actor, readId((await params).id), new Date()))
  const t = await getTranslations('activities')
  const tError = await getTranslations('errors')
  const locale = (await getLocale()) as Locale
  const verdict = can(activityPolicy, actor, 'edit', activity.subject)
  const href = `/activities/${activity.id}`
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: activity.action.name, href: `/actions/${activity.action.reference}` },
          { label: `${activity.number} · ${activity.title}`, href },
        ]}
        title={t('editHeading')}
      />
      {verdict.ok ? (
        <ClientMessages of={['activities']}>
          <ActivityDetailsForm
            isNew={false}
            action={edit}
            hidden={{ id: activity.id, version: activity.version }}
            defaultValues={formValues(activity)}
            countries={countryOptions(
              (await listCountries(db())).map(({ code }) => code),
              locale,
            )}
            languages={languageOptions(workingLanguages, locale)}
            earlier={[]}
            needsReason={planIsAgreed(activity.action.status)}
            cancelHref={href}
          />
        </ClientMessages>
      ) : (
        <Alert tone="attention">{tError(verdict.why as never)}</Alert>
      )}
    </>
  )
}

const formValues = (activity: ActivityRecord) => ({
  kind: activity.kind,
  title: activity.title,
  startsOn: activity.startsOn ?? '',
  endsOn: activity.endsOn ?? '',
  mode: activity.mode,
  place: activity.place ?? '',
  countryCode: activity.countryCode ?? '',
  languages: activity.languages,
  interpretation: activity.interpretation,
  objective: activity.objective ?? '',
  agenda: activity.agenda ?? '',
  plannedCost: activity.plannedCost === null ? '' : String(activity.plannedCost),
  actualCost: activity.actualCost === null ? '' : String(activity.actualCost),
  reason: '',
})
