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
import { addQuestion } from '@/domain/questions/add-question'
import { copyQuestion } from '@/domain/questions/copy-question'
import { editQuestion } from '@/domain/questions/edit-question'
import { restoreQuestion } from '@/domain/questions/restore-question'
import { retireQuestion } from '@/domain/questions/retire-question'
import { act, type Operation } from '../operation'

/** What people learnt: the library of questions, and the tests and evaluation forms of activities. */
export const learning: readonly Operation[] = [
  act('POST', '/questions', 'addQuestion', addQuestion),
  act('PUT', '/questions/{id}', 'editQuestion', editQuestion),
  act('POST', '/questions/{id}/copy', 'copyQuestion', copyQuestion),
  act('POST', '/questions/{id}/retire', 'retireQuestion', retireQuestion),
  act('POST', '/questions/{id}/restore', 'restoreQuestion', restoreQuestion),
  act('POST', '/activities/{id}/questionnaires', 'prepareQuestionnaire', prepareQuestionnaire),
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
