import { getLocale, getTranslations } from 'next-intl/server'
import { ActionDetailsForm } from '@/components/action/action-form'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { actionPolicy } from '@/domain/actions/policy'
import { type ActionRecord, actionsToChoose, getAction } from '@/domain/actions/queries'
import { can } from '@/domain/policy'
import { listAreas, listCountries } from '@/domain/reference'
import { countryOptions } from '@/lib/format'
import { orNotFound } from '@/lib/page'
import { requireActor } from '@/lib/session'
import { edit } from '../../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('actions'))('editHeading') }
}

export default async function EditActionPage({ params }: { params: Promise<{ reference: string }> }) {
  const actor = await requireActor()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const t = await getTranslations('actions')
  const tError = await getTranslations('errors')
  const locale = (await getLocale()) as Locale
  const verdict = can(actionPolicy, actor, 'edit', action.subject)
  const href = `/actions/${action.reference}`
  const earlier = (await actionsToChoose(db(), actor)).filter(({ id }) => id !== action.id)
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: t('title'), href: '/actions' },
          { label: action.name, href },
        ]}
        title={t('editHeading')}
      />
      {verdict.ok ? (
        <ClientMessages of={['actions']}>
          <ActionDetailsForm
            action={edit}
            hidden={{ id: action.id, version: action.version }}
            defaultValues={formValues(action)}
            areas={(await listAreas(db(), locale)).map(({ id, label }) => ({ value: String(id), label }))}
            countries={countryOptions(
              (await listCountries(db())).map(({ code }) => code),
              locale,
            )}
            partners={action.partners.map(({ id, name }) => ({ value: String(id), label: name }))}
            predecessors={earlier.map(({ id, name, reference }) => ({
              value: String(id),
              label: `${name} · ${reference}`,
            }))}
            cancelHref={href}
          />
        </ClientMessages>
      ) : (
        <Alert tone="attention">{tError(verdict.why as never)}</Alert>
      )}
    </>
  )
}

const formValues = (action: ActionRecord) => ({
  name: action.name,
  context: action.context ?? '',
  objective: action.objective ?? '',
  expectedResult: action.expectedResult ?? '',
  mainAreaId: action.mainAreaId === null ? '' : String(action.mainAreaId),
  areaIds: action.areas.map(({ id }) => String(id)).filter((id) => id !== String(action.mainAreaId)),
  startsOn: action.startsOn ?? '',
  endsOn: action.endsOn ?? '',
  yearsPublished: action.yearsPublished ?? '',
  budget: action.budget === null ? '' : String(action.budget),
  partnerIds: action.partners.map(({ id }) => String(id)),
  involvedCountries: action.countries.filter(({ role }) => role === 'involved').map(({ code }) => code),
  expertCountries: action.countries.filter(({ role }) => role === 'experts').map(({ code }) => code),
  predecessorId: action.predecessorId === null ? '' : String(action.predecessorId),
})
