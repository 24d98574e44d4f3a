import { getTranslations } from 'next-intl/server'
import { ActionPlaces } from '@/components/action/action-places'
import { Framework } from '@/components/framework/framework'
import { servedOptions } from '@/components/framework/served-options'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { actionPolicy } from '@/domain/actions/policy'
import { getAction } from '@/domain/actions/queries'
import { isStaff } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import { frameworkOf } from '@/domain/framework/queries'
import { can } from '@/domain/policy'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import * as actions from './actions'

type Props = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: `${(await getTranslations('framework'))('title')} · ${(await params).reference}` }
}

export default async function FrameworkPage({ params }: Props) {
  const actor = await requireReader()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const t = await getTranslations('framework')
  const tPlace = await getTranslations('shell.places')
  const { id, name, reference } = action
  const may = (verb: 'editFramework' | 'recordActual') => can(actionPolicy, actor, verb, action.subject).ok
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
        places={<ActionPlaces reference={reference} at="framework" />}
      />
      <ClientMessages of={['framework']}>
        <Framework
          of={{ href: `/actions/${reference}/framework`, hidden: { id } }}
          aims={await frameworkOf(db(), action, dayOf(new Date()), { forEverybody: !isStaff(actor) })}
          may={{ edit: may('editFramework'), record: may('recordActual') }}
          opens={isStaff(actor)}
          served={await servedOptions()}
          actions={{ ...actions }}
        />
      </ClientMessages>
    </>
  )
}
