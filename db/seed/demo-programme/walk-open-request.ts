import { putOnAgenda } from '@/domain/meetings/put-on-agenda'
import { askClarification } from '@/domain/requests/ask-clarification'
import { declineRequest } from '@/domain/requests/decline-request'
import { deferRequest } from '@/domain/requests/defer-request'
import { referRequest } from '@/domain/requests/refer-request'
import { withdrawRequest } from '@/domain/requests/withdraw-request'
import type { OpenRequest } from './open-requests'
import { arrive, consult, decided, screen } from './walk-request'
import { as, type World } from './world'

/** Takes a request that is no Action, or none yet, as far as it has come; `meeting` is where those of its day were decided. */
export async function walkOpenRequest(
  world: World,
  { asked, upTo, answered, opinions, ...facts }: OpenRequest,
  meeting: { id: number; heldOn: string },
) {
  const id = await arrive(world, asked)
  if (upTo === 'submitted') return
  await screen(world, asked, id, answered)
  const { reason, decision } = facts
  if (reason) {
    const officer = as(world, asked.officer, reason.on, 10)
    const step = upTo === 'withdrawn' ? withdrawRequest : askClarification
    await step(officer, { id, reason: reason.words })
  }
  if (!opinions) return
  await consult(world, asked, id, opinions)
  if (!decision) return
  const coordinator = as(world, 'coordinator@example.org', decision.on, 15)
  if (decision.on === meeting.heldOn) await putOnAgenda(coordinator, { id: meeting.id, requestId: id })
  if (upTo === 'declined') await declineRequest(coordinator, decided(id, decision))
  if (upTo === 'referred') await referRequest(coordinator, decided(id, decision))
  if (upTo === 'deferred') await deferRequest(coordinator, decided(id, decision))
}
