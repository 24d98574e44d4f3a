'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FieldGroup } from '@/components/form/field'
import { usePlainField } from '@/components/plain/plain-form'
import { type WebhookKind, webhookKinds } from '@/db/enums'

/** The boxes of what a webhook is told of, in a form that works without JavaScript. */
export function KindChecks({ chosen = [] }: { chosen?: readonly WebhookKind[] }) {
  const t = useTranslations('webhooks')
  const id = useId()
  const { errorKey } = usePlainField('kinds')
  const typed = usePlainField('typed').typed !== undefined
  const parts = {
    id,
    labelId: `${id}-label`,
    helpId: undefined,
    errorId: errorKey ? `${id}-error` : undefined,
    errorKey,
    isDirty: false,
    describedBy: errorKey ? `${id}-error` : undefined,
  }
  return (
    <FieldGroup parts={parts} label={t('kinds')}>
      <input type="hidden" name="typed" value="" />
      {webhookKinds.map((kind) => (
        <KindCheck
          key={kind}
          kind={kind}
          isChosen={typed ? undefined : chosen.includes(kind)}
          label={t(`kind.${kind}`)}
        />
      ))}
    </FieldGroup>
  )
}

function KindCheck({ kind, isChosen, label }: { kind: WebhookKind; isChosen?: boolean; label: string }) {
  const { typed } = usePlainField(`kind_${kind}`)
  return (
    <label className="flex min-h-11 items-start gap-3 py-2 md:min-h-9 md:py-1">
      <input
        type="checkbox"
        name={`kind_${kind}`}
        defaultChecked={isChosen ?? typed === 'on'}
        className="mt-1 size-5 shrink-0"
      />
      <span>{label}</span>
    </label>
  )
}
