'use server'

import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import type { CorrectionAnswer } from '@/components/roster/row-correction'
import { makeCheckInLink } from '@/domain/check-in/make-check-in-link'
import { revokeCheckInLink } from '@/domain/check-in/revoke-check-in-link'
import { leaveOutArrival, settleArrival } from '@/domain/check-in/settle-arrival'
import { dayOf } from '@/domain/deadlines'
import { addParticipant } from '@/domain/rosters/add-participant'
import { changeRole } from '@/domain/rosters/change-role'
import { correctableFields } from '@/domain/rosters/correctable'
import { forgetColumn } from '@/domain/rosters/forget-column'
import { importRoster } from '@/domain/rosters/import-roster'
import { removeParticipant } from '@/domain/rosters/remove-participant'
import { sayAboutList } from '@/domain/rosters/say-about-list'
import { uploadRoster } from '@/domain/rosters/upload-roster'
import { answer, runCommand } from '@/lib/action'
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

/**
 * Keeps what the officer said about the rows of a page and leads to other rows where she asks for them; else records
 * the whole list and leads to what it came to.
 */
export async function recordList(_: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  const list = listOf(form)
  const kept = await runCommand(sayAboutList, { ...list, ...saidIn(form) })
  if (!kept.ok) return kept
  const go = form.get('go')
  if (go) redirect(ownAddress(list, go))
  const done = await runCommand(importRoster, { ...list, mapping: readJson(form.get('mapping')) as never })
  if (!done.ok) return done
  redirect(`/activities/${Number(list.id)}/roster/import?recorded=${done.value.importId ?? 'nothing'}`)
}

/** Keeps what a row of a list should say, or takes that back, and leads to the rows again. */
export async function correctRow(_: CorrectionAnswer | null, form: FormData): Promise<CorrectionAnswer> {
  const list = listOf(form)
  const row = String(form.get('row'))
  const isReset = form.get('reset') === 'yes'
  const typed = Object.fromEntries(correctableFields.map((field) => [field, String(form.get(field) ?? '')]))
  const correction = Object.fromEntries(
    Object.entries(typed).filter(([field, text]) => text !== form.get(`was.${field}`)),
  )
  const kept = await runCommand(sayAboutList, {
    ...list,
    corrections: { [row]: isReset ? null : (correction as never) },
    ...(form.has('seems') ? { choices: { [row]: form.has('isNew') && !isReset ? 'other' : '' } } : {}),
  })
  if (!kept.ok) return { ...kept, typed }
  redirect(ownAddress(list, form.get('go')))
}

/** Takes in a table that was pasted as text, as if it were a file; leads to what is in it. */
export async function pasteList(_: ActionAnswer | null, form: FormData): Promise<ActionAnswer> {
  const id = Number(form.get('id'))
  const t = await getTranslations('rosters.lists.paste')
  const text = String(form.get('table') ?? '')
  const taken = await answer(async (context) => {
    const filename = `${t('filename')} ${dayOf(context.now)}.tsv`
    return { value: await uploadRoster(context, { id, filename, body: bytesOfText(text) }) }
  })
  if (!taken.ok) return taken
  redirect(`/activities/${id}/roster/import/${taken.value.id}`)
}

/** Forgets what the columns with a header were said to hold. */
export async function forget(form: FormData): Promise<void> {
  const id = String(form.get('id'))
  await runCommand(forgetColumn, { id, headerKey: String(form.get('headerKey')) })
  redirect(`/activities/${Number(id)}/roster/import#remembered`)
}

const listOf = (form: FormData) => ({ id: String(form.get('id')), uploadId: String(form.get('uploadId')) })

function saidIn(form: FormData) {
  const choices: Record<string, string> = {}
  for (const [name, value] of form.entries())
    if (name.startsWith('choice.')) choices[name.slice('choice.'.length)] = String(value)
  const out = new Set(form.getAll('leaveOut').map(String))
  const leaveOut = Object.fromEntries(form.getAll('shown').map((key) => [String(key), out.has(String(key))]))
  return { choices, leaveOut }
}

/** An address among those of this list; whatever else a form names leads to its first page. */
function ownAddress({ id, uploadId }: ReturnType<typeof listOf>, go: FormDataEntryValue | null) {
  const own = `/activities/${Number(id)}/roster/import/${Number(uploadId)}`
  const address = String(go)
  return address === own || address.startsWith(`${own}?`) || address.startsWith(`${own}#`) ? address : own
}

async function* bytesOfText(text: string) {
  yield new TextEncoder().encode(text)
}

function readJson(value: FormDataEntryValue | null): unknown {
  try {
    return JSON.parse(String(value))
  } catch {
    return { columns: {} }
  }
}
