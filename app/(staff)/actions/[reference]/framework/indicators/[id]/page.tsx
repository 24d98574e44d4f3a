import { getTranslations } from 'next-intl/server'
import { IndicatorPage } from '@/components/framework/indicator-page'
import { db } from '@/db/client'
import { actionPolicy } from '@/domain/actions/policy'
import { getAction } from '@/domain/actions/queries'
import { dayOf } from '@/domain/deadlines'
import { findIndicator } from '@/domain/framework/find'
import { indicatorValues } from '@/domain/framework/values'
import { can } from '@/domain/policy'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { editIndicator } from '../../actions'

type Props = { params: Promise<{ reference: string; id: string }> }

export async function generateMetadata() {
  return { title: (await getTranslations('framework'))('indicator.editTitle') }
}

export default async function EditIndicatorPage({ params }: Props) {
  const actor = await requireReader()
  const { reference, id } = await params
  const action = await orNotFound(getAction(db(), actor, reference))
  const { aim, indicator } = await orNotFound(findIndicator(db(), action, readId(id), dayOf(new Date())))
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
      title={t('indicator.editTitle')}
      intro={`${t(`level.${aim.level}`)}: ${aim.title}`}
      action={editIndicator}
      hidden={{ id: action.id, indicatorId: indicator.id, version: indicator.version }}
      defaultValues={indicatorValues(indicator)}
    />
  )
}
