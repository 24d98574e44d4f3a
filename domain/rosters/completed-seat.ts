import { type SQL, sql } from 'drizzle-orm'
import { activity } from '@/db/schema/activity'
import { attendance, participation } from '@/db/schema/participation'
import { programme } from '@/db/schema/reference'
import { usualRate } from './attended'

/**
 * The rule of `attended.ts` in SQL (has_completed in 0003_counts.sql), for counting over many seats: a condition, never
 * null, on `participation` joined with `activity`. Says nothing about the role: completers are trainees. `attended` is
 * there for who has counted the sessions already. What it comes to for every seat is stored in `counted_seat`.
 */
export const completedSeat = (attended: SQL = sessionsOfSeat): SQL<boolean> =>
  sql<boolean>`has_completed(${attended}, ${activity.startsOn}, ${activity.endsOn}, ${activity.sessions},
    coalesce(${activity.completionRate}, ${programmeRate}), ${activity.passMark}, ${participation.scoreAfter})`

/** The sessions that count, over rows of `attendance`. */
export const countedSessions = sql`sum(sessions_that_count(${attendance.sessions}, ${attendance.day},
  ${activity.startsOn}, ${activity.endsOn}, ${activity.sessions}))`

const sessionsOfSeat = sql`(select ${countedSessions} from ${attendance} where ${attendance.participationId} = ${participation.id})`

const programmeRate = sql`coalesce((select (${programme.settings} ->> 'completionRate')::numeric from ${programme}), ${sql.raw(String(usualRate))})`
