import 'server-only'
import { db } from '@/db/client'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { type Actor, isStaff } from '@/domain/actor'
import { can } from '@/domain/policy'
import { observersOf } from '@/domain/requests/ask-services'
import { type RequestVerb, requestPolicy } from '@/domain/requests/policy'
import type { RequestRecord } from '@/domain/requests/queries'
import { Opinions } from './opinions'
import { OwnOpinions } from './own-opinions'
import { Screening } from './screening'

/** The checklist and the opinions, once the screening has begun; an observer finds her own opinion and no other. */
export async function TeamWork({
  actor,
  request,
  settings,
  opinionBy,
  actions,
}: {
  actor: Actor
  request: RequestRecord
  settings: ProgrammeSettings
  opinionBy: string
  actions: {
    answer: Parameters<typeof Screening>[0]['save']
    give: Parameters<typeof OwnOpinions>[0]['give']
  } & Parameters<typeof Opinions>[0]['actions']
}) {
  const may = (verb: RequestVerb) => can(requestPolicy, actor, verb, request.subject).ok
  if (!isStaff(actor))
    return <OwnOpinions request={request} canGive={may('giveOpinion')} give={actions.give} />
  if (request.status === 'draft' || request.status === 'submitted') return null
  const observers = may('askOpinion') ? await observersOf(db(), request.countryCode) : []
  return (
    <>
      <Screening request={request} canAnswer={may('answerChecklist')} save={actions.answer} />
      <Opinions
        request={request}
        positiveSilence={settings.positiveSilence === true}
        canAsk={may('askOpinion')}
        canRecord={may('recordOpinion')}
        observers={observers.map(({ id, name }) => ({ value: String(id), label: name }))}
        actions={actions}
        askBy={opinionBy}
      />
    </>
  )
}
