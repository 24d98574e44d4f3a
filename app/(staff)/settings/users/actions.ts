'use server'

import { requireSecondFactor } from '@/domain/programme/require-second-factor'
import { correctAddress } from '@/domain/users/correct-address'
import { deactivateUser } from '@/domain/users/deactivate-user'
import { editUser } from '@/domain/users/edit-user'
import { inviteUser } from '@/domain/users/invite-user'
import { reactivateUser } from '@/domain/users/reactivate-user'
import { replaceUser } from '@/domain/users/replace-user'
import { resendInvitation } from '@/domain/users/resend-invitation'
import { resetSecondFactor } from '@/domain/users/reset-second-factor'
import { unlinkIdentity } from '@/domain/users/unlink-identity'
import { runCommand } from '@/lib/action'

type Input<Command extends (...given: never[]) => unknown> = Parameters<Command>[1]
const page = ({ id }: { id: number }) => `/settings/users/${id}`

export const invite = async (input: Input<typeof inviteUser>) => runCommand(inviteUser, input, page)
export const edit = async (input: Input<typeof editUser>) => runCommand(editUser, input, page)
export const deactivate = async (input: Input<typeof deactivateUser>) => runCommand(deactivateUser, input)
export const reactivate = async (input: Input<typeof reactivateUser>) => runCommand(reactivateUser, input)
export const resend = async (input: Input<typeof resendInvitation>) => runCommand(resendInvitation, input)
export const replace = async (input: Input<typeof replaceUser>) => runCommand(replaceUser, input, page)
export const resetFactor = async (input: Input<typeof resetSecondFactor>) =>
  runCommand(resetSecondFactor, input)
export const correctEmail = async (input: Input<typeof correctAddress>) => runCommand(correctAddress, input)
export const unlink = async (input: Input<typeof unlinkIdentity>) => runCommand(unlinkIdentity, input)
export const requireFactor = async (input: Input<typeof requireSecondFactor>) =>
  runCommand(requireSecondFactor, input)
