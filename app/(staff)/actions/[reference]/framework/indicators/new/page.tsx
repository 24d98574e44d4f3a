import { getTranslations } from 'next-intl/server'
import { IndicatorPage } from '@/components/framework/indicator-page'
import { db } from '@/db/client'
import { getAction } from '@/domain/actions/queries'
import { findAim } from '@/domain/framework/find'
import { usualPeriods } from '@/domain/framework/usual-periods'
import { newIndicator } from '@/domain/framework/values'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { addIndicator } from '../../actions'

type Props = { params: Promise<{ reference: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('framework'))('indicator.addTitle') }
}

export default async function NewIndicatorPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const aimId = readId((await readParams(searchParams)).aim ?? '')
  const aim = await orNotFound(findAim(db(), action.id, aimId))
  const t = await getTranslations('framework')
  return (
    <IndicatorPage
      actor={actor}
      of={action}
      title={t('indicator.addTitle')}
      intro={`${t(`level.${aim.level}`)}: ${aim.title}`}
      action={addIndicator}
      hidden={{ id: action.id, aimId }}
      defaultValues={newIndicator(usualPeriods(action.startsOn, action.endsOn), action.startsOn)}
    />
  )
}
