'use server'

import { editMeeting } from '@/domain/meetings/edit-meeting'
import { holdMeeting } from '@/domain/meetings/hold-meeting'
import { moveOnAgenda } from '@/domain/meetings/move-on-agenda'
import { noteOnAgenda } from '@/domain/meetings/note-on-agenda'
import { planMeeting } from '@/domain/meetings/plan-meeting'
import { putOnAgenda } from '@/domain/meetings/put-on-agenda'
import { takeOffAgenda } from '@/domain/meetings/take-off-agenda'
import { approveRequest } from '@/domain/requests/approve-request'
import { runCommand } from '@/lib/action'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const plan = async (input: Input<typeof planMeeting>) =>
  runCommand(planMeeting, input, ({ reference }) => `/meetings/${reference}`)

export const edit = async (input: Input<typeof editMeeting>) =>
  runCommand(editMeeting, input, ({ reference }) => `/meetings/${reference}`)

export const put = async (input: Input<typeof putOnAgenda>) => runCommand(putOnAgenda, input)
export const move = async (input: Input<typeof moveOnAgenda>) => runCommand(moveOnAgenda, input)
export const note = async (input: Input<typeof noteOnAgenda>) => runCommand(noteOnAgenda, input)
export const takeOff = async (input: Input<typeof takeOffAgenda>) => runCommand(takeOffAgenda, input)
export const hold = async (input: Input<typeof holdMeeting>) => runCommand(holdMeeting, input)

/** Approves without leaving the meeting. */
export const approve = async (input: Input<typeof approveRequest>) => runCommand(approveRequest, input)
