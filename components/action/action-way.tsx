import 'server-only'
import { getTranslations } from 'next-intl/server'
import { lifecycleSteps } from '@/components/record/lifecycle-steps'
import { LifecycleStrip } from '@/components/record/lifecycle-strip'
import { db } from '@/db/client'
import type { ActionRecord } from '@/domain/actions/queries'
import { actionSteps } from '@/domain/actions/status'
import { history } from '@/domain/audit/history'

/** How far an Action has come; what happened to its activities and results is no step of it. */
export async function ActionWay({ action }: { action: ActionRecord }) {
  const t = await getTranslations('actions')
  const events = await history(db(), 'action', action.id)
  return (
    <LifecycleStrip
      label={t('lifecycle')}
      steps={
        await lifecycleSteps({
          enumName: 'actionStatus',
          steps: actionSteps,
          status: action.status,
          events: events.filter(({ entity }) => entity === 'action'),
          days: { endorsed: action.endorsedOn },
          due: { closed: action.endsOn },
        })
      }
    />
  )
}
