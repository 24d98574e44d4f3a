import type { Db, Tx } from '@/db/client'
import { notFound } from '../errors'
import { measures, takesPart } from './measures'
import { actionsBehind } from './rows/actions'
import { activitiesBehind } from './rows/activities'
import type { Asked, RowsBehind } from './rows/asked'
import { daysBehind } from './rows/days'
import { deploymentsBehind } from './rows/deployments'
import { entriesBehind } from './rows/entries'
import { expertsBehind } from './rows/experts'
import { peopleBehind } from './rows/people'
import { requestsBehind } from './rows/requests'
import { resultsBehind } from './rows/results'
import { seatsBehind } from './rows/seats'
import { underWayBehind } from './rows/under-way'
import { workedDaysBehind } from './rows/worked-days'
import type { Scope } from './scope'

/*
 * The rows that a figure counts: the one place that says which they are. The number is how many rows this gives back
 * and the list is the rows themselves, so the two can't differ.
 */

/**
 * The rows behind a figure, among those that exist for the actor. Throws `not_found` for a scope that the figure
 * can't be narrowed to.
 */
export function rowsBehind(db: Db | Tx, asked: Asked): RowsBehind {
  const { rows } = measures[asked.measure]
  for (const [part, value] of Object.entries(asked.scope))
    if (value !== undefined && !takesPart(asked.measure, part as keyof Scope, value)) throw notFound()
  return kinds[rows](db, asked)
}

const kinds = {
  people: peopleBehind,
  seats: seatsBehind,
  days: daysBehind,
  entries: entriesBehind,
  experts: expertsBehind,
  deployments: deploymentsBehind,
  workedDays: workedDaysBehind,
  activities: activitiesBehind,
  actions: actionsBehind,
  underWay: underWayBehind,
  requests: requestsBehind,
  results: resultsBehind,
}
