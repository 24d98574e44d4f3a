import { getTranslations } from 'next-intl/server'
import { IndicatorPage } from '@/components/framework/indicator-page'
import { db } from '@/db/client'
import { dayOf } from '@/domain/deadlines'
import { findProgrammeIndicator } from '@/domain/framework/find'
import { indicatorValues } from '@/domain/framework/values'
import { can } from '@/domain/policy'
import { programmePolicy } from '@/domain/programme/policy'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { editIndicator } from '../../actions'

type Props = { params: Promise<{ id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('framework'))('indicator.editTitle') }
}

export default async function EditProgrammeIndicatorPage({ params }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const { aim, indicator } = await orNotFound(findProgrammeIndicator(db(), id, dayOf(new Date())))
  const t = await getTranslations('framework')
  return (
    <IndicatorPage
      within={[]}
      href="/framework"
      verdict={can(programmePolicy, actor, 'editFramework', { status: 'kept' })}
      title={t('indicator.editTitle')}
      intro={`${t(`level.${aim.level}`)}: ${aim.title}`}
      action={editIndicator}
      hidden={{ indicatorId: indicator.id, version: indicator.version }}
      defaultValues={indicatorValues(indicator)}
    />
  )
}
