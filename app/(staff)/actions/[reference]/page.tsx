import { ActionDocuments } from '@/components/action/action-documents'
import { ActionHead } from '@/components/action/action-head'
import { ActionSide } from '@/components/action/action-side'
import { ActionWay } from '@/components/action/action-way'
import { ActivitiesOfAction } from '@/components/action/activities-table'
import { ActionFigures, Fiche } from '@/components/action/fiche'
import { NextStep } from '@/components/action/next-step'
import { PlanVersions } from '@/components/action/plan-versions'
import { QuotedFigures } from '@/components/action/quoted-figures'
import { SentFiches } from '@/components/action/sent-fiches'
import { FollowUps } from '@/components/follow-up/follow-ups'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { ResultsOfAction } from '@/components/result/results-of-action'
import { db } from '@/db/client'
import { actionPolicy } from '@/domain/actions/policy'
import { getAction } from '@/domain/actions/queries'
import { figuresOfAction } from '@/domain/counting/figures'
import { dayOf } from '@/domain/deadlines'
import { fichesSent } from '@/domain/fiches/queries'
import { followUpsOf } from '@/domain/follow-ups/queries'
import { can } from '@/domain/policy'
import { resultsOfAction } from '@/domain/results/queries'
import { orNotFound } from '@/lib/page'
import { requireReader } from '@/lib/session'
import * as actions from '../actions'

type Props = { params: Promise<{ reference: string }> }

export async function generateMetadata({ params }: Props) {
  return { title: (await params).reference }
}

export default async function ActionPage({ params }: Props) {
  const actor = await requireReader()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const { activities, reference } = action
  const today = dayOf(new Date())
  const figures = await figuresOfAction(db(), actor, reference)
  const results = await resultsOfAction(db(), actor, action.id)
  const verbs = await offeredVerbs(actionPolicy, actor, action.subject)
  const why = verbs.find((offered) => offered.why !== null)?.why ?? null
  const may = (verb: 'attach' | 'planActivity' | 'planResult') =>
    can(actionPolicy, actor, verb, action.subject).ok
  return (
    <>
      <ActionHead action={action} verbs={verbs} today={today} actions={{ ...actions }} />
      <RecordLayout side={<ActionSide action={action} />}>
        <ActionWay action={action} />
        <NextStep status={action.status} activities={activities} why={why} today={today} />
        <ActionFigures figures={figures} activities={activities} />
        <Fiche action={action} />
        <SentFiches reference={reference} {...(await fichesSent(db(), actor, action.id))} />
        <ActivitiesOfAction action={action} canPlan={may('planActivity')} today={today} />
        <ResultsOfAction actionReference={reference} results={results} canPlan={may('planResult')} />
        <FollowUps
          actor={actor}
          followUps={await followUpsOf(db(), actor, action.id)}
          subject={action.subject}
          actions={{ ask: actions.askAuthority, answer: actions.answerFor }}
        />
        <ActionDocuments action={action} canAttach={may('attach')} />
        <QuotedFigures actor={actor} action={action} />
        <PlanVersions plans={action.plans} />
        <RecordHistory actor={actor} entity="action" id={action.id} />
      </RecordLayout>
    </>
  )
}
