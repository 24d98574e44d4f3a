'use server'

import { pauseSchedule } from '@/domain/schedules/pause-schedule'
import { removeSchedule } from '@/domain/schedules/remove-schedule'
import { runScheduleNow } from '@/domain/schedules/run-schedule-now'
import { runCommand } from '@/lib/action'
import { addSchedule, editSchedule, resumeSchedule } from '@/reports/editions/freezing'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const add = async (input: Input<typeof addSchedule>) =>
  runCommand(addSchedule, input, ({ id }) => `/reports/schedules/${id}`)

export const edit = async (input: Input<typeof editSchedule>) =>
  runCommand(editSchedule, input, ({ id }) => `/reports/schedules/${id}`)

export const pause = async (input: Input<typeof pauseSchedule>) => runCommand(pauseSchedule, input)
export const remove = async (input: Input<typeof removeSchedule>) =>
  runCommand(removeSchedule, input, () => '/reports/schedules')
export const resume = async (input: Input<typeof resumeSchedule>) => runCommand(resumeSchedule, input)

export const runNow = async (input: Input<typeof runScheduleNow>) =>
  runCommand(runScheduleNow, input, ({ editionId }) => `/reports/editions/${editionId}`)
