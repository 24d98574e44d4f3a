'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { ProseField } from '@/components/form/prose-field'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import { CorrectEditionInput, WithdrawEditionInput } from '@/domain/editions/inputs'

export type EditionActions = Record<'correct' | 'withdraw', CommandFormProps['action']>

/** What can be done with a frozen report: correct it by a new version, or withdraw it. */
export function EditionVerbs({
  id,
  verbs,
  actions,
  warning,
}: {
  id: number
  /** The verbs that the reader may use now, with what stands in their way in words. */
  verbs: readonly { verb: string; why: string | null }[]
  actions: EditionActions
  /** What whoever corrects it should know first. */
  warning?: ReactNode
}) {
  const t = useTranslations('editions')
  const forms = {
    correct: {
      schema: CorrectEditionInput,
      fields: (
        <>
          {warning}
          <ProseField name="reason" label={t('dialogs.reason')} rows={3} />
          <DateField name="asOf" label={t('dialogs.asOf')} help={t('dialogs.asOfHint')} optional />
        </>
      ),
    },
    withdraw: {
      schema: WithdrawEditionInput,
      fields: <ProseField name="reason" label={t('dialogs.why')} rows={3} />,
    },
  }
  const offered = (['correct', 'withdraw'] as const).flatMap((key): OfferedVerb[] => {
    const found = verbs.find(({ verb }) => verb === key)
    if (!found) return []
    const { schema, fields } = forms[key]
    return [
      {
        key,
        label: t(`verbs.${key}`),
        why: found.why,
        danger: key === 'withdraw',
        form: {
          title: t(`verbs.${key}`),
          description: t(`dialogs.${key}`),
          submitLabel: t(`verbs.${key}`),
          schema,
          hidden: { id },
          defaultValues: { reason: '', asOf: '' },
          action: actions[key],
          children: fields,
        },
      },
    ]
  })
  return offered.length > 0 ? <VerbMenu others={offered} /> : null
}
