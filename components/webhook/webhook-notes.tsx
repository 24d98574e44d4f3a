import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'
import { daysKept, mostGivenUp } from '@/domain/webhooks/limits'
import type { ListedWebhook } from '@/domain/webhooks/queries'

/** That nothing is sent, or soon will not be. */
export function WebhookNotes({ webhook }: { webhook: ListedWebhook }) {
  const t = useTranslations('webhooks')
  if (webhook.status === 'off')
    return (
      <div className="mb-8 max-w-3xl">
        <Alert tone="attention">{t('off', { days: daysKept })}</Alert>
      </div>
    )
  if (webhook.givenUp === 0) return null
  return (
    <div className="mb-8 max-w-3xl">
      <Alert tone="attention">{t('givenUp', { count: webhook.givenUp, most: mostGivenUp })}</Alert>
    </div>
  )
}
