import { and, eq } from 'drizzle-orm'
import type { Db } from '@/db/client'
import { action } from '@/db/schema/action'
import { activity } from '@/db/schema/activity'
import { person } from '@/db/schema/person'
import { visibleActions } from '../actions/visibility'
import { visibleActivities } from '../activities/visibility'
import type { Actor } from '../actor'
import { notFound } from '../errors'
import { visiblePeople } from '../people/visibility'
import { type Scope, unknown } from './scope'

export type DescribedScope = {
  activity: { id: number; number: string; title: string } | null
  action: { reference: string; name: string } | null
  person: { id: number; name: string } | null
}

/** What the records of a scope are called. Throws `not_found` for one that does not exist for the actor. */
export async function describeScope(db: Db, actor: Actor, scope: Scope): Promise<DescribedScope> {
  const described: DescribedScope = { activity: null, action: null, person: null }
  if (scope.activity !== undefined) {
    const [row] = await db
      .select({
        id: activity.id,
        number: activity.number,
        title: activity.title,
        reference: action.reference,
        name: action.name,
      })
      .from(activity)
      .innerJoin(action, eq(action.id, activity.actionId))
      .where(and(eq(activity.id, scope.activity), visibleActivities(actor)))
    if (!row) throw notFound()
    const { reference, name, ...rest } = row
    described.activity = rest
    described.action = { reference, name }
  }
  if (scope.action !== undefined && scope.action !== unknown) {
    const [row] = await db
      .select({ reference: action.reference, name: action.name })
      .from(action)
      .where(and(eq(action.reference, scope.action), visibleActions(actor)))
    if (!row) throw notFound()
    described.action = row
  }
  if (scope.person !== undefined) {
    const [row] = await db
      .select({ id: person.id, givenNames: person.givenNames, familyNames: person.familyNames })
      .from(person)
      .where(and(eq(person.id, scope.person), visiblePeople(actor)))
    if (!row) throw notFound()
    described.person = { id: row.id, name: `${row.givenNames} ${row.familyNames}` }
  }
  return described
}
