import { editMeeting } from '@/domain/meetings/edit-meeting'
import { holdMeeting } from '@/domain/meetings/hold-meeting'
import { moveOnAgenda } from '@/domain/meetings/move-on-agenda'
import { noteOnAgenda } from '@/domain/meetings/note-on-agenda'
import { planMeeting } from '@/domain/meetings/plan-meeting'
import { putOnAgenda } from '@/domain/meetings/put-on-agenda'
import { listMeetings } from '@/domain/meetings/queries'
import { takeOffAgenda } from '@/domain/meetings/take-off-agenda'
import { asOfDay, readDay } from '@/reports/asked'
import { meeting, theMeeting } from '../called'
import { act, type Operation, read } from '../operation'

/** Meetings of the committee. */
export const meetings: readonly Operation[] = [
  read(
    '/meetings',
    'listMeetings',
    async (context, { query }) => {
      const { db, actor } = asOfDay(context, readDay(query.asOf))
      return { items: await listMeetings(db, actor) }
    },
    { filters: ['asOf'] },
  ),
  read('/meetings/{id}', 'getMeeting', theMeeting),
  act('POST', '/meetings', 'planMeeting', planMeeting),
  act('PUT', '/meetings/{id}', 'editMeeting', editMeeting, meeting),
  act('POST', '/meetings/{id}/hold', 'holdMeeting', holdMeeting, meeting),
  act('POST', '/meetings/{id}/agenda', 'putOnAgenda', putOnAgenda, meeting),
  act('PUT', '/meetings/{id}/agenda/{requestId}', 'noteOnAgenda', noteOnAgenda, meeting),
  act('POST', '/meetings/{id}/agenda/{requestId}/move', 'moveOnAgenda', moveOnAgenda, meeting),
  act('DELETE', '/meetings/{id}/agenda/{requestId}', 'takeOffAgenda', takeOffAgenda, meeting),
]
