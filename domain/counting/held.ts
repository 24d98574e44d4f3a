import type { ActivityStatus } from '@/db/enums'
import { heldActivityStatuses } from '../activities/status'

/** Of some activities, how many were held, and how many there are without those that are cancelled. */
export function heldOf(activities: readonly { status: ActivityStatus }[]) {
  const planned = activities.filter(({ status }) => status !== 'cancelled')
  const isHeld = ({ status }: { status: ActivityStatus }) =>
    heldActivityStatuses.some((one) => one === status)
  return { held: planned.filter(isHeld).length, all: planned.length }
}
