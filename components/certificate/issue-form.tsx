'use client'

import { useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { ActionAnswer } from '@/lib/answer'

/** Has certificates made for all who may have one, or for those who are ticked in the list below; without a script too. */
export function IssueForm({
  id,
  activityId,
  ready,
  action,
}: {
  /** The id of the form, which the ticks name. */
  id: string
  activityId: number
  ready: number
  action: (before: ActionAnswer | null, form: FormData) => Promise<ActionAnswer>
}) {
  const t = useTranslations('certificates.issue')
  const [state, submit, pending] = useActionState(action, null)
  return (
    <form id={id} action={submit} className="space-y-2">
      <input type="hidden" name="id" value={activityId} />
      <div className="flex flex-wrap gap-3">
        {ready > 0 ? (
          <Button type="submit" name="which" value="all" variant="primary" aria-busy={pending}>
            {t('all', { count: ready })}
          </Button>
        ) : null}
        <Button type="submit" name="which" value="chosen" aria-busy={pending}>
          {t('chosen')}
        </Button>
      </div>
      <p className="text-ink-soft text-sm">{t('hint')}</p>
      {state && !state.ok ? (
        <Alert tone="attention" live>
          {state.fieldErrors.seats ? t('chooseSomebody') : state.message}
        </Alert>
      ) : null}
    </form>
  )
}
