import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { dayOf } from '@/domain/deadlines'
import { observersOf } from '@/domain/requests/ask-services'
import { requestDue, type Times } from '@/domain/requests/due'
import { requestPolicy } from '@/domain/requests/policy'
import { actionsToJoin, lastDecidingBody, type RequestRecord } from '@/domain/requests/queries'
import { listOfficers } from '@/domain/users/queries'
import { countryName } from '@/lib/format'
import { DueBy } from './due'
import { type RequestActions, RequestVerbs } from './request-verbs'

/** What it is, how it stands, who leads, what is due, and what the reader can do about it. */
export async function RequestHead({
  actor,
  request,
  settings,
  opinionBy,
  actions,
}: {
  actor: Actor
  request: RequestRecord
  settings: Times
  opinionBy: string
  actions: RequestActions
}) {
  const t = await getTranslations('requests')
  const locale = (await getLocale()) as Locale
  const due = requestDue(request, settings)
  const verbs = await offeredVerbs(requestPolicy, actor, request.subject)
  const offers = (verb: string) => verbs.some((each) => each.verb === verb)
  const officers = offers('assign') ? await listOfficers(db()) : []
  const observers =
    offers('consult') || offers('askOpinion') ? await observersOf(db(), request.countryCode) : []
  const joinable = offers('approve') ? await actionsToJoin(db(), actor, request) : []
  const worksHere = offers('attach')
  return (
    <PageHeader
      breadcrumbs={[{ label: t('title'), href: '/requests' }]}
      eyebrow={request.reference}
      title={request.title}
      serif
      status={<StatusBadge enumName="requestStatus" status={request.status} />}
      meta={[
        request.institution.name,
        request.countryCode ? countryName(request.countryCode, locale) : null,
        request.lead ? t('record.leads', { name: request.lead }) : t('record.noLead'),
        due ? <DueBy key="due" due={due} holidays={settings.holidays} /> : null,
      ]}
      actions={
        worksHere ? (
          <ClientMessages of={['requests', 'documents']}>
            <RequestVerbs
              request={{
                id: request.id,
                reference: request.reference ?? '',
                status: request.status,
                leadId: request.leadId,
                asked: request.opinions.length > 0,
              }}
              verbs={verbs}
              actions={actions}
              officers={officers.map(({ id, name }) => ({ value: String(id), label: name }))}
              observers={observers.map(({ id, name }) => ({ value: String(id), label: name }))}
              joinable={joinable.map(({ id, reference, name }) => ({
                value: String(id),
                label: `${name} (${reference})`,
              }))}
              defaults={{
                today: dayOf(new Date()),
                body: (offers('approve') && (await lastDecidingBody(db()))) || t('dialogs.usualBody'),
                opinionBy,
              }}
            />
          </ClientMessages>
        ) : (
          <p className="max-w-64 text-ink-soft text-sm">
            {request.lead ? t('record.readOnly', { name: request.lead }) : t('record.readOnlyNoLead')}
          </p>
        )
      }
    />
  )
}
