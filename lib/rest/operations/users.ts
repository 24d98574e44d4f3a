import { notFound } from '@/domain/errors'
import { acceptRegistration } from '@/domain/registrations/accept-registration'
import { getRegistration, listRegistrations } from '@/domain/registrations/queries'
import { refuseRegistration } from '@/domain/registrations/refuse-registration'
import { correctAddress } from '@/domain/users/correct-address'
import { deactivateUser } from '@/domain/users/deactivate-user'
import { editUser } from '@/domain/users/edit-user'
import { inviteUser } from '@/domain/users/invite-user'
import { getUser, listUsers } from '@/domain/users/list-users'
import { reactivateUser } from '@/domain/users/reactivate-user'
import { replaceUser } from '@/domain/users/replace-user'
import { resendInvitation } from '@/domain/users/resend-invitation'
import { resetSecondFactor } from '@/domain/users/reset-second-factor'
import { unlinkIdentity } from '@/domain/users/unlink-identity'
import { isUuid } from '@/lib/is-uuid'
import { act, list, number, type Operation, read } from '../operation'

/** Accounts, and those who ask for one. */
export const users: readonly Operation[] = [
  list('/users', 'listUsers', listUsers, ['role', 'status'], { scope: 'people' }),
  read('/users/{id}', 'getUser', ({ db, actor }, { params: { id = '' } }) => getUser(db, actor, number(id)), {
    scope: 'people',
  }),
  act('POST', '/users', 'inviteUser', inviteUser),
  act('PUT', '/users/{id}', 'editUser', editUser),
  act('POST', '/users/{id}/correct-address', 'correctAddress', correctAddress),
  act('POST', '/users/{id}/deactivate', 'deactivateUser', deactivateUser),
  act('POST', '/users/{id}/reactivate', 'reactivateUser', reactivateUser),
  act('POST', '/users/{id}/resend-invitation', 'resendInvitation', resendInvitation),
  act('POST', '/users/{id}/replace', 'replaceUser', replaceUser),
  act('POST', '/users/{id}/reset-second-factor', 'resetSecondFactor', resetSecondFactor),
  act('POST', '/users/{id}/unlink-identity', 'unlinkIdentity', unlinkIdentity),
  list('/registrations', 'listRegistrations', listRegistrations, ['status'], { scope: 'people' }),
  read(
    '/registrations/{key}',
    'getRegistration',
    ({ db, actor }, { params: { key = '' } }) => {
      if (!isUuid(key)) throw notFound()
      return getRegistration(db, actor, key)
    },
    { scope: 'people' },
  ),
  act('POST', '/registrations/{id}/accept', 'acceptRegistration', acceptRegistration),
  act('POST', '/registrations/{id}/refuse', 'refuseRegistration', refuseRegistration),
]
