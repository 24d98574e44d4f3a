import 'server-only'
import Link from 'next/link'
import { getLocale, getTranslations } from 'next-intl/server'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import type { AuthorityRequest } from '@/domain/requests/authority-case'
import { formatDay } from '@/lib/format'
import { whereItStands } from './where-it-stands'

/** The requests of the authority that were sent, each with where it stands and what comes next. */
export async function RequestCards({
  requests,
  settings,
}: {
  requests: readonly AuthorityRequest[]
  settings: ProgrammeSettings
}) {
  const t = await getTranslations('portal.home')
  const locale = (await getLocale()) as Locale
  const cards = []
  for (const request of requests) cards.push({ request, ...(await whereItStands(request, settings)) })
  return (
    <ul className="divide-y divide-line border-y">
      {cards.map(({ request, now, next }) => (
        <li key={request.id} className="py-6">
          <p className="mb-1 flex flex-wrap items-baseline gap-x-4 text-ink-soft text-sm">
            <span className="tabular">{request.reference}</span>
            <span>{t('sentOn', { day: formatDay(request.receivedOn, locale) })}</span>
            {request.jointly ? <span>{t('jointly', { authority: request.authority })}</span> : null}
          </p>
          <h3 className="font-medium font-serif text-lg leading-snug">
            <Link href={`/portal/requests/${request.reference}`} prefetch={false} className="link">
              {request.title}
            </Link>
          </h3>
          <p className="mt-2">
            <StatusBadge
              enumName={request.action ? 'actionStatus' : 'requestStatus'}
              status={request.action?.status ?? request.status}
            />
            {request.action ? (
              <span className="text-ink-soft"> · {t('became', { action: request.action.name })}</span>
            ) : null}
          </p>
          <p className="mt-1 max-w-[60ch]">
            {now} {next}
          </p>
        </li>
      ))}
    </ul>
  )
}
