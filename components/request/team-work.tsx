import type { ProgrammeSettings } from '@/db/schema/reference'
import type { Actor } from '@/domain/actor'
import { can } from '@/domain/policy'
import { type RequestVerb, requestPolicy } from '@/domain/requests/policy'
import type { RequestRecord } from '@/domain/requests/queries'
import { Opinions } from './opinions'
import { Screening } from './screening'

/** The checklist and the opinions, once the screening has begun; the authority that asks sees neither. */
export function TeamWork({
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
  } & Parameters<typeof Opinions>[0]['actions']
}) {
  const isScreened = request.status !== 'draft' && request.status !== 'submitted'
  if (actor.role === 'focal_point' || !isScreened) return null
  const may = (verb: RequestVerb) => can(requestPolicy, actor, verb, request.subject).ok
  return (
    <>
      <Screening request={request} canAnswer={may('answerChecklist')} save={actions.answer} />
      <Opinions
        request={request}
        positiveSilence={settings.positiveSilence === true}
        canAsk={may('askOpinion')}
        canRecord={may('recordOpinion')}
        actions={{ ask: actions.ask, record: actions.record }}
        askBy={opinionBy}
      />
    </>
  )
}
