import { notFound } from '@/domain/errors'
import { threadOf } from '@/domain/messages/queries'
import { writeMessage } from '@/domain/messages/write-message'
import { writeNote } from '@/domain/messages/write-note'
import { answerChecklist } from '@/domain/requests/answer-checklist'
import { approveRequest } from '@/domain/requests/approve-request'
import { askClarification } from '@/domain/requests/ask-clarification'
import { askOpinions } from '@/domain/requests/ask-opinions'
import { assignRequest } from '@/domain/requests/assign-request'
import { beginRequest } from '@/domain/requests/begin-request'
import { clarifyRequest } from '@/domain/requests/clarify-request'
import { consultServices } from '@/domain/requests/consult-services'
import { declineRequest } from '@/domain/requests/decline-request'
import { deferRequest } from '@/domain/requests/defer-request'
import { discardRequest } from '@/domain/requests/discard-request'
import { editRequest } from '@/domain/requests/edit-request'
import { fillInRequest } from '@/domain/requests/fill-in-request'
import { giveOpinion } from '@/domain/requests/give-opinion'
import { logRequest } from '@/domain/requests/log-request'
import { listRequests } from '@/domain/requests/queries'
import { recordOpinion } from '@/domain/requests/record-opinion'
import { referRequest } from '@/domain/requests/refer-request'
import { remindOpinion } from '@/domain/requests/remind-opinion'
import { resumeRequest } from '@/domain/requests/resume-request'
import { screenRequest } from '@/domain/requests/screen-request'
import { missingOf, submitRequest } from '@/domain/requests/submit-request'
import { takeBackOpinion } from '@/domain/requests/take-back-opinion'
import { withdrawRequest } from '@/domain/requests/withdraw-request'
import { request, theRequest } from '../called'
import { act, list, type Operation, read } from '../operation'

/** Requests, from their first draft to the decision. */
export const requests: readonly Operation[] = [
  list('/requests', 'listRequests', listRequests, ['status', 'region', 'country', 'year', 'mine'], {
    looksBack: true,
  }),
  read('/requests/{id}', 'getRequest', theRequest),
  read('/requests/{id}/messages', 'listMessages', async (context, asked) => {
    const { id } = await theRequest(context, asked)
    return threadOf(context.db, context.actor, id, { all: true })
  }),
  read(
    '/requests/drafts/{id}',
    'getDraft',
    async (context, asked) => {
      const {
        checklist: _,
        opinions: _o,
        decisions: _d,
        createdBy: _b,
        ...draft
      } = await theRequest(context, asked)
      if (draft.status !== 'draft') throw notFound()
      return { ...draft, missing: missingOf(draft) }
    },
    { whose: 'authorities' },
  ),
  act('POST', '/requests', 'logRequest', logRequest),
  act('POST', '/requests/drafts', 'beginRequest', beginRequest),
  act('PUT', '/requests/drafts/{id}', 'fillInRequest', fillInRequest),
  act('POST', '/requests/drafts/{id}/submit', 'submitRequest', submitRequest),
  act('DELETE', '/requests/drafts/{id}', 'discardRequest', discardRequest),
  act('PUT', '/requests/{id}', 'editRequest', editRequest, request),
  act('POST', '/requests/{id}/assign', 'assignRequest', assignRequest, request),
  act('POST', '/requests/{id}/screen', 'screenRequest', screenRequest, request),
  act('PUT', '/requests/{id}/checklist', 'answerChecklist', answerChecklist, request),
  act('POST', '/requests/{id}/ask-clarification', 'askClarification', askClarification, request),
  act('POST', '/requests/{id}/clarify', 'clarifyRequest', clarifyRequest, request),
  act('POST', '/requests/{id}/consult', 'consultServices', consultServices, request),
  act('POST', '/requests/{id}/opinions', 'askOpinions', askOpinions, request),
  act('PUT', '/requests/{id}/opinions/{opinionId}', 'recordOpinion', recordOpinion, request),
  act('POST', '/requests/{id}/opinions/{opinionId}/give', 'giveOpinion', giveOpinion, request),
  act('POST', '/requests/{id}/opinions/{opinionId}/remind', 'remindOpinion', remindOpinion, request),
  act('DELETE', '/requests/{id}/opinions/{opinionId}', 'takeBackOpinion', takeBackOpinion, request),
  act('POST', '/requests/{id}/approve', 'approveRequest', approveRequest, request),
  act('POST', '/requests/{id}/decline', 'declineRequest', declineRequest, request),
  act('POST', '/requests/{id}/refer', 'referRequest', referRequest, request),
  act('POST', '/requests/{id}/defer', 'deferRequest', deferRequest, request),
  act('POST', '/requests/{id}/resume', 'resumeRequest', resumeRequest, request),
  act('POST', '/requests/{id}/withdraw', 'withdrawRequest', withdrawRequest, request),
  act('POST', '/requests/{id}/messages', 'writeMessage', writeMessage, request),
  act('POST', '/requests/{id}/notes', 'writeNote', writeNote, request),
]
