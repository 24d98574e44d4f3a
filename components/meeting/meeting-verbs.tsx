'use client'

import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import { MeetingStepInput } from '@/domain/meetings/inputs'

export type MeetingActions = { hold: CommandFormProps['action'] }

/** What can be done with a meeting as a whole. */
export function MeetingVerbs({
  meeting,
  verbs,
  actions,
}: {
  meeting: { id: number; reference: string }
  /** The verbs that the reader may use now, with what stands in their way in words. */
  verbs: readonly { verb: string; why: string | null }[]
  actions: MeetingActions
}) {
  const t = useTranslations('meetings')
  const offered = verbs.flatMap(({ verb, why }): OfferedVerb[] => {
    if (verb === 'edit')
      return [{ key: verb, label: t('verbs.edit'), why, href: `/meetings/${meeting.reference}/edit` }]
    if (verb !== 'hold') return []
    return [
      {
        key: verb,
        label: t('verbs.hold'),
        why,
        form: {
          title: t('verbs.hold'),
          description: t('dialogs.hold'),
          submitLabel: t('verbs.hold'),
          schema: MeetingStepInput,
          hidden: { id: meeting.id },
          action: actions.hold,
        },
      },
    ]
  })
  if (offered.length === 0) return null
  const primary = offered.find(({ key, why }) => key === 'hold' && !why) ?? offered[0]
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}
