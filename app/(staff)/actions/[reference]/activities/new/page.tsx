import { getLocale, getTranslations } from 'next-intl/server'
import { ActivityDetailsForm } from '@/components/activity/activity-form'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { planIsAgreed } from '@/domain/actions/plan-version'
import { actionPolicy } from '@/domain/actions/policy'
import { getAction } from '@/domain/actions/queries'
import { workingLanguages } from '@/domain/activities/inputs'
import { draftOf } from '@/domain/drafts/drafts'
import { can } from '@/domain/policy'
import { listCountries } from '@/domain/reference'
import { countryOptions, languageOptions } from '@/lib/format'
import { orNotFound } from '@/lib/page'
import { requireActor } from '@/lib/session'
import { plan } from '../../../../activities/actions'
import { dropDraft, keepDraft } from '../../../../draft-actions'

export async function generateMetadata() {
  return { title: (await getTranslations('activities'))('newHeading') }
}

export default async function NewActivityPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireActor()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const t = await getTranslations('activities')
  const tPlace = await getTranslations('shell.places')
  const tError = await getTranslations('errors')
  const locale = (await getLocale()) as Locale
  const verdict = can(actionPolicy, actor, 'planActivity', action.subject)
  const href = `/actions/${action.reference}`
  const form = `${href}/activities/new`
  const draft = await draftOf({ db: db(), actor }, form)
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: tPlace('actions'), href: '/actions' },
          { label: action.name, href },
        ]}
        title={t('newHeading')}
      />
      {verdict.ok ? (
        <ClientMessages of={['activities']}>
          <ActivityDetailsForm
            isNew
            action={plan}
            hidden={{ id: action.id }}
            defaultValues={{
              kind: '',
              mode: 'on_site',
              countryCode: action.countryCode ?? '',
              languages: [],
              experts: [],
            }}
            draft={{
              form,
              values: draft?.values,
              savedAt: draft?.savedAt.toISOString(),
              save: keepDraft,
              discard: dropDraft,
            }}
            countries={countryOptions(
              (await listCountries(db())).map(({ code }) => code),
              locale,
            )}
            languages={languageOptions(workingLanguages, locale)}
            earlier={action.activities.map(({ number, title }) => ({
              value: number,
              label: `${number} · ${title}`,
            }))}
            needsReason={planIsAgreed(action.status)}
            cancelHref={href}
          />
        </ClientMessages>
      ) : (
        <Alert tone="attention">{tError(verdict.why as never)}</Alert>
      )}
    </>
  )
}
