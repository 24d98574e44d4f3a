'use server'

import { randomUUID } from 'node:crypto'
import { refresh } from 'next/cache'
import { getLocale, getTranslations } from 'next-intl/server'
import type { Locale } from '@/db/enums'
import { closeQuestionnaire } from '@/domain/questionnaires/close-questionnaire'
import { discardQuestionnaire } from '@/domain/questionnaires/discard-questionnaire'
import { editQuestionnaire } from '@/domain/questionnaires/edit-questionnaire'
import { openQuestionnaire } from '@/domain/questionnaires/open-questionnaire'
import { prepareQuestionnaire } from '@/domain/questionnaires/prepare-questionnaire'
import { remindLinks } from '@/domain/questionnaires/remind-links'
import { reopenQuestionnaire } from '@/domain/questionnaires/reopen-questionnaire'
import { sendLinks } from '@/domain/questionnaires/send-links'
import { takeBackSheet } from '@/domain/questionnaires/take-back-sheet'
import { typeInSheet } from '@/domain/questionnaires/type-in-sheet'
import { runCommand } from '@/lib/action'
import { answersIn } from '@/lib/answers-in'
import { ownAnswer, type PlainState } from '@/lib/plain-answer'

type Input<Command extends (...given: never[]) => unknown> = Parameters<Command>[1]
const learning = ({ activityId }: { activityId: number }) => `/activities/${activityId}/learning`

export const prepare = async (input: Input<typeof prepareQuestionnaire>) =>
  runCommand(prepareQuestionnaire, input, () => `/activities/${Number(input.id)}/learning`)
export const edit = async (input: Input<typeof editQuestionnaire>) =>
  runCommand(editQuestionnaire, input, ({ id }) => `/questionnaires/${id}`)
export const discard = async (input: Input<typeof discardQuestionnaire>) =>
  runCommand(discardQuestionnaire, input, learning)
export const open = async (input: Input<typeof openQuestionnaire>) => runCommand(openQuestionnaire, input)
export const close = async (input: Input<typeof closeQuestionnaire>) => runCommand(closeQuestionnaire, input)
export const reopen = async (input: Input<typeof reopenQuestionnaire>) =>
  runCommand(reopenQuestionnaire, input)
export const send = async (input: Input<typeof sendLinks>) => runCommand(sendLinks, input)
export const remind = async (input: Input<typeof remindLinks>) => runCommand(remindLinks, input)
export const takeBack = async (input: Input<typeof takeBackSheet>) => runCommand(takeBackSheet, input)

/**
 * Types a sheet of paper in, from a plain form; the answer carries the number of the sheet, so that it can be taken
 * back, and a fresh one for the next sheet.
 */
export async function typeIn(before: PlainState, form: FormData): Promise<PlainState> {
  return ownAnswer(before, form, async (typed, { context }) => {
    const { score, kept } = await typeInSheet(context, {
      id: typed.id,
      sheetId: typed.sheetId ?? '',
      locale: (await getLocale()) as Locale,
      participationId: typed.participationId,
      answers: answersIn(typed),
    })
    refresh()
    const t = await getTranslations('learning.paper')
    const said = score === null ? t('typed') : t('typedScore', { score })
    return {
      words: kept === null ? said : `${said} ${t('kept', { score: kept })}`,
      codes: [typed.sheetId ?? '', randomUUID()],
    }
  })
}
