import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { EmptyState } from '@/components/record/empty-state'
import { Section } from '@/components/record/section'
import { StatusBadge } from '@/components/record/status-badge'
import type { Locale } from '@/db/enums'
import type { ListedWebhook } from '@/domain/webhooks/queries'
import { formatInstant } from '@/lib/format'

/** The systems that are told of what happens: what for, where, whether it works. */
export function WebhookList({ webhooks }: { webhooks: readonly ListedWebhook[] }) {
  const t = useTranslations('webhooks')
  const locale = useLocale() as Locale
  return (
    <Section id="webhooks" title={t('title')} count={webhooks.length}>
      {webhooks.length === 0 ? <EmptyState title={t('none')}>{t('noneHint')}</EmptyState> : null}
      <ul className="divide-y divide-line">
        {webhooks.map((webhook) => (
          <li key={webhook.id} className="py-3 leading-snug">
            <p className="flex flex-wrap items-baseline justify-between gap-x-6">
              <Link href={`/settings/webhooks/${webhook.id}`} className="link font-semibold">
                {webhook.description}
              </Link>
              <StatusBadge enumName="webhookStatus" status={webhook.status} />
            </p>
            <p className="wrap-anywhere text-ink-soft text-sm">{webhook.url}</p>
            <p className="text-ink-soft text-sm">
              {webhook.lastDeliveredAt
                ? t('lastDelivered', { at: formatInstant(new Date(webhook.lastDeliveredAt), locale) })
                : t('neverDelivered')}
              {webhook.waiting > 0 ? ` · ${t('open', { count: webhook.waiting })}` : ''}
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
