'use client'

import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { ProseField } from '@/components/form/prose-field'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import { TextReasonInput, TextStepInput } from '@/domain/publication/inputs'

const dialogVerbs = ['submit', 'approve', 'sendBack'] as const
export type TextActions = Record<(typeof dialogVerbs)[number], CommandFormProps['action']>

/** What leads a text on. */
export function TextVerbs({
  text,
  verbs,
  actions,
}: {
  text: { id: number | null; version: number }
  verbs: readonly { verb: string; why: string | null }[]
  actions: TextActions
}) {
  const t = useTranslations('publication')
  if (text.id === null) return null
  const offered = verbs.flatMap(({ verb, why }): OfferedVerb[] => {
    const known = dialogVerbs.find((each) => each === verb)
    if (!known) return []
    const reason = known === 'sendBack'
    return [
      {
        key: known,
        label: t(`verbs.${known}`),
        why,
        form: {
          title: t(`verbs.${known}`),
          description: t(`dialogs.${known}`),
          submitLabel: t(`verbs.${known}`),
          schema: reason ? TextReasonInput : TextStepInput,
          hidden: { id: text.id, version: text.version },
          action: actions[known],
          children: reason ? <ProseField name="reason" label={t('reason')} rows={3} /> : undefined,
          defaultValues: reason ? { reason: '' } : undefined,
        },
      },
    ]
  })
  const primary = offered.find(({ key }) => key !== 'sendBack') ?? null
  if (offered.length === 0) return null
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}
