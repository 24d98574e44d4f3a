'use server'

import { cancelActivity } from '@/domain/activities/cancel-activity'
import { confirmActivity } from '@/domain/activities/confirm-activity'
import { deployExpert } from '@/domain/activities/deploy-expert'
import { editActivity } from '@/domain/activities/edit-activity'
import { holdActivity } from '@/domain/activities/hold-activity'
import { planActivity } from '@/domain/activities/plan-activity'
import { postponeActivity } from '@/domain/activities/postpone-activity'
import { recordDays } from '@/domain/activities/record-days'
import { recordHeadcount } from '@/domain/activities/record-headcount'
import { removeExpert } from '@/domain/activities/remove-expert'
import { removeHeadcount } from '@/domain/activities/remove-headcount'
import { replanActivity } from '@/domain/activities/replan-activity'
import { reportActivity } from '@/domain/activities/report-activity'
import { runCommand } from '@/lib/action'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const plan = async (input: Input<typeof planActivity>) =>
  runCommand(planActivity, input, ({ id }) => `/activities/${id}`)
export const edit = async (input: Input<typeof editActivity>) =>
  runCommand(editActivity, input, ({ id }) => `/activities/${id}`)

export const confirm = async (input: Input<typeof confirmActivity>) => runCommand(confirmActivity, input)
export const hold = async (input: Input<typeof holdActivity>) => runCommand(holdActivity, input)
export const report = async (input: Input<typeof reportActivity>) => runCommand(reportActivity, input)
export const postpone = async (input: Input<typeof postponeActivity>) => runCommand(postponeActivity, input)
export const replan = async (input: Input<typeof replanActivity>) => runCommand(replanActivity, input)
export const cancel = async (input: Input<typeof cancelActivity>) => runCommand(cancelActivity, input)
export const deploy = async (input: Input<typeof deployExpert>) => runCommand(deployExpert, input)
export const removeFromExperts = async (input: Input<typeof removeExpert>) => runCommand(removeExpert, input)
export const days = async (input: Input<typeof recordDays>) => runCommand(recordDays, input)
export const count = async (input: Input<typeof recordHeadcount>) => runCommand(recordHeadcount, input)
export const uncount = async (input: Input<typeof removeHeadcount>) => runCommand(removeHeadcount, input)
