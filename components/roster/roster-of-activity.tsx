import 'server-only'
import type { ComponentProps } from 'react'
import { db } from '@/db/client'
import { takesPlace } from '@/domain/activities/policy'
import type { ActivityRecord } from '@/domain/activities/queries'
import { type Actor, readsNames } from '@/domain/actor'
import type { Figures } from '@/domain/counting/figures'
import { rosterOf } from '@/domain/rosters/queries'
import { seenRoster } from '@/lib/seen-roster'
import type { RosterButtons } from './roster-buttons'
import { RosterSection } from './roster-section'
import { rosterVerbs } from './roster-verbs'

/** How many names stand on the page of an activity itself. */
const firstNames = 8

/** The roster as the page of its activity shows it: who is on it, and the way to all of it. */
export async function RosterOfActivity({
  actor,
  activity,
  figures,
  add,
}: {
  actor: Actor
  activity: ActivityRecord
  figures: Figures
  add: ComponentProps<typeof RosterButtons>['add']
}) {
  const { rows } = await rosterOf(db(), actor, activity.id, { size: firstNames })
  if (rows.length > 0) seenRoster(actor, [activity.id], 'page')
  return (
    <RosterSection
      activityId={activity.id}
      figures={figures}
      first={rows}
      readsNames={readsNames(actor)}
      takesPlace={takesPlace.includes(activity.status)}
      may={rosterVerbs(actor, activity.subject)}
      add={add}
    />
  )
}
