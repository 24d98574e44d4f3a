import { answerFollowUp } from '@/domain/follow-ups/answer-follow-up'
import { askFollowUp } from '@/domain/follow-ups/ask-follow-up'
import { getFollowUp } from '@/domain/follow-ups/queries'
import { act, number, type Operation, read } from '../operation'

/** What came of Actions. */
export const followUps: readonly Operation[] = [
  read(
    '/follow-ups/{id}',
    'getFollowUp',
    async ({ db, actor }, { params }) => {
      const { action, ...found } = await getFollowUp(db, actor, number(params.id as string))
      return { ...found, action: { reference: action.reference, name: action.name } }
    },
    { whose: 'everybody' },
  ),
  act('POST', '/follow-ups/{id}/ask', 'askFollowUp', askFollowUp),
  act('POST', '/follow-ups/{id}/answer', 'answerFollowUp', answerFollowUp),
]
