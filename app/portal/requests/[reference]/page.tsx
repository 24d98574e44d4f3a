import { getTranslations } from 'next-intl/server'
import {
  PortalActivities,
  PortalOfficials,
  PortalPapers,
  PortalResults,
} from '@/components/portal/action-parts'
import { CaseNotices } from '@/components/portal/case-notices'
import { CasePapers } from '@/components/portal/case-papers'
import { ClarifyForm } from '@/components/portal/clarify-form'
import { PortalDecision } from '@/components/portal/decision'
import { PortalHead, PortalSection } from '@/components/portal/page-head'
import { PortalThread } from '@/components/portal/portal-thread'
import { Pulse } from '@/components/portal/pulse'
import { Tracker } from '@/components/portal/tracker'
import { db } from '@/db/client'
import { dayOf } from '@/domain/deadlines'
import { activitiesOfOfficials } from '@/domain/people/own-officials'
import { theProgramme } from '@/domain/reference'
import { caseForAuthority } from '@/domain/requests/authority-case'
import { leftInForm } from '@/lib/form-post'
import { orNotFound, readParams, type SearchParams } from '@/lib/page'
import { seenRoster } from '@/lib/seen-roster'
import { requireFocalPoint } from '@/lib/session'

type Props = { params: Promise<{ reference: string }>; searchParams: SearchParams }

export async function generateMetadata({ params }: Props) {
  return { title: (await params).reference }
}

export default async function CasePage({ params, searchParams }: Props) {
  const actor = await requireFocalPoint()
  const request = await orNotFound(caseForAuthority(db(), actor, (await params).reference))
  const done = await readParams(searchParams)
  const t = await getTranslations('portal.case')
  const { settings } = await theProgramme(db())
  const page = `/portal/requests/${request.reference}`
  const clarify = `${page}#clarify`
  const reference = request.reference ?? ''
  const { action } = request
  if (action?.officials.length)
    seenRoster(actor, await activitiesOfOfficials(db(), actor, action.id), 'portal')
  return (
    <>
      <CaseNotices request={request} settings={settings} done={done} />
      <PortalHead back={{ href: '/portal', label: t('back') }} eyebrow={reference} title={request.title}>
        {request.lead ? <p className="text-base">{t('lead', { name: request.lead })}</p> : null}
        {request.jointly ? (
          <p className="mt-2 text-base">{t('jointly', { authority: request.institution.name })}</p>
        ) : null}
      </PortalHead>
      <ClarifyForm
        request={request}
        form={clarify}
        left={await leftInForm({ db: db(), actor }, clarify, done.again)}
      />
      <PortalSection id="way" title={t('way')}>
        <Tracker request={request} settings={settings} />
      </PortalSection>
      <PortalDecision decision={request.decision} />
      {action ? <PortalPapers action={action} /> : null}
      {action ? <PortalActivities action={action} today={dayOf(new Date())} /> : null}
      {action ? <PortalResults action={action} /> : null}
      {action ? <PortalOfficials action={action} /> : null}
      <PortalThread
        actor={actor}
        request={{ id: request.id, reference }}
        page={page}
        again={done.again}
        all={'all' in done}
      />
      <CasePapers request={request} />
      <Pulse url={`/api/cases/${reference}/pulse`} />
    </>
  )
}
