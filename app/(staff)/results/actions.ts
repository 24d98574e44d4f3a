'use server'

import { addVersion } from '@/domain/results/add-version'
import { adoptResult } from '@/domain/results/adopt-result'
import { draftResult } from '@/domain/results/draft-result'
import { dropResult } from '@/domain/results/drop-result'
import { editResult } from '@/domain/results/edit-result'
import { planResult } from '@/domain/results/plan-result'
import { recordUse } from '@/domain/results/record-use'
import { reviewResult } from '@/domain/results/review-result'
import { sendBackResult } from '@/domain/results/send-back-result'
import { validateResult } from '@/domain/results/validate-result'
import { runCommand } from '@/lib/action'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const plan = async (input: Input<typeof planResult>) =>
  runCommand(planResult, input, ({ reference }) => `/results/${reference}`)

export const edit = async (input: Input<typeof editResult>) =>
  runCommand(editResult, input, ({ reference }) => `/results/${reference}`)

export const draft = async (input: Input<typeof draftResult>) => runCommand(draftResult, input)
export const review = async (input: Input<typeof reviewResult>) => runCommand(reviewResult, input)
export const sendBack = async (input: Input<typeof sendBackResult>) => runCommand(sendBackResult, input)
export const validate = async (input: Input<typeof validateResult>) => runCommand(validateResult, input)
export const adopt = async (input: Input<typeof adoptResult>) => runCommand(adoptResult, input)
export const drop = async (input: Input<typeof dropResult>) => runCommand(dropResult, input)
export const use = async (input: Input<typeof recordUse>) => runCommand(recordUse, input)
export const version = async (input: Input<typeof addVersion>) => runCommand(addVersion, input)
