'use server'

import { answerChecklist } from '@/domain/requests/answer-checklist'
import { approveRequest } from '@/domain/requests/approve-request'
import { askClarification } from '@/domain/requests/ask-clarification'
import { askOpinions } from '@/domain/requests/ask-opinions'
import { assignRequest } from '@/domain/requests/assign-request'
import { clarifyRequest } from '@/domain/requests/clarify-request'
import { consultServices } from '@/domain/requests/consult-services'
import { declineRequest } from '@/domain/requests/decline-request'
import { deferRequest } from '@/domain/requests/defer-request'
import { editRequest } from '@/domain/requests/edit-request'
import { giveOpinion } from '@/domain/requests/give-opinion'
import { logRequest } from '@/domain/requests/log-request'
import { recordOpinion } from '@/domain/requests/record-opinion'
import { referRequest } from '@/domain/requests/refer-request'
import { remindOpinion } from '@/domain/requests/remind-opinion'
import { resumeRequest } from '@/domain/requests/resume-request'
import { screenRequest } from '@/domain/requests/screen-request'
import { takeBackOpinion } from '@/domain/requests/take-back-opinion'
import { withdrawRequest } from '@/domain/requests/withdraw-request'
import { runCommand } from '@/lib/action'

type Input<Verb extends (context: never, input: never) => unknown> = Parameters<Verb>[1]

export const log = async (input: Input<typeof logRequest>) =>
  runCommand(logRequest, input, ({ reference }) => `/requests/${reference}`)

export const edit = async (input: Input<typeof editRequest>) =>
  runCommand(editRequest, input, ({ reference }) => `/requests/${reference}`)

export const approve = async (input: Input<typeof approveRequest>) =>
  runCommand(approveRequest, input, ({ reference }) => `/actions/${reference}`)

export const screen = async (input: Input<typeof screenRequest>) => runCommand(screenRequest, input)
export const answer = async (input: Input<typeof answerChecklist>) => runCommand(answerChecklist, input)
export const ask = async (input: Input<typeof askClarification>) => runCommand(askClarification, input)
export const clarify = async (input: Input<typeof clarifyRequest>) => runCommand(clarifyRequest, input)
export const consult = async (input: Input<typeof consultServices>) => runCommand(consultServices, input)
export const opinion = async (input: Input<typeof askOpinions>) => runCommand(askOpinions, input)
export const takeBack = async (input: Input<typeof takeBackOpinion>) => runCommand(takeBackOpinion, input)
export const remind = async (input: Input<typeof remindOpinion>) => runCommand(remindOpinion, input)
export const give = async (input: Input<typeof giveOpinion>) => runCommand(giveOpinion, input)
export const record = async (input: Input<typeof recordOpinion>) => runCommand(recordOpinion, input)
export const decline = async (input: Input<typeof declineRequest>) => runCommand(declineRequest, input)
export const refer = async (input: Input<typeof referRequest>) => runCommand(referRequest, input)
export const defer = async (input: Input<typeof deferRequest>) => runCommand(deferRequest, input)
export const resume = async (input: Input<typeof resumeRequest>) => runCommand(resumeRequest, input)
export const withdraw = async (input: Input<typeof withdrawRequest>) => runCommand(withdrawRequest, input)
export const assign = async (input: Input<typeof assignRequest>) => runCommand(assignRequest, input)
