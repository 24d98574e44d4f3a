import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import type { OfferedVerbs } from '@/components/record/offered-verbs'
import { StatusBadge } from '@/components/record/status-badge'
import { ExportMenu } from '@/components/report/export-menu'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import { Button } from '@/components/ui/button'
import { db } from '@/db/client'
import type { Locale } from '@/db/enums'
import type { ActionRecord } from '@/domain/actions/queries'
import { listOfficers } from '@/domain/users/queries'
import { countryName, formatDays } from '@/lib/format'
import { ActionPlaces } from './action-places'
import { type ActionActions, ActionVerbs } from './action-verbs'

/** What it is, how it stands, who leads, when, and what the reader can do about it. */
export async function ActionHead({
  action,
  verbs,
  today,
  actions,
}: {
  action: ActionRecord
  verbs: OfferedVerbs
  today: string
  actions: ActionActions
}) {
  const t = await getTranslations('actions')
  const tPlace = await getTranslations('shell.places')
  const locale = (await getLocale()) as Locale
  const officers = await listOfficers(db())
  return (
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
      places={<ActionPlaces reference={action.reference} at="overview" />}
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
              officers={officers.map(({ id, name }) => ({ value: String(id), label: name }))}
              today={today}
              actions={actions}
            />
          </ClientMessages>
          <Button asChild>
            <Link href={`/reports/action-final?action=${action.reference}`}>{t('finalReport')}</Link>
          </Button>
          <ExportMenu
            href={`/api/reports/action-fiche?action=${action.reference}`}
            page={`/reports/action-fiche?action=${action.reference}`}
            of="action"
          />
        </div>
      }
    />
  )
}
