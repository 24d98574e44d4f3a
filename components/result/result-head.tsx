import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { offeredVerbs } from '@/components/record/offered-verbs'
import { StatusBadge } from '@/components/record/status-badge'
import { ClientMessages } from '@/components/shell/client-messages'
import { PageHeader } from '@/components/shell/page-header'
import type { Locale } from '@/db/enums'
import type { Actor } from '@/domain/actor'
import { lacksFile, resultPolicy } from '@/domain/results/policy'
import type { ResultRecord } from '@/domain/results/queries'
import { openResultStatuses } from '@/domain/results/status'
import { formatDay } from '@/lib/format'
import { type ResultActions, ResultVerbs } from './result-verbs'

/** What it is, how it stands, what it is planned for, and what the reader can do about it. */
export async function ResultHead({
  actor,
  result,
  actions,
}: {
  actor: Actor
  result: ResultRecord
  actions: ResultActions
}) {
  const t = await getTranslations('results')
  const tKind = await getTranslations('enums.resultKind')
  const tPlace = await getTranslations('shell.places')
  const locale = (await getLocale()) as Locale
  const isOpen = (openResultStatuses as readonly string[]).includes(result.status)
  return (
    <PageHeader
      breadcrumbs={[
        { label: tPlace('actions'), href: '/actions' },
        { label: result.action.name, href: `/actions/${result.action.reference}` },
      ]}
      eyebrow={result.reference}
      title={result.title}
      serif
      status={<StatusBadge enumName="resultStatus" status={result.status} />}
      meta={[
        tKind(result.kind),
        isOpen && result.plannedFor ? t('plannedFor', { date: formatDay(result.plannedFor, locale) }) : null,
        result.inUseSince ? t('inUseSince', { date: formatDay(result.inUseSince, locale) }) : null,
      ]}
      actions={
        <ClientMessages of={['results', 'documents']}>
          <ResultVerbs
            result={{
              id: result.id,
              reference: result.reference,
              status: result.status,
              needsFile: lacksFile(result.subject),
              language: result.versions[0]?.language ?? '',
              inUseSince: result.inUseSince,
            }}
            verbs={await offeredVerbs(resultPolicy, actor, result.subject)}
            actions={actions}
          />
        </ClientMessages>
      }
    />
  )
}
