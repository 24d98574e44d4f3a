import { type Entity, trailVerbs, type WebhookKind, webhookKinds } from '@/db/enums'

/** What is done to who was there: a busy day of an activity writes hundreds of these. */
const rosterVerbs: readonly string[] = [
  'importRoster',
  'forgetColumn',
  'recordAttendance',
  'makeCheckInLink',
  'revokeCheckInLink',
  'checkIn',
  'settleArrival',
  'leaveOutArrival',
  'addParticipant',
  'removeParticipant',
  'changeRole',
  'recordHeadcount',
  'removeHeadcount',
  'issueCertificates',
  'sendCertificates',
  'cancelCertificates',
]

/** What an authority writes before it sends it is nobody else's; who looked at names, or took them along, neither. */
const untold: readonly string[] = ['begin', 'fillIn', 'discard', ...trailVerbs, 'exportCertificates']

/**
 * The kind of an event for other systems, or null where they are told nothing of it: people, accounts and the
 * settings of the programme are no business of theirs.
 */
export function webhookKindOf(event: {
  entity: Entity
  verb: string
  from?: string | null
  to?: string | null
}): WebhookKind | null {
  if (untold.includes(event.verb)) return null
  const moved = event.to != null && event.to !== event.from
  const group = moved ? 'status' : rosterVerbs.includes(event.verb) ? 'roster' : 'other'
  return webhookKinds.find((kind) => kind === `${event.entity}.${group}`) ?? null
}
