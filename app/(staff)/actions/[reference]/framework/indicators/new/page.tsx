import { getTranslations } from 'next-intl/server'
import { IndicatorPage } from '@/components/framework/indicator-page'
import { db } from '@/db/client'
import { actionPolicy } from '@/domain/actions/policy'
import { getAction } from '@/domain/actions/queries'
import { findAim } from '@/domain/framework/find'
import { usualPeriods } from '@/domain/framework/usual-periods'
import { newIndicator } from '@/domain/framework/values'
import { can } from '@/domain/policy'
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
  const tPlace = await getTranslations('shell.places')
  return (
    <IndicatorPage
      within={[
        { label: tPlace('actions'), href: '/actions' },
        { label: action.name, href: `/actions/${action.reference}` },
      ]}
      href={`/actions/${action.reference}/framework`}
      verdict={can(actionPolicy, actor, 'editFramework', action.subject)}
      title={t('indicator.addTitle')}
      intro={`${t(`level.${aim.level}`)}: ${aim.title}`}
      action={addIndicator}
      hidden={{ id: action.id, aimId }}
      defaultValues={newIndicator(usualPeriods(action.startsOn, action.endsOn), action.startsOn)}
    />
  )
}
