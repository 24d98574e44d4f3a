import { getTranslations } from 'next-intl/server'
import { IndicatorPage } from '@/components/framework/indicator-page'
import { db } from '@/db/client'
import { dayOf } from '@/domain/deadlines'
import { findAim } from '@/domain/framework/find'
import { yearsFrom } from '@/domain/framework/usual-periods'
import { newIndicator } from '@/domain/framework/values'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { addIndicator } from '../../actions'

type Props = { searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('framework'))('indicator.addTitle') }
}

export default async function NewProgrammeIndicatorPage({ searchParams }: Props) {
  const actor = await requireReader()
  const aimId = readId((await readParams(searchParams)).aim ?? '')
  const aim = await orNotFound(findAim(db(), null, aimId))
  const t = await getTranslations('framework')
  return (
    <IndicatorPage
      within={[]}
      href="/framework"
      verdict={can(programmePolicy, actor, 'editFramework', { status: 'kept' })}
      title={t('indicator.addTitle')}
      intro={`${t(`level.${aim.level}`)}: ${aim.title}`}
      action={addIndicator}
      hidden={{ aimId }}
      defaultValues={newIndicator(yearsFrom(dayOf(new Date())), null)}
    />
  )
}
