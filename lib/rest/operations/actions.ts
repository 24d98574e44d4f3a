import { assignAction } from '@/domain/actions/assign-action'
import { cancelAction } from '@/domain/actions/cancel-action'
import { closeAction } from '@/domain/actions/close-action'
import { editAction } from '@/domain/actions/edit-action'
import { endorseAction } from '@/domain/actions/endorse-action'
import { listActions } from '@/domain/actions/queries'
import { reportAction } from '@/domain/actions/report-action'
import { resumeAction } from '@/domain/actions/resume-action'
import { startAction } from '@/domain/actions/start-action'
import { suspendAction } from '@/domain/actions/suspend-action'
import { planActivity } from '@/domain/activities/plan-activity'
import { figuresOfAction } from '@/domain/counting/figures'
import { fichesSent } from '@/domain/fiches/queries'
import { sendFiche } from '@/domain/fiches/send-fiche'
import { followUpsOf } from '@/domain/follow-ups/queries'
import { planResult } from '@/domain/results/plan-result'
import { action, theAction } from '../called'
import { act, list, type Operation, read } from '../operation'

/** Actions. */
export const actions: readonly Operation[] = [
  list('/actions', 'listActions', listActions, ['status', 'region', 'country', 'area', 'year', 'mine'], {
    looksBack: true,
  }),
  read('/actions/{id}', 'getAction', theAction),
  read('/actions/{id}/figures', 'getActionFigures', async (context, asked) => {
    const { reference } = await theAction(context, asked)
    return figuresOfAction(context.db, context.actor, reference)
  }),
  read('/actions/{id}/fiches', 'listFiches', async (context, asked) => {
    const { id } = await theAction(context, asked)
    const { versions, isStale } = await fichesSent(context.db, context.actor, id)
    return { items: versions, isStale }
  }),
  read('/actions/{id}/follow-ups', 'listFollowUps', async (context, asked) => {
    const { id } = await theAction(context, asked)
    return { items: await followUpsOf(context.db, context.actor, id) }
  }),
  act('PUT', '/actions/{id}', 'editAction', editAction, action),
  act('POST', '/actions/{id}/assign', 'assignAction', assignAction, action),
  act('POST', '/actions/{id}/fiches', 'sendFiche', sendFiche, action),
  act('POST', '/actions/{id}/endorse', 'endorseAction', endorseAction, action),
  act('POST', '/actions/{id}/start', 'startAction', startAction, action),
  act('POST', '/actions/{id}/report', 'reportAction', reportAction, action),
  act('POST', '/actions/{id}/close', 'closeAction', closeAction, action),
  act('POST', '/actions/{id}/suspend', 'suspendAction', suspendAction, action),
  act('POST', '/actions/{id}/resume', 'resumeAction', resumeAction, action),
  act('POST', '/actions/{id}/cancel', 'cancelAction', cancelAction, action),
  act('POST', '/actions/{id}/activities', 'planActivity', planActivity, action),
  act('POST', '/actions/{id}/results', 'planResult', planResult, action),
]
