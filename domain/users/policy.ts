import type { Role } from '@/db/enums'
import type { Actor } from '../actor'
import type { Policy } from '../policy'

export type UserVerb =
  | 'invite'
  | 'edit'
  | 'correctAddress'
  | 'deactivate'
  | 'reactivate'
  | 'resendInvitation'
  | 'replace'
  | 'resetSecondFactor'
  | 'unlinkIdentity'

export type UserSubject = {
  status: string
  role: Role
  /** The region of a focal point's authority; null for everybody else. */
  regionCode: string | null
  /** Whether nobody else could manage the programme. */
  lastAdministrator: boolean
  hasSecondFactor: boolean
  /** Whether a provider of identities has vouched for it. */
  hasIdentity: boolean
}

/** An administrator keeps all accounts, a coordinator those of the authorities of the own regions (brief, "Roles"). */
const keeps = (actor: Actor, { role, regionCode }: UserSubject) =>
  actor.role === 'administrator' ||
  (actor.role === 'coordinator' &&
    role === 'focal_point' &&
    regionCode !== null &&
    actor.regions.includes(regionCode))

export const userPolicy: Policy<UserVerb, UserSubject> = {
  entity: 'user',
  rules: {
    invite: { who: keeps },
    edit: { who: keeps, from: ['invited', 'active'] },
    // Whoever reads the mail of an account can come to open it, so no coordinator says where it goes.
    correctAddress: { who: (actor) => actor.role === 'administrator', from: ['invited', 'active'] },
    deactivate: {
      who: keeps,
      from: ['invited', 'active'],
      needs: { lastAdministrator: ({ lastAdministrator }) => !lastAdministrator },
    },
    reactivate: { who: keeps, from: ['inactive'] },
    resendInvitation: { who: keeps, from: ['invited'] },
    replace: {
      who: (actor, subject) => subject.role === 'focal_point' && keeps(actor, subject),
      from: ['invited', 'active'],
    },
    resetSecondFactor: {
      who: keeps,
      from: ['active'],
      needs: { noSecondFactor: ({ hasSecondFactor }) => hasSecondFactor },
    },
    unlinkIdentity: {
      who: keeps,
      from: ['active'],
      needs: { noIdentity: ({ hasIdentity }) => hasIdentity },
    },
  },
}

/** Whether the actor keeps any accounts at all: shows the way to them. */
export const keepsUsers = (actor: Pick<Actor, 'role'>) =>
  actor.role === 'administrator' || actor.role === 'coordinator'

/** The roles that the actor may give. */
export const rolesToGive = (actor: Pick<Actor, 'role'>, all: readonly Role[]) =>
  actor.role === 'administrator' ? all : all.filter((role) => role === 'focal_point')
