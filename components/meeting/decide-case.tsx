import 'server-only'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { type RequestActions, RequestVerbs } from '@/components/request/request-verbs'
import { db } from '@/db/client'
import type { Actor } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import type { MeetingRecord } from '@/domain/meetings/queries'
import { requestPolicy } from '@/domain/requests/policy'
import { actionsToJoin, type RequestRecord } from '@/domain/requests/queries'

const decisions = ['approve', 'defer', 'refer', 'decline']

/** Records what the committee decided on a case, with its body, its day and the item of its minutes filled in. */
export async function DecideCase({
  actor,
  meeting,
  request,
  number,
  actions,
}: {
  actor: Actor
  meeting: Pick<MeetingRecord, 'reference' | 'body' | 'heldOn' | 'status'>
  request: RequestRecord
  /** The number of the item on the agenda. */
  number: number
  actions: RequestActions
}) {
  const offered = await offeredVerbs(requestPolicy, actor, request.subject)
  const verbs = offered.filter(({ verb }) => decisions.includes(verb))
  if (verbs.length === 0) return null
  const joinable = await actionsToJoin(db(), actor, request)
  const today = dayOf(new Date())
  // What is recorded before its day is recorded as of today.
  const [day = today] = [meeting.heldOn, today].sort()
  return (
    <div className="mt-4">
      <RequestVerbs
        request={{
          id: request.id,
          reference: request.reference ?? '',
          status: request.status,
          leadId: request.leadId,
          asked: true,
        }}
        verbs={verbs}
        actions={actions}
        officers={[]}
        observers={[]}
        joinable={joinable.map(({ id, reference, name }) => ({
          value: String(id),
          label: `${name} (${reference})`,
        }))}
        defaults={{
          today: day,
          body: meeting.body,
          opinionBy: today,
          minutes: `${meeting.reference}, ${number}`,
        }}
      />
    </div>
  )
}
