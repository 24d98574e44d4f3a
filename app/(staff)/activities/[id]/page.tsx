import { getLocale, getTranslations } from 'next-intl/server'
import {
  ActivityFacts,
  ActivityFigures,
  LimitWarnings,
  ResultsOfActivity,
} from '@/components/activity/activity-parts'
import { ActivityVerbs } from '@/components/activity/activity-verbs'
import { Experts } from '@/components/activity/experts'
import { Headcounts } from '@/components/activity/headcounts'
import { DocumentsOf } from '@/components/document/documents-of'
import { lifecycleSteps } from '@/components/record/lifecycle-steps'
import { LifecycleStrip } from '@/components/record/lifecycle-strip'
import { Prose } from '@/components/record/prose'
import { RecordHistory } from '@/components/record/record-history'
import { RecordLayout } from '@/components/record/record-layout'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import { ExportMenu } from '@/components/report/export-menu'
import { RosterSection } from '@/components/roster/roster-section'
import { rosterVerbs } from '@/components/roster/roster-verbs'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { DocumentKind, Locale } from '@/db/enums'
import { activityPolicy, takesPlace } from '@/domain/activities/policy'
import { getActivity } from '@/domain/activities/queries'
import { limitsPassed } from '@/domain/activities/soft-limits'
import { activitySteps } from '@/domain/activities/status'
import { readsNames } from '@/domain/actor'
import { history } from '@/domain/audit/history'
import { figuresOfActivity } from '@/domain/counting/figures'
import { daysBetween } from '@/domain/deadlines'
import { allowedVerbs, can } from '@/domain/policy'
import { listCountries, theProgramme } from '@/domain/reference'
import { rosterOf } from '@/domain/rosters/queries'
import { countryName, countryOptions, formatDays } from '@/lib/format'
import { orNotFound, readId } from '@/lib/page'
import { requireActor } from '@/lib/session'
import * as actions from '../actions'
import { add as addToRoster } from './roster/actions'

type Props = { params: Promise<{ id: string }> }

const documentKindsHere: readonly DocumentKind[] = [
  'agenda',
  'terms_of_reference',
  'mission_report',
  'attendance_list',
  'minutes',
  'other',
]

export default async function ActivityPage({ params }: Props) {
  const actor = await requireActor()
  const id = readId((await params).id)
  const activity = await orNotFound(getActivity(db(), actor, id, new Date()))
  const t = await getTranslations('activities')
  const tPlace = await getTranslations('shell.places')
  const tError = await getTranslations('errors')
  const locale = (await getLocale()) as Locale
  const figures = await figuresOfActivity(db(), id)
  const countries = countryOptions(
    (await listCountries(db())).map(({ code }) => code),
    locale,
  )
  const { settings } = await theProgramme(db())
  const may = (verb: 'attach' | 'deployExpert' | 'exportRoster' | 'recordHeadcount') =>
    can(activityPolicy, actor, verb, activity.subject).ok
  return (
    <>
      <PageHeader
        breadcrumbs={[
          { label: tPlace('actions'), href: '/actions' },
          { label: activity.action.name, href: `/actions/${activity.action.reference}` },
        ]}
        eyebrow={t('number', { number: activity.number })}
        title={activity.title}
        serif
        status={<StatusBadge enumName="activityStatus" status={activity.status} />}
        meta={[
          formatDays(activity.startsOn, activity.endsOn, locale),
          [activity.place, activity.countryCode ? countryName(activity.countryCode, locale) : null]
            .filter(Boolean)
            .join(', '),
        ]}
        actions={
          <div className="flex flex-wrap items-start gap-2">
            <ClientMessages of={['activities']}>
              <ActivityVerbs
                activity={{ id, status: activity.status, hasRoster: activity.subject.participations > 0 }}
                verbs={allowedVerbs(activityPolicy, actor, activity.subject).map(({ verb, why }) => ({
                  verb,
                  // Without a roster it may still have been held: the dialog asks why there is none.
                  why: why === null || why === 'noRoster' ? null : tError(why as never),
                }))}
                countries={countries}
                actions={{ ...actions, deployExpert: actions.deploy, recordHeadcount: actions.count }}
              />
            </ClientMessages>
            <ExportMenu
              href={`/api/activities/${id}/report`}
              of="activity"
              names={activity.subject.participations > 0 && may('exportRoster')}
            />
          </div>
        }
      />
      <RecordLayout side={<ActivityFacts activity={activity} />}>
        <LifecycleStrip
          label={t('lifecycle')}
          steps={
            await lifecycleSteps({
              enumName: 'activityStatus',
              steps: activitySteps,
              status: activity.status,
              events: await history(db(), 'activity', id),
              due: { held: activity.endsOn ?? activity.startsOn },
            })
          }
        />
        <LimitWarnings
          passed={limitsPassed(
            {
              kind: activity.kind,
              days: daysBetween(activity.startsOn, activity.endsOn, 400).length,
              participants: figures.trainees,
              experts: activity.experts.length,
            },
            settings.softLimits,
          )}
        />
        <ActivityFigures figures={figures} />
        <Section id="objective" title={t('objective')}>
          {activity.objective ? (
            <Prose text={activity.objective} />
          ) : (
            <p className="text-ink-soft">{t('notWritten')}</p>
          )}
        </Section>
        {activity.agenda ? (
          <Section id="agenda" title={t('agenda')}>
            <Prose text={activity.agenda} />
          </Section>
        ) : null}
        <ClientMessages of={['activities']}>
          <Experts
            activityId={id}
            experts={activity.experts.map(({ countryCode, ...expert }) => ({
              ...expert,
              country: countryCode ? countryName(countryCode, locale) : null,
            }))}
            canDeploy={may('deployExpert')}
            countries={countries}
            actions={{ deploy: actions.deploy, remove: actions.removeFromExperts, days: actions.days }}
          />
        </ClientMessages>
        <RosterSection
          activityId={id}
          figures={figures}
          first={(await rosterOf(db(), actor, id, { size: 8 })).rows}
          readsNames={readsNames(actor)}
          takesPlace={takesPlace.includes(activity.status)}
          may={rosterVerbs(actor, activity.subject)}
          add={addToRoster}
        />
        <ClientMessages of={['activities']}>
          <Headcounts
            activityId={id}
            headcounts={activity.headcounts}
            canRecord={may('recordHeadcount')}
            remove={actions.uncount}
          />
        </ClientMessages>
        <ResultsOfActivity results={activity.results} />
        <DocumentsOf
          entity="activity"
          entityId={id}
          documents={activity.documents}
          canAttach={may('attach')}
          kinds={documentKindsHere}
        />
        <RecordHistory entity="activity" id={id} />
      </RecordLayout>
    </>
  )
}
