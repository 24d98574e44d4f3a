import 'server-only'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { ComponentProps } from 'react'
import { ActivityPlaces } from '@/components/activity/activity-places'
import { ListPage } from '@/components/list/list-page'
import { listUrl } from '@/components/list/list-url'
import { EmptyState } from '@/components/record/empty-state'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import type { ActivityRecord } from '@/domain/activities/queries'
import { type Actor, readsNames } from '@/domain/actor'
import { countWaitingArrivals } from '@/domain/check-in/queries'
import { activityDays } from '@/domain/rosters/activity-days'
import { attendanceByDay, rosterOf } from '@/domain/rosters/queries'
import { seenRoster } from '@/lib/seen-roster'
import { activityCrumbs } from './activity-crumbs'
import { DaysInFigures } from './days-in-figures'
import { RosterButtons } from './roster-buttons'
import { rosterColumns, rosterFilters } from './roster-list'
import { rosterVerbs } from './roster-verbs'
import type { SeatActions } from './seat-menu'

/** The roster of an activity, page by page, with all that can be done with it. */
export async function WholeRoster({
  actor,
  activity,
  asked,
  actions: { add, ...seat },
}: {
  actor: Actor
  activity: ActivityRecord
  /** The parameters of its address. */
  asked: Record<string, string | undefined>
  actions: SeatActions & { add: ComponentProps<typeof RosterButtons>['add'] }
}) {
  const { id } = activity
  seenRoster(actor, [id], 'page')
  const t = await getTranslations('rosters')
  const may = rosterVerbs(actor, activity.subject)
  const url = listUrl(`/activities/${id}/roster`, asked)
  const hasPeople = activity.subject.participations > 0
  const buttons = <RosterButtons activityId={id} may={may} hasPeople={hasPeople} add={add} />
  const arrivals = may.settleArrival ? await countWaitingArrivals(db(), id) : 0
  return (
    <ListPage
      breadcrumbs={await activityCrumbs(activity, { roster: false })}
      title={t('title')}
      action={hasPeople ? buttons : undefined}
      places={<ActivityPlaces id={id} at="roster" />}
      searchLabel={t('list.search')}
      filters={await rosterFilters(url)}
      columns={await rosterColumns({ activityId: id, days: activityDays(activity), may, actions: seat })}
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
      {arrivals > 0 ? <WaitingArrivals activityId={id} count={arrivals} /> : null}
      <DaysInFigures counts={await attendanceByDay(db(), actor, id)} />
    </ListPage>
  )
}

async function WaitingArrivals({ activityId, count }: { activityId: number; count: number }) {
  const t = await getTranslations('checkIn.arrivals')
  return (
    <Alert tone="attention">
      <Link href={`/activities/${activityId}/roster/check-in#arrivals`} className="link font-semibold">
        {t('waiting', { count })}
      </Link>
    </Alert>
  )
}
