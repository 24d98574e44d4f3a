'use server'

import { assignAction } from '@/domain/actions/assign-action'
import { cancelAction } from '@/domain/actions/cancel-action'
import { closeAction } from '@/domain/actions/close-action'
import { editAction } from '@/domain/actions/edit-action'
import { endorseAction } from '@/domain/actions/endorse-action'
import { reportAction } from '@/domain/actions/report-action'
import { resumeAction } from '@/domain/actions/resume-action'
import { startAction } from '@/domain/actions/start-action'
import { suspendAction } from '@/domain/actions/suspend-action'
import { sendFiche as sendFicheNow } from '@/domain/fiches/send-fiche'
import { answerFollowUp } from '@/domain/follow-ups/answer-follow-up'
import { askFollowUp } from '@/domain/follow-ups/ask-follow-up'
import { runCommand } from '@/lib/action'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const edit = async (input: Input<typeof editAction>) =>
  runCommand(editAction, input, ({ reference }) => `/actions/${reference}`)

export const assign = async (input: Input<typeof assignAction>) => runCommand(assignAction, input)
export const sendFiche = async (input: Input<typeof sendFicheNow>) => runCommand(sendFicheNow, input)
export const askAuthority = async (input: Input<typeof askFollowUp>) => runCommand(askFollowUp, input)
export const answerFor = async (input: Input<typeof answerFollowUp>) => runCommand(answerFollowUp, input)
export const endorse = async (input: Input<typeof endorseAction>) => runCommand(endorseAction, input)
export const start = async (input: Input<typeof startAction>) => runCommand(startAction, input)
export const report = async (input: Input<typeof reportAction>) => runCommand(reportAction, input)
export const close = async (input: Input<typeof closeAction>) => runCommand(closeAction, input)
export const suspend = async (input: Input<typeof suspendAction>) => runCommand(suspendAction, input)
export const resume = async (input: Input<typeof resumeAction>) => runCommand(resumeAction, input)
export const cancel = async (input: Input<typeof cancelAction>) => runCommand(cancelAction, input)
