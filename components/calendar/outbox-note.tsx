import { useTranslations } from 'next-intl'
import { Alert } from '@/components/ui/alert'

/** Tells an administrator that letters wait, and why; nothing while they leave. */
export function OutboxNote({
  waiting,
  trouble,
  hasMailServer,
}: {
  waiting: number
  trouble: string | null
  /** Whether this installation knows where to send letters at all. */
  hasMailServer: boolean
}) {
  const t = useTranslations('calendar.letters')
  if (hasMailServer && waiting === 0) return null
  return (
    <Alert tone="attention" title={t('wait', { count: waiting })} className="mb-8 max-w-3xl">
      <p className="wrap-anywhere">
        {hasMailServer ? (trouble ? t('trouble', { trouble }) : t('noWorker')) : t('noServer')}
      </p>
    </Alert>
  )
}
