import { Agenda } from '@/components/meeting/agenda'
import { MeetingHead } from '@/components/meeting/meeting-head'
import { MeetingSide } from '@/components/meeting/meeting-side'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { db } from '@/db/client'
import { getMeeting } from '@/domain/meetings/queries'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { verbActions } from '../../requests/verb-actions'
import { approve, hold, move, note, put, takeOff } from '../actions'

type Props = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: (await params).reference }
}

export default async function MeetingPage({ params }: Props) {
  const actor = await requireReader()
  const meeting = await orNotFound(getMeeting(db(), actor, (await params).reference, new Date()))
  const shared = { actor, meeting }
  return (
    <>
      <MeetingHead {...shared} actions={{ hold }} />
      <RecordLayout side={<MeetingSide meeting={meeting} />}>
        <Agenda {...shared} actions={{ put, note, move, takeOff }} decide={{ ...verbActions, approve }} />
        <RecordHistory actor={actor} entity="meeting" id={meeting.id} />
      </RecordLayout>
    </>
  )
}
