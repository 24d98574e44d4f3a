import { type NotificationKind, notificationKinds, type Role } from '@/db/enums'
import { type Audience, whoIsTold } from './who-is-told'

const audiencesOf: Record<Role, readonly Audience[]> = {
  administrator: ['administrators'],
  coordinator: ['carriers', 'coordinators', 'lead', 'added', 'allCoordinators'],
  officer: ['carriers', 'lead', 'added'],
  me_officer: ['monitors'],
  observer: ['asked'],
  focal_point: ['authority'],
  expert: ['deployed'],
}

/** What somebody of a role can be told of at all. */
export function kindsFor(role: Role): NotificationKind[] {
  const tellings = Object.values(whoIsTold).flatMap((verbs) => Object.values(verbs).flat())
  return notificationKinds.filter((kind) =>
    tellings.some((one) => one.kind === kind && one.whom.some((who) => audiencesOf[role].includes(who))),
  )
}
