import type { MeetingRecord } from './queries'

/** A meeting as its form is filled. */
export const meetingValues = (
  meeting: Pick<MeetingRecord, 'body' | 'heldOn' | 'place' | 'attended' | 'notes'>,
) => ({
  body: meeting.body,
  heldOn: meeting.heldOn,
  place: meeting.place ?? '',
  attended: meeting.attended ?? '',
  notes: meeting.notes ?? '',
})
