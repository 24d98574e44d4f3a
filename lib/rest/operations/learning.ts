import { isStaff } from '@/domain/actor'
import type { Context } from '@/domain/command'
import { fewest, hidesSmall } from '@/domain/counting/small-cells'
import { demand } from '@/domain/policy'
import { closeQuestionnaire } from '@/domain/questionnaires/close-questionnaire'
import { discardQuestionnaire } from '@/domain/questionnaires/discard-questionnaire'
import { editQuestionnaire } from '@/domain/questionnaires/edit-questionnaire'
import { openQuestionnaire } from '@/domain/questionnaires/open-questionnaire'
import { questionnairePolicy } from '@/domain/questionnaires/policy'
import { prepareQuestionnaire } from '@/domain/questionnaires/prepare-questionnaire'
import {
  gainOf,
  getQuestionnaire,
  otherScores,
  questionnairesOf,
  seatsWithoutSheet,
  traineesOf,
} from '@/domain/questionnaires/queries'
import { remindLinks } from '@/domain/questionnaires/remind-links'
import { reopenQuestionnaire } from '@/domain/questionnaires/reopen-questionnaire'
import { resultsOf } from '@/domain/questionnaires/results'
import { sendLinks } from '@/domain/questionnaires/send-links'
import { takeBackSheet } from '@/domain/questionnaires/take-back-sheet'
import { typeInSheet } from '@/domain/questionnaires/type-in-sheet'
import { addQuestion } from '@/domain/questions/add-question'
import { copyQuestion } from '@/domain/questions/copy-question'
import { editQuestion } from '@/domain/questions/edit-question'
import { getQuestion, listQuestions } from '@/domain/questions/queries'
import { restoreQuestion } from '@/domain/questions/restore-question'
import { retireQuestion } from '@/domain/questions/retire-question'
import { noteLooks } from '@/lib/note-looks'
import { theActivity } from '../called'
import { type Asked, act, number, type Operation, read } from '../operation'

/** A form; what opens the link that is shown in its room is not told. */
async function theForm({ db, actor }: Context, { params: { id = '' } }: Asked) {
  const { linkKey: _, ...form } = await getQuestionnaire(db, actor, number(id))
  return form
}

/** What was known before and after, as the page shows it; null where too few have both scores to be nobody. */
async function gainFor({ db, actor }: Context, activityId: number) {
  const gain = await gainOf(db, activityId)
  const hides = hidesSmall(actor)
  if (!gain || (hides && gain.pairs < fewest)) return null
  return { ...gain, better: hides ? null : gain.better, trainees: await traineesOf(db, activityId) }
}

/** What people learnt: the library of questions, and the tests and evaluation forms of activities. */
export const learning: readonly Operation[] = [
  read(
    '/questions',
    'listQuestions',
    async ({ db, actor }, { query }) => ({ items: await listQuestions(db, actor, query) }),
    { filters: ['q', 'purpose', 'status'] },
  ),
  read('/questions/{id}', 'getQuestion', ({ db, actor }, { params: { id = '' } }) =>
    getQuestion(db, actor, number(id)),
  ),
  act('POST', '/questions', 'addQuestion', addQuestion),
  act('PUT', '/questions/{id}', 'editQuestion', editQuestion),
  act('POST', '/questions/{id}/copy', 'copyQuestion', copyQuestion),
  act('POST', '/questions/{id}/retire', 'retireQuestion', retireQuestion),
  act('POST', '/questions/{id}/restore', 'restoreQuestion', restoreQuestion),
  act('POST', '/activities/{id}/questionnaires', 'prepareQuestionnaire', prepareQuestionnaire),
  read('/activities/{id}/questionnaires', 'listQuestionnaires', async (context, asked) => {
    const { id } = await theActivity(context, asked)
    const forms = await questionnairesOf(context.db, context.actor, id)
    return { items: forms.map(({ linkKey: _, ...form }) => form), gain: await gainFor(context, id) }
  }),
  read(
    '/activities/{id}/other-scores',
    'listOtherScores',
    async (context, asked) => {
      const { id } = await theActivity(context, asked)
      const items = isStaff(context.actor) ? await otherScores(context.db, id) : []
      if (items.length > 0) await noteLooks(context, [id], 'program')
      return { items }
    },
    { scope: 'people' },
  ),
  read('/questionnaires/{id}', 'getQuestionnaire', theForm),
  read(
    '/questionnaires/{id}/results',
    'getQuestionnaireResults',
    async ({ db, actor }, { params: { id = '' } }) =>
      resultsOf(db, actor, await getQuestionnaire(db, actor, number(id))),
  ),
  read(
    '/questionnaires/{id}/seats',
    'listSeatsWithoutSheet',
    async (context, asked) => {
      const form = await theForm(context, asked)
      demand(questionnairePolicy, context.actor, 'typeIn', form.subject)
      const items = form.anonymous ? [] : await seatsWithoutSheet(context.db, form)
      if (items.length > 0) await noteLooks(context, [form.activityId], 'program')
      return { items }
    },
    { scope: 'people' },
  ),
  act('PUT', '/questionnaires/{id}', 'editQuestionnaire', editQuestionnaire),
  act('DELETE', '/questionnaires/{id}', 'discardQuestionnaire', discardQuestionnaire),
  act('POST', '/questionnaires/{id}/open', 'openQuestionnaire', openQuestionnaire),
  act('POST', '/questionnaires/{id}/close', 'closeQuestionnaire', closeQuestionnaire),
  act('POST', '/questionnaires/{id}/reopen', 'reopenQuestionnaire', reopenQuestionnaire),
  act('POST', '/questionnaires/{id}/links', 'sendLinks', sendLinks),
  act('POST', '/questionnaires/{id}/reminders', 'remindLinks', remindLinks),
  act('POST', '/questionnaires/{id}/sheets', 'typeInSheet', typeInSheet),
  act('DELETE', '/questionnaires/{id}/sheets/{sheetId}', 'takeBackSheet', takeBackSheet, {
    sheetId: (text) => text,
  }),
]
