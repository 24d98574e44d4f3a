import { getTranslations } from 'next-intl/server'
import { LifecycleStrip } from '@/components/record/lifecycle-strip'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { Decisions } from '@/components/request/decisions'
import { RequestHead } from '@/components/request/request-head'
import { RequestNotes } from '@/components/request/request-notes'
import { RequestSide } from '@/components/request/request-side'
import { requestSteps } from '@/components/request/request-steps'
import { TeamWork } from '@/components/request/team-work'
import { AskFacts, TheAsk } from '@/components/request/the-ask'
import { StaffThread } from '@/components/thread/staff-thread'
import { db } from '@/db/client'
import { isStaff } from '@/domain/actor'
import { historyFor } from '@/domain/audit/history'
import { addWorkingDays, dayOf } from '@/domain/deadlines'
import { documentsOf } from '@/domain/documents/queries'
import { theProgramme } from '@/domain/reference'
import { getRequest } from '@/domain/requests/queries'
import { orNotFound, readParams, type SearchParams } from '@/lib/page'
import { requireReader } from '@/lib/session'
import { teamActions, verbActions } from '../verb-actions'

type Props = { params: Promise<{ reference: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: Pick<Props, 'params'>) {
  return { title: (await params).reference }
}

export default async function RequestPage({ params, searchParams }: Props) {
  const actor = await requireReader()
  const request = await orNotFound(getRequest(db(), actor, (await params).reference))
  const t = await getTranslations('requests.record')
  const { settings } = await theProgramme(db())
  const documents = await documentsOf(db(), actor, 'request', request.id)
  const events = await historyFor(db(), actor, 'request', request.id)
  const opinionBy = addWorkingDays(dayOf(new Date()), settings.opinionWorkingDays, settings.holidays)
  const shared = { actor, request, settings, opinionBy }
  return (
    <>
      <RequestHead {...shared} actions={verbActions} />
      <RecordLayout side={<RequestSide actor={actor} request={request} documents={documents} />}>
        <LifecycleStrip label={t('lifecycle')} steps={await requestSteps(request, events, settings)} />
        <RequestNotes request={request} events={events} />
        <TheAsk request={request} />
        <AskFacts request={request} />
        <TeamWork {...shared} actions={teamActions} />
        <Decisions request={request} minutes={documents.filter(({ kind }) => kind === 'minutes')} />
        <StaffThread actor={actor} request={request} asked={await readParams(searchParams)} />
        {isStaff(actor) ? <RecordHistory actor={actor} entity="request" id={request.id} /> : null}
      </RecordLayout>
    </>
  )
}
