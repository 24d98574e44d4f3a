import type { MailChoice, NotificationKind, Role } from '@/db/enums'

/** What the team is told at once; the rest comes in the daily letter. */
const urgentForStaff: readonly NotificationKind[] = [
  'case_given',
  'clarification_answered',
  'message_written',
  'opinion_asked',
  'opinion_given',
  'fiche_endorsed',
  'registration_received',
  'deadline_missed',
  'webhook_switched_off',
  'schedule_stopped',
  'text_submitted',
]

/** How a reader is told by e-mail of what she has not chosen otherwise; a focal point and an expert wait for every word. */
export const usualChoice = (role: Role, kind: NotificationKind): MailChoice =>
  role === 'focal_point' || role === 'expert' || urgentForStaff.includes(kind) ? 'at_once' : 'daily'
