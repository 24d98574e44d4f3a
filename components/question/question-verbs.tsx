'use client'

import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import { QuestionStepInput } from '@/domain/questions/inputs'

const dialogVerbs = ['copy', 'retire', 'restore'] as const
export type QuestionActions = Record<(typeof dialogVerbs)[number], CommandFormProps['action']>

/** What can be done with a question of the library now. */
export function QuestionVerbs({
  id,
  verbs,
  actions,
}: {
  id: number
  verbs: readonly { verb: string; why: string | null }[]
  actions: QuestionActions
}) {
  const t = useTranslations('learning.library')
  const offered = verbs.flatMap(({ verb, why }): OfferedVerb[] => {
    if (verb === 'edit')
      return [{ key: verb, label: t('verbs.edit'), why, href: `/settings/questions/${id}/edit` }]
    const known = dialogVerbs.find((each) => each === verb)
    if (!known) return []
    const form = {
      title: t(`verbs.${known}`),
      description: t(`dialogs.${known}`),
      submitLabel: t(`verbs.${known}`),
      schema: QuestionStepInput,
      hidden: { id },
      action: actions[known],
    }
    return [{ key: verb, label: t(`verbs.${known}`), why, form }]
  })
  const primary = ['edit', 'copy', 'restore']
    .map((verb) => offered.find(({ key }) => key === verb))
    .find((verb) => verb !== undefined)
  if (offered.length === 0) return null
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}
