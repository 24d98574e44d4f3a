import { getTranslations } from 'next-intl/server'
import { Framework } from '@/components/framework/framework'
import { RecordHistory } from '@/components/record/record-history'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import { seesWhole } from '@/domain/actions/sees-whole'
import { isStaff } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import { contributions } from '@/domain/framework/contributions'
import { programmeFramework } from '@/domain/framework/queries'
import { keepsFramework } from '@/domain/programme/policy'
import { requireReader } from '@/lib/session'
import * as actions from './actions'

export async function generateMetadata() {
  return { title: (await getTranslations('framework.ofProgramme'))('title') }
}

/** What the programme as a whole is to reach, and how far it has come. */
export default async function ProgrammeFrameworkPage() {
  const actor = await requireReader()
  const t = await getTranslations('framework.ofProgramme')
  const keeps = keepsFramework(actor)
  return (
    <>
      <PageHeader title={t('title')} intro={t('intro')} />
      <ClientMessages of={['framework']}>
        <Framework
          of={{ href: '/framework', hidden: {} }}
          aims={await programmeFramework(db(), dayOf(new Date()), { forEverybody: !isStaff(actor) })}
          may={{ edit: keeps, record: keeps }}
          opens={seesWhole(actor)}
          contributed={await contributions(db(), actor)}
          actions={{ ...actions }}
        />
      </ClientMessages>
      {isStaff(actor) ? (
        <div className="mt-12">
          <RecordHistory actor={actor} entity="programme" id={1} only={['editFramework', 'recordActual']} />
        </div>
      ) : null}
    </>
  )
}
