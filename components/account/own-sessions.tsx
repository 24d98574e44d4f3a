import { useLocale, useTranslations } from 'next-intl'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Section } from '@/components/record/section'
import { Badge } from '@/components/ui/badge'
import type { Locale } from '@/db/enums'
import type { OwnSession } from '@/domain/users/sessions'
import { formatInstant } from '@/lib/format'
import { browserOf } from './browser-of'

/** Where the reader is signed in, and the way to end that. */
export function OwnSessions({
  sessions,
  actions,
}: {
  sessions: readonly OwnSession[]
  actions: { endSession: PlainAction; endOthers: PlainAction }
}) {
  const t = useTranslations('account.sessions')
  const locale = useLocale() as Locale
  return (
    <Section id="sessions" title={t('title')} count={sessions.length}>
      <p className="mb-3 max-w-prose text-ink-soft">{t('intro')}</p>
      <ul className="divide-y divide-line border-line border-b">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0 leading-snug">
              <p className="font-semibold">
                {browserOf(session.userAgent) ?? t('unknown')}
                {session.here ? <Badge className="ml-2 font-normal">{t('here')}</Badge> : null}
              </p>
              <p className="text-ink-soft text-sm">
                {t('since', { since: formatInstant(session.createdAt, locale) })}
                {session.lastSeenAt
                  ? ` · ${t('seen', { seen: formatInstant(session.lastSeenAt, locale) })}`
                  : ''}
                {session.address && session.address !== 'local' ? ` · ${session.address}` : ''}
              </p>
            </div>
            {session.here ? null : (
              <PlainForm
                action={actions.endSession}
                submitLabel={t('end')}
                submitVariant="secondary"
                wide={false}
              >
                <input type="hidden" name="id" value={session.id} />
              </PlainForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 ? (
        <div className="mt-4">
          <PlainForm
            action={actions.endOthers}
            submitLabel={t('endOthers')}
            submitVariant="secondary"
            wide={false}
          />
        </div>
      ) : null}
    </Section>
  )
}
