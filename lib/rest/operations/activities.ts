import { cancelActivity } from '@/domain/activities/cancel-activity'
import { confirmActivity } from '@/domain/activities/confirm-activity'
import { deliverReport } from '@/domain/activities/deliver-report'
import { deployExpert } from '@/domain/activities/deploy-expert'
import { editActivity } from '@/domain/activities/edit-activity'
import { holdActivity } from '@/domain/activities/hold-activity'
import { postponeActivity } from '@/domain/activities/postpone-activity'
import { listActivities } from '@/domain/activities/queries'
import { recordDays } from '@/domain/activities/record-days'
import { recordHeadcount } from '@/domain/activities/record-headcount'
import { removeExpert } from '@/domain/activities/remove-expert'
import { removeHeadcount } from '@/domain/activities/remove-headcount'
import { replanActivity } from '@/domain/activities/replan-activity'
import { reportActivity } from '@/domain/activities/report-activity'
import { figuresOfActivity } from '@/domain/counting/figures'
import { listRequests } from '@/domain/requests/queries'
import { addParticipant } from '@/domain/rosters/add-participant'
import { changeRole } from '@/domain/rosters/change-role'
import { rosterOf } from '@/domain/rosters/queries'
import { recordAttendance } from '@/domain/rosters/record-attendance'
import { removeParticipant } from '@/domain/rosters/remove-participant'
import { noteLooks } from '@/lib/note-looks'
import { theActivity } from '../called'
import { act, list, number, type Operation, read } from '../operation'

/** Activities, with their experts and rosters. */
export const activities: readonly Operation[] = [
  list(
    '/activities',
    'listActivities',
    listActivities,
    ['status', 'kind', 'mode', 'region', 'country', 'year'],
    { looksBack: true },
  ),
  read('/activities/{id}', 'getActivity', theActivity),
  read('/activities/{id}/figures', 'getActivityFigures', async (context, asked) => {
    const { id } = await theActivity(context, asked)
    return figuresOfActivity(context.db, context.actor, id)
  }),
  {
    ...list('/activities/{id}/roster', 'listRoster', listRequests, ['role'], { scope: 'people' }),
    run: async (context, { params, query }) => {
      const id = number(params.id as string)
      const { rows, ...page } = await rosterOf(context.db, context.actor, id, query)
      if (rows.length > 0) await noteLooks(context, [id], 'program')
      return { items: rows, ...page }
    },
  },
  act('PUT', '/activities/{id}', 'editActivity', editActivity),
  act('POST', '/activities/{id}/confirm', 'confirmActivity', confirmActivity),
  act('POST', '/activities/{id}/hold', 'holdActivity', holdActivity),
  act('POST', '/activities/{id}/report', 'reportActivity', reportActivity),
  act('POST', '/activities/{id}/postpone', 'postponeActivity', postponeActivity),
  act('POST', '/activities/{id}/replan', 'replanActivity', replanActivity),
  act('POST', '/activities/{id}/cancel', 'cancelActivity', cancelActivity),
  act('POST', '/activities/{id}/experts', 'deployExpert', deployExpert),
  act('PUT', '/activities/{id}/experts/{deploymentId}/days', 'recordDays', recordDays),
  act('DELETE', '/activities/{id}/experts/{deploymentId}', 'removeExpert', removeExpert),
  act('POST', '/activities/{id}/mission-report', 'deliverReport', deliverReport),
  act('POST', '/activities/{id}/headcounts', 'recordHeadcount', recordHeadcount),
  act('DELETE', '/activities/{id}/headcounts/{headcountId}', 'removeHeadcount', removeHeadcount),
  act('POST', '/activities/{id}/roster', 'addParticipant', addParticipant),
  act('DELETE', '/activities/{id}/roster/{participationId}', 'removeParticipant', removeParticipant),
  act('PUT', '/activities/{id}/roster/{participationId}/role', 'changeRole', changeRole),
  act('PUT', '/activities/{id}/attendance', 'recordAttendance', recordAttendance),
]
