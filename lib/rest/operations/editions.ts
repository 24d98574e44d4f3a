import { getEdition, listEditions } from '@/domain/editions/queries'
import { revokeEditionLink } from '@/domain/editions/revoke-edition-link'
import { withdrawEdition } from '@/domain/editions/withdraw-edition'
import { pauseSchedule } from '@/domain/schedules/pause-schedule'
import { getSchedule, listSchedules } from '@/domain/schedules/queries'
import { removeSchedule } from '@/domain/schedules/remove-schedule'
import { runScheduleNow } from '@/domain/schedules/run-schedule-now'
import {
  addSchedule,
  correctEdition,
  editSchedule,
  freezeReport,
  resumeSchedule,
} from '@/reports/editions/freezing'
import { act, list, number, type Operation, read } from '../operation'

/** Frozen reports, and the schedules by which they are made and sent. */
export const editions: readonly Operation[] = [
  list('/editions', 'listEditions', listEditions, ['kind', 'status', 'audience', 'versions', 'year']),
  read('/editions/{id}', 'getEdition', async ({ db, actor }, { params }) => {
    // To whom links were sent is on the page alone.
    const { links: _, ...found } = await getEdition(db, actor, number(params.id as string))
    return found
  }),
  act('POST', '/editions', 'freezeReport', freezeReport),
  act('POST', '/editions/{id}/correct', 'correctEdition', correctEdition),
  act('POST', '/editions/{id}/withdraw', 'withdrawEdition', withdrawEdition),
  act('POST', '/editions/{id}/links/{linkId}/revoke', 'revokeEditionLink', revokeEditionLink),
  read('/schedules', 'listSchedules', async ({ db, actor, now }) => ({
    items: await listSchedules(db, actor, now),
  })),
  read(
    '/schedules/{id}',
    'getSchedule',
    ({ db, actor, now }, { params }) => getSchedule(db, actor, number(params.id as string), now),
    { scope: 'people' },
  ),
  act('POST', '/schedules', 'addSchedule', addSchedule),
  act('PUT', '/schedules/{id}', 'editSchedule', editSchedule),
  act('POST', '/schedules/{id}/pause', 'pauseSchedule', pauseSchedule),
  act('POST', '/schedules/{id}/resume', 'resumeSchedule', resumeSchedule),
  act('DELETE', '/schedules/{id}', 'removeSchedule', removeSchedule),
  act('POST', '/schedules/{id}/run', 'runScheduleNow', runScheduleNow),
]
