import 'server-only'
import type { CommandFormProps } from '@/components/form/command-form'
import { db } from '@/db/client'
import { checkInLinks, waitingArrivals } from '@/domain/check-in/queries'
import { Arrivals } from './arrivals'
import { CheckInLinks } from './links'
import type { Settle } from './settle-arrival'

/** Who waits for an officer's word, and the links of an activity. */
export async function CheckInOfActivity({
  activity: { id, sessions },
  now,
  actions: { revoke, settle, leaveOut },
}: {
  activity: { id: number; sessions: readonly string[] }
  now: Date
  actions: { revoke: CommandFormProps['action']; settle: Settle; leaveOut: CommandFormProps['action'] }
}) {
  const arrivals = await waitingArrivals(db(), id)
  const links = await checkInLinks(db(), id)
  return (
    <div className="space-y-10">
      <Arrivals activityId={id} arrivals={arrivals} sessions={sessions} actions={{ settle, leaveOut }} />
      <CheckInLinks activityId={id} links={links} now={now} revoke={revoke} />
    </div>
  )
}
