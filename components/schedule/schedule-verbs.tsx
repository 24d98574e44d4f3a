'use client'

import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import { ScheduleStepInput } from '@/domain/schedules/inputs'

const steps = ['resume', 'runNow', 'pause', 'remove'] as const
export type ScheduleActions = Record<(typeof steps)[number], CommandFormProps['action']>

/** What can be done with a schedule. */
export function ScheduleVerbs({
  id,
  verbs,
  actions,
}: {
  id: number
  /** The verbs that the reader may use now, with what stands in their way in words. */
  verbs: readonly { verb: string; why: string | null }[]
  actions: ScheduleActions
}) {
  const t = useTranslations('schedules')
  const offered = steps.flatMap((key): OfferedVerb[] => {
    const found = verbs.find(({ verb }) => verb === key)
    if (!found) return []
    return [
      {
        key,
        label: t(`verbs.${key}`),
        why: found.why,
        danger: key === 'remove',
        form: {
          title: t(`verbs.${key}`),
          description: t(`dialogs.${key}`),
          submitLabel: t(`verbs.${key}`),
          schema: ScheduleStepInput,
          hidden: { id },
          doneMessage: key === 'runNow' ? null : undefined,
          action: actions[key],
        },
      },
    ]
  })
  const mayEdit = verbs.some(({ verb }) => verb === 'edit')
  const edit: OfferedVerb[] = mayEdit
    ? [{ key: 'edit', label: t('verbs.edit'), href: `/reports/schedules/${id}/edit` }]
    : []
  const primary = offered.find(({ key }) => key === 'resume') ?? edit[0]
  if (!primary) return null
  return <VerbMenu primary={primary} others={[...edit, ...offered].filter((verb) => verb !== primary)} />
}
