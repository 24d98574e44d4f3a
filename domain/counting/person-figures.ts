import type { Db } from '@/db/client'
import type { Actor } from '../actor'
import { countMeasures } from './count-measures'

export const personMeasures = [
  'participations',
  'personDays',
  'completions',
  'deployments',
  'daysWorked',
] as const
export type PersonCounts = Record<(typeof personMeasures)[number], number>

/** How often a person came as trainee and was lent as expert, on activities that exist for the actor. */
export const figuresOfPerson = (db: Db, actor: Actor, personId: number): Promise<PersonCounts> =>
  countMeasures(db, actor, { person: personId }, personMeasures)
