import { getLocale, getTranslations } from 'next-intl/server'
import { ActionSide } from '@/components/action/action-side'
import { ActionVerbs } from '@/components/action/action-verbs'
import { ActivitiesOfAction } from '@/components/action/activities-table'
import { ActionFigures, Fiche } from '@/components/action/fiche'
import { NextStep } from '@/components/action/next-step'
import { PlanVersions } from '@/components/action/plan-versions'
import { QuotedFigures } from '@/components/action/quoted-figures'
import { DocumentsOf } from '@/components/document/documents-of'
import { lifecycleSteps } from '@/components/record/lifecycle-steps'
import { LifecycleStrip } from '@/components/record/lifecycle-strip'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { StatusBadge } from '@/components/record/status-badge'
import { ExportMenu } from '@/components/report/export-menu'
import { ResultsOfAction } from '@/components/result/results-of-action'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { DocumentKind, Locale } from '@/db/enums'
import { actionPolicy } from '@/domain/actions/policy'
import { getAction } from '@/domain/actions/queries'
import { actionSteps } from '@/domain/actions/status'
import { history } from '@/domain/audit/history'
import { figuresOfAction } from '@/domain/counting/figures'
import { heldOf } from '@/domain/counting/held'
import { countedBeside } from '@/domain/counting/quoted'
import { dayOf } from '@/domain/deadlines'
import { allowedVerbs, can } from '@/domain/policy'
import { resultsOfAction } from '@/domain/results/queries'
import { listOfficers } from '@/domain/users/queries'
import { countryName, formatDays } from '@/lib/format'
import { orNotFound } from '@/lib/page'
import { requireActor } from '@/lib/session'
import * as actions from '../actions'

type Props = { params: Promise<{ reference: string }> }

const documentKindsHere: readonly DocumentKind[] = ['terms_of_reference', 'minutes', 'report', 'other']

export async function generateMetadata({ params }: Props) {
  return { title: (await params).reference }
}

export default async function ActionPage({ params }: Props) {
  const actor = await requireActor()
  const action = await orNotFound(getAction(db(), actor, (await params).reference))
  const t = await getTranslations('actions')
  const tPlace = await getTranslations('shell.places')
  const tError = await getTranslations('errors')
  const locale = (await getLocale()) as Locale
  const today = dayOf(new Date())
  const figures = await figuresOfAction(db(), action.id)
  const verbs = allowedVerbs(actionPolicy, actor, action.subject).map(({ verb, why }) => ({
    verb,
    why: why === null ? null : tError(why as never),
  }))
  const counted = heldOf(action.activities)
  const may = (verb: 'attach' | 'planActivity' | 'planResult') =>
    can(actionPolicy, actor, verb, action.subject).ok
  return (
    <>
      <PageHeader
        breadcrumbs={[{ label: tPlace('actions'), href: '/actions' }]}
        eyebrow={action.reference}
        title={action.name}
        serif
        status={<StatusBadge enumName="actionStatus" status={action.status} />}
        meta={[
          action.countryCode ? countryName(action.countryCode, locale) : null,
          action.lead ? t('ledBy', { name: action.lead }) : t('noLead'),
          formatDays(action.startsOn, action.endsOn, locale),
        ]}
        actions={
          <div className="flex flex-wrap items-start gap-2">
            <ClientMessages of={['actions']}>
              <ActionVerbs
                action={{
                  id: action.id,
                  reference: action.reference,
                  status: action.status,
                  leadId: action.leadId,
                  teamIds: action.team.map(({ id }) => id),
                }}
                verbs={verbs}
                officers={(await listOfficers(db())).map(({ id, name }) => ({
                  value: String(id),
                  label: name,
                }))}
                today={today}
                actions={{ ...actions }}
              />
            </ClientMessages>
            <ExportMenu href={`/api/actions/${action.reference}/report`} of="action" />
          </div>
        }
      />
      <RecordLayout side={<ActionSide action={action} />}>
        <LifecycleStrip
          label={t('lifecycle')}
          steps={
            await lifecycleSteps({
              enumName: 'actionStatus',
              steps: actionSteps,
              status: action.status,
              events: (await history(db(), 'action', action.id)).filter(({ entity }) => entity === 'action'),
              days: { endorsed: action.endorsedOn },
              due: { closed: action.endsOn },
            })
          }
        />
        <NextStep
          status={action.status}
          activities={action.activities}
          why={verbs.find(({ why }) => why !== null)?.why ?? null}
          today={today}
        />
        <ActionFigures figures={figures} {...counted} />
        <Fiche action={action} />
        <ActivitiesOfAction
          action={action}
          activities={action.activities}
          canPlan={may('planActivity')}
          today={today}
        />
        <ResultsOfAction
          actionReference={action.reference}
          results={await resultsOfAction(db(), actor, action.id)}
          canPlan={may('planResult')}
        />
        <DocumentsOf
          entity="action"
          entityId={action.id}
          documents={action.documents}
          canAttach={may('attach')}
          kinds={documentKindsHere}
        />
        <QuotedFigures
          figures={action.quoted.map((quoted) => ({
            ...quoted,
            counted: countedBeside(quoted.measure, figures, counted.held),
          }))}
        />
        <PlanVersions plans={action.plans} />
        <RecordHistory entity="action" id={action.id} />
      </RecordLayout>
    </>
  )
}
