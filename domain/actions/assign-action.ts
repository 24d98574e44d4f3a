import { and, eq, inArray } from 'drizzle-orm'
import { action, actionTeam } from '@/db/schema/action'
import { user } from '@/db/schema/user'
import { command } from '../command'
import { invalidField } from '../errors'
import { AssignActionInput } from './inputs'
import { actionPolicy } from './policy'
import { lockVisibleAction } from './visibility'

/** Gives an Action to the officer who leads it from now on, and says who works on it besides. */
export const assignAction = command({
  policy: actionPolicy,
  verb: 'assign',
  input: AssignActionInput,
  load: lockVisibleAction,
  run: async (tx, { subject, input, now }) => {
    const team = [...new Set(input.teamIds)].filter((userId) => userId !== input.leadId)
    const found = await tx
      .select({ id: user.id, name: user.name })
      .from(user)
      .where(
        and(
          inArray(user.id, [input.leadId, ...team]),
          user.active,
          inArray(user.role, ['officer', 'coordinator']),
        ),
      )
    const lead = found.find(({ id }) => id === input.leadId)
    if (!lead) throw invalidField('leadId', 'choose')
    if (found.length <= team.length) throw invalidField('teamIds', 'choose')
    const before = await tx
      .select({ userId: actionTeam.userId })
      .from(actionTeam)
      .where(eq(actionTeam.actionId, subject.id))
    const was = [subject.leadId, ...before.map(({ userId }) => userId)]
    const sorted = (ids: number[]) => String(ids.sort((a, b) => a - b))
    const sameTeam = sorted(before.map(({ userId }) => userId)) === sorted([...team])
    if (subject.leadId === lead.id && sameTeam) return { value: undefined, event: null }
    await tx.update(action).set({ leadId: lead.id, updatedAt: now }).where(eq(action.id, subject.id))
    await tx.delete(actionTeam).where(eq(actionTeam.actionId, subject.id))
    if (team.length > 0)
      await tx.insert(actionTeam).values(team.map((userId) => ({ actionId: subject.id, userId })))
    const details = {
      lead: lead.name,
      leadChanged: subject.leadId !== lead.id,
      added: team.filter((userId) => !was.includes(userId)),
    }
    return { value: undefined, event: { entityId: subject.id, details } }
  },
})
