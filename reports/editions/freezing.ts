import { parse } from '@/domain/command'
import { correctEdition as correcting } from '@/domain/editions/correct-edition'
import { freezeReport as freezing } from '@/domain/editions/freeze-report'
import type { TryOut } from '@/domain/editions/freezing'
import { DomainError } from '@/domain/errors'
import { addSchedule as adding } from '@/domain/schedules/add-schedule'
import { editSchedule as editing } from '@/domain/schedules/edit-schedule'
import { resumeSchedule as resuming } from '@/domain/schedules/resume-schedule'
import { reportOf } from '../catalogue'
import { titled } from './titled'

/** Makes a report of the catalogue in the reader's own language. */
export const tryOut: TryOut = async (context, { kind, scope }) => {
  const definition = await reportOf(kind)
  const { title, kind: name } = await inScope(async () =>
    definition.make(context, parse(definition.scope, scope) as never, context.actor.locale),
  )
  return {
    title: titled({ kind: name, title, locale: context.actor.locale }),
    fields: Object.keys(definition.scope.shape),
  }
}

/** What is wrong with what a report is about is said at the fields of its scope. */
async function inScope<Value>(make: () => Promise<Value>): Promise<Value> {
  try {
    return await make()
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'invalid') throw error
    const fields = Object.entries(error.fieldErrors).map(([field, key]) => [`scope.${field}`, key])
    throw new DomainError(error.code, error.key, error.params, Object.fromEntries(fields))
  }
}

export const freezeReport = freezing(tryOut)
export const correctEdition = correcting(tryOut)
export const addSchedule = adding(tryOut)
export const editSchedule = editing(tryOut)
export const resumeSchedule = resuming(tryOut)
