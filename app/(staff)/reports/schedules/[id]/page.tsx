import { notFound } from 'next/navigation'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { ScheduleHead } from '@/components/schedule/schedule-head'
import { ScheduleRuns } from '@/components/schedule/schedule-runs'
import { ScheduleSide } from '@/components/schedule/schedule-side'
import { db } from '@/db/client'
import { isStaff } from '@/domain/actor'
import { getSchedule } from '@/domain/schedules/queries'
import { orNotFound, readId } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { pause, remove, resume, runNow } from '../actions'

type Props = { params: Promise<{ id: string }> }

const read = async (actor: Awaited<ReturnType<typeof requireReader>>, { params }: Props) =>
  orNotFound(getSchedule(db(), actor, readId((await params).id), new Date()))

export async function generateMetadata(props: Props) {
  return { title: (await read(await requireReader(), props)).title }
}

/** A report that is made and sent of its own accord: when, to whom, and what came of it. */
export default async function SchedulePage(props: Props) {
  const actor = await requireReader()
  if (!isStaff(actor)) notFound()
  const schedule = await read(actor, props)
  return (
    <>
      <ScheduleHead actor={actor} schedule={schedule} actions={{ pause, remove, resume, runNow }} />
      <RecordLayout side={<ScheduleSide schedule={schedule} />}>
        <ScheduleRuns runs={schedule.runs} />
        <RecordHistory actor={actor} entity="schedule" id={schedule.id} />
      </RecordLayout>
    </>
  )
}
