import { type SQL, sql } from 'drizzle-orm'
import { activity } from '@/db/schema/activity'
import { attendance, participation } from '@/db/schema/participation'
import { programme } from '@/db/schema/reference'
import { mostDays } from './activity-days'
import { usualRate } from './attended'

const perDay = sql`greatest(cardinality(${activity.sessions}), 1)`

/**
 * The rule of `attended.ts` in SQL, for counting over many seats: a condition, never null, on `participation` joined
 * with `activity`. Says nothing about the role: completers are trainees. Where a day is one whole, its sessions need no
 * taking apart, which would take most of the time. `attended` is there for who has counted the sessions already.
 */
export const completedSeat = (attended: SQL = sessionsOfSeat): SQL<boolean> => sql<boolean>`(
  ${activity.startsOn} is not null
  and 1000 * coalesce(${attended}, 0)
    >= round(1000 * coalesce(${activity.completionRate}, ${programmeRate})) * ${length} * ${perDay}
  and (${activity.passMark} is null or coalesce(${participation.scoreAfter} >= ${activity.passMark}, false))
)`

/** In days. */
const length = sql`least(coalesce(${activity.endsOn}, ${activity.startsOn}) - ${activity.startsOn} + 1, ${sql.raw(String(mostDays))})`

/** The sessions that count, over rows of `attendance`. */
export const countedSessions = sql`sum(case
  when ${attendance.day} not between ${activity.startsOn} and ${activity.startsOn} + ${length} - 1 then 0
  when ${perDay} = 1 then (1 = any(${attendance.sessions}))::int
  else (select count(distinct each)::int from unnest(${attendance.sessions}) as each where each between 1 and ${perDay})
end)`

const sessionsOfSeat = sql`(select ${countedSessions} from ${attendance} where ${attendance.participationId} = ${participation.id})`

const programmeRate = sql`coalesce((select (${programme.settings} ->> 'completionRate')::numeric from ${programme}), ${sql.raw(String(usualRate))})`
