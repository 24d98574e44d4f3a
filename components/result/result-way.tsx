import 'server-only'
import { getTranslations } from 'next-intl/server'
import { lifecycleSteps } from '@/components/record/lifecycle-steps'
import { LifecycleStrip } from '@/components/record/lifecycle-strip'
import { Alert } from '@/components/ui/alert'
import { db } from '@/db/client'
import { history } from '@/domain/audit/history'
import type { ResultRecord } from '@/domain/results/queries'
import { resultSteps } from '@/domain/results/status'

/** How far a result has come, or why it was dropped. */
export async function ResultWay({ result }: { result: ResultRecord }) {
  const t = await getTranslations('results.record')
  if (result.droppedReason)
    return <Alert tone="attention">{t('dropped', { reason: result.droppedReason })}</Alert>
  return (
    <LifecycleStrip
      label={t('lifecycle')}
      steps={
        await lifecycleSteps({
          enumName: 'resultStatus',
          steps: resultSteps,
          status: result.status,
          events: await history(db(), 'result', result.id),
          days: { adopted: result.adoptedOn },
        })
      }
    />
  )
}
