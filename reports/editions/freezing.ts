import { parse } from '@/domain/command'
import { correctEdition as correcting } from '@/domain/editions/correct-edition'
import { freezeReport as freezing } from '@/domain/editions/freeze-report'
import type { TryOut } from '@/domain/editions/freezing'
import { addSchedule as adding } from '@/domain/schedules/add-schedule'
import { editSchedule as editing } from '@/domain/schedules/edit-schedule'
import { resumeSchedule as resuming } from '@/domain/schedules/resume-schedule'
import { reportOf } from '../catalogue'

/** Makes a report of the catalogue in the reader's own language. */
export const tryOut: TryOut = async (context, { kind, scope }) => {
  const definition = await reportOf(kind)
  const { title, kind: name } = await definition.make(
    context,
    parse(definition.scope, scope) as never,
    context.actor.locale,
  )
  return { title: title.trim() || name, fields: Object.keys(definition.scope.shape) }
}

export const freezeReport = freezing(tryOut)
export const correctEdition = correcting(tryOut)
export const addSchedule = adding(tryOut)
export const editSchedule = editing(tryOut)
export const resumeSchedule = resuming(tryOut)
