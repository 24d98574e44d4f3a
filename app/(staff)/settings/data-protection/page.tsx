import { getTranslations } from 'next-intl/server'
import { ConsentVersions } from '@/components/data-protection/consent-versions'
import { DataProtectionPlaces } from '@/components/data-protection/data-protection-places'
import { PeriodsForm } from '@/components/data-protection/periods-form'
import { Runs } from '@/components/data-protection/runs'
import { WhatWouldGo } from '@/components/data-protection/what-would-go'
import { Allowed } from '@/components/record/allowed'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { willGo } from '@/domain/data-protection/due'
import { consentTexts, retentionRuns } from '@/domain/data-protection/queries'
import { retentionValues } from '@/domain/data-protection/retention-values'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { theProgramme } from '@/domain/reference'
import { requireReader } from '@/lib/session'
import { savePeriods } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('dataProtection'))('title') }
}

export default async function DataProtectionPage() {
  const actor = await requireReader()
  const t = await getTranslations('dataProtection')
  const verdict = can(programmePolicy, actor, 'editRetention', { status: 'kept' })
  const { settings, version } = await theProgramme(db())
  const { retention } = settings
  const values = retentionValues(retention)
  const gone = verdict.ok && retention ? await willGo(db(), retention, new Date()) : null
  const places = verdict.ok ? <DataProtectionPlaces at="overview" /> : undefined
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} places={places} />
      <Allowed verdict={verdict}>
        <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
          <Section id="texts" title={t('texts.title')}>
            <ConsentVersions versions={await consentTexts(db())} />
          </Section>
          <div className="space-y-12">
            <Section id="periods" title={t('periods.title')}>
              <p className="mb-5 max-w-prose text-ink-soft">{t('periods.intro')}</p>
              <ClientMessages of={['dataProtection']}>
                <PeriodsForm action={savePeriods} hidden={{ version }} defaultValues={values} />
              </ClientMessages>
            </Section>
            <Section id="preview" title={t('preview.title')}>
              <WhatWouldGo gone={gone} />
            </Section>
            <Section id="runs" title={t('runs.title')}>
              <Runs runs={await retentionRuns(db())} />
            </Section>
          </div>
        </div>
      </Allowed>
    </>
  )
}
