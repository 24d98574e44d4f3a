import { getTranslations } from 'next-intl/server'
import { ActionPlaces } from '@/components/action/action-places'
import { OpenDataOfActionPage } from '@/components/iati/open-data-of-action'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { getAction } from '@/domain/actions/queries'
import { openDataOfAction } from '@/domain/iati/status'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import * as actions from './actions'

type Props = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: `${(await getTranslations('iati.action'))('title')} · ${(await params).reference}` }
}

export default async function OpenDataOfAction({ params }: Props) {
  const actor = await requireReader()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const t = await getTranslations('iati.action')
  const tPlace = await getTranslations('shell.places')
  const { name, reference } = action
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: tPlace('actions'), href: '/actions' },
          { label: name, href: `/actions/${reference}` },
        ]}
        eyebrow={reference}
        title={t('title')}
        intro={t('intro')}
        places={<ActionPlaces reference={reference} at="openData" />}
      />
      <OpenDataOfActionPage
        actor={actor}
        action={action}
        openData={await openDataOfAction(db(), action.id, new Date())}
        actions={{ ...actions }}
      />
    </>
  )
}
