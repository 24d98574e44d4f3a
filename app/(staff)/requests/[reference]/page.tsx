import { getLocale, getTranslations } from 'next-intl/server'
import { DocumentsOf } from '@/components/document/documents-of'
import { LifecycleStrip } from '@/components/record/lifecycle-strip'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { Decisions } from '@/components/request/decisions'
import { Opinions } from '@/components/request/opinions'
import { RequestHead } from '@/components/request/request-head'
import { RequestNotes } from '@/components/request/request-notes'
import { RequestSide } from '@/components/request/request-side'
import { requestSteps } from '@/components/request/request-steps'
import { Screening } from '@/components/request/screening'
import { AskFacts, TheAsk } from '@/components/request/the-ask'
import { db } from '@/db/client'
import type { DocumentKind, Locale } from '@/db/enums'
import { isStaff } from '@/domain/actor'
import { history } from '@/domain/audit/history'
import { addWorkingDays, dayOf } from '@/domain/deadlines'
import { documentsOf } from '@/domain/documents/queries'
import { can } from '@/domain/policy'
import { listRegions, theProgramme } from '@/domain/reference'
import { type RequestVerb, requestPolicy } from '@/domain/requests/policy'
import { getRequest } from '@/domain/requests/queries'
import { orNotFound } from '@/lib/page'
import { requireActor } from '@/lib/session'
import * as actions from '../actions'

type Props = { params: Promise<{ reference: string }> }

/** What each verb of the head does. */
const verbActions = {
  screen: actions.screen,
  consult: actions.consult,
  askOpinion: actions.opinion,
  askClarification: actions.ask,
  clarify: actions.clarify,
  approve: actions.approve,
  decline: actions.decline,
  refer: actions.refer,
  defer: actions.defer,
  resume: actions.resume,
  withdraw: actions.withdraw,
  assign: actions.assign,
}

const documentKindsHere: readonly DocumentKind[] = ['request_letter', 'minutes', 'evidence', 'other']

export async function generateMetadata({ params }: Props) {
  return { title: (await params).reference }
}

export default async function RequestPage({ params }: Props) {
  const actor = await requireActor()
  const { reference } = await params
  const request = await orNotFound(getRequest(db(), actor, reference))
  const t = await getTranslations('requests')
  const locale = (await getLocale()) as Locale
  const { settings } = await theProgramme(db())
  const documents = await documentsOf(db(), actor, 'request', request.id)
  const events = await history(db(), 'request', request.id)
  const region = (await listRegions(db(), locale)).find(({ code }) => code === request.regionCode)
  const may = (verb: RequestVerb) => can(requestPolicy, actor, verb, request.subject).ok
  const isScreened = request.status !== 'draft' && request.status !== 'submitted'
  const opinionBy = addWorkingDays(dayOf(new Date()), settings.opinionWorkingDays)
  return (
    <>
      <RequestHead
        actor={actor}
        request={request}
        settings={settings}
        opinionBy={opinionBy}
        actions={verbActions}
      />
      <RecordLayout
        side={
          <>
            <RequestSide request={request} region={region?.label ?? request.regionCode} />
            <DocumentsOf
              entity="request"
              entityId={request.id}
              documents={documents}
              canAttach={may('attach')}
              kinds={documentKindsHere}
              defaultKind="request_letter"
              small
            />
          </>
        }
      >
        <LifecycleStrip label={t('record.lifecycle')} steps={await requestSteps(request, events, settings)} />
        <RequestNotes request={request} events={events} />
        <TheAsk request={request} />
        <AskFacts request={request} />
        {actor.role !== 'focal_point' && isScreened ? (
          <>
            <Screening request={request} canAnswer={may('answerChecklist')} save={actions.answer} />
            <Opinions
              request={request}
              positiveSilence={settings.positiveSilence === true}
              canAsk={may('askOpinion')}
              canRecord={may('recordOpinion')}
              actions={{ ask: actions.opinion, record: actions.record }}
              askBy={opinionBy}
            />
          </>
        ) : null}
        <Decisions request={request} minutes={documents.filter(({ kind }) => kind === 'minutes')} />
        {isStaff(actor) ? <RecordHistory entity="request" id={request.id} /> : null}
      </RecordLayout>
    </>
  )
}
