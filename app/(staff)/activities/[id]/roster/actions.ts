'use server'

import { redirect } from 'next/navigation'
import { makeCheckInLink } from '@/domain/check-in/make-check-in-link'
import { revokeCheckInLink } from '@/domain/check-in/revoke-check-in-link'
import { leaveOutArrival, settleArrival } from '@/domain/check-in/settle-arrival'
import { addParticipant } from '@/domain/rosters/add-participant'
import { changeRole } from '@/domain/rosters/change-role'
import { importRoster } from '@/domain/rosters/import-roster'
import { removeParticipant } from '@/domain/rosters/remove-participant'
import { runCommand } from '@/lib/action'
import type { ActionAnswer } from '@/lib/answer'
import { sessionSecret } from '@/lib/env'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const add = async (input: Input<typeof addParticipant>) => runCommand(addParticipant, input)
export const remove = async (input: Input<typeof removeParticipant>) => runCommand(removeParticipant, input)
export const role = async (input: Input<typeof changeRole>) => runCommand(changeRole, input)

export const makeLink = async (input: Input<ReturnType<typeof makeCheckInLink>>) =>
  runCommand(makeCheckInLink(sessionSecret()), input)
export const revokeLink = async (input: Input<typeof revokeCheckInLink>) =>
  runCommand(revokeCheckInLink, input)
export const settle = async (input: Input<typeof settleArrival>) => runCommand(settleArrival, input)
export const leaveOut = async (input: Input<typeof leaveOutArrival>) => runCommand(leaveOutArrival, input)

/** Records an uploaded list with what the officer said about its rows; leads to what it came to. */
export async function recordList(_: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  const id = String(form.get('id'))
  const choices: Record<string, string> = {}
  for (const [name, value] of form.entries())
    if (name.startsWith('choice.')) choices[name.slice('choice.'.length)] = String(value)
  const answer = await runCommand(importRoster, {
    id,
    uploadId: String(form.get('uploadId')),
    mapping: readJson(form.get('mapping')) as never,
    choices,
    leaveOut: form.getAll('leaveOut').map(String),
  })
  if (!answer.ok) return answer
  redirect(`/activities/${id}/roster/import?recorded=${answer.value.importId ?? 'nothing'}`)
}

function readJson(value: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(value))
  } catch {
    return { columns: {} }
  }
}
