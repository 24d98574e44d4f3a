import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { StatusBadge } from '@/components/record/status-badge'
import { DecideRegistration } from '@/components/registration/decide-registration'
import { RegistrationFacts } from '@/components/registration/registration-facts'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import { getRegistration } from '@/domain/registrations/queries'
import { countryName } from '@/lib/format'
import { isUuid } from '@/lib/is-uuid'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { accept, refuse } from '../actions'

export async function generateMetadata() {
  return { title: (await getTranslations('registrations'))('one') }
}

export default async function RegistrationPage({ params }: { params: Promise<{ key: string }> }) {
  const actor = await requireReader()
  const { key } = await params
  if (!isUuid(key)) notFound()
  const registration = await orNotFound(getRegistration(db(), actor, key))
  const t = await getTranslations('registrations')
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/registrations' }]}
        title={registration.authority}
        serif
        status={<StatusBadge enumName="registrationStatus" status={registration.status} />}
        meta={[countryName(registration.countryCode, (await getLocale()) as Locale)]}
      />
      <RecordLayout>
        <RegistrationFacts registration={registration} />
        <DecideRegistration actor={actor} registration={registration} actions={{ accept, refuse }} />
        <RecordHistory actor={actor} entity="registration" id={registration.id} />
      </RecordLayout>
    </>
  )
}
