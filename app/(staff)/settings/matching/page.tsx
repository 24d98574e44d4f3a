import { getTranslations } from 'next-intl/server'
import { MatchingForm } from '@/components/duplicates/matching-form'
import { WaitingByScore } from '@/components/duplicates/waiting-by-score'
import { Allowed } from '@/components/record/allowed'
import { Section } from '@/components/record/section'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { matchingValues } from '@/domain/people/matching-values'
import { pairsByScore } from '@/domain/people/pairs'
import { usualThresholds } from '@/domain/people/thresholds'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { theProgramme } from '@/domain/reference'
import { requireReader } from '@/lib/session'
import { save } from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('duplicates.settingsPage'))('title') }
}

export default async function MatchingPage() {
  const actor = await requireReader()
  const t = await getTranslations('duplicates')
  const { settings, version } = await theProgramme(db())
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: t('title'), href: '/people/duplicates' }]}
        title={t('settingsPage.title')}
        intro={t('settingsPage.intro')}
      />
      <Allowed verdict={can(programmePolicy, actor, 'editMatching', { status: 'kept' })}>
        <ClientMessages of={['duplicates']}>
          <div className="grid gap-x-16 gap-y-12 lg:grid-cols-2">
            <MatchingForm
              action={save}
              hidden={{ version }}
              defaultValues={matchingValues(settings.matching)}
            />
            <Section id="waits" title={t('settingsPage.waits')}>
              <WaitingByScore
                bands={await pairsByScore(db(), actor)}
                ask={(settings.matching ?? usualThresholds).ask}
              />
            </Section>
          </div>
        </ClientMessages>
      </Allowed>
    </>
  )
}
