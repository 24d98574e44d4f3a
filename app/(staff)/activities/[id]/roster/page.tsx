import { getTranslations } from 'next-intl/server'
import { ActivityPlaces } from '@/components/activity/activity-places'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { activityCrumbs } from '@/components/roster/activity-crumbs'
import { DaysInFigures } from '@/components/roster/days-in-figures'
import { RosterButtons } from '@/components/roster/roster-buttons'
import { rosterColumns, rosterFilters } from '@/components/roster/roster-list'
import { rosterVerbs } from '@/components/roster/roster-verbs'
import { ClientMessages } from '@/components/shell/client-messages'
import { db } from '@/db/client'
import { getActivity } from '@/domain/activities/queries'
import { readsNames } from '@/domain/actor'
import { activityDays } from '@/domain/rosters/activity-days'
import { attendanceByDay, rosterOf } from '@/domain/rosters/queries'
import { orNotFound, readId, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { add, remove, role } from './actions'

type Props = { params: Promise<{ id: string }>; searchParams: SearchParams }

export async function generateMetadata() {
  return { title: (await getTranslations('rosters'))('title') }
}

export default async function RosterPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const id = readId((await params).id)
  const activity = await orNotFound(getActivity(db(), actor, id, new Date()))
  const asked = await readParams(searchParams)
  const t = await getTranslations('rosters')
  const may = rosterVerbs(actor, activity.subject)
  const url = listUrl(`/activities/${id}/roster`, asked)
  const hasPeople = activity.subject.participations > 0
  const buttons = <RosterButtons activityId={id} may={may} hasPeople={hasPeople} add={add} />
  return (
    <ClientMessages of={['rosters', 'matchReasons']}>
      <ListPage
        breadcrumbs={await activityCrumbs(activity, { roster: false })}
        title={t('title')}
        action={hasPeople ? buttons : undefined}
        places={<ActivityPlaces id={id} at="roster" />}
        searchLabel={t('list.search')}
        filters={await rosterFilters(url)}
        columns={
          await rosterColumns({
            activityId: id,
            days: activityDays(activity),
            may,
            actions: { role, remove },
          })
        }
        page={await rosterOf(db(), actor, id, asked)}
        rowKey={(row) => row.id}
        rowHref={(row) => `/people/${row.personId}`}
        url={url}
        sort={asked.sort ?? 'name'}
        empty={
          <EmptyState title={t(hasPeople ? 'section.noNames' : 'section.empty')} action={buttons}>
            {hasPeople && !readsNames(actor) ? null : t('section.emptyHint')}
          </EmptyState>
        }
      >
        <DaysInFigures counts={await attendanceByDay(db(), actor, id)} />
      </ListPage>
    </ClientMessages>
  )
}
