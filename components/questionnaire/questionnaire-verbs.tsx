'use client'

import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import type { QuestionnaireStatus } from '@/db/enums'
import { OpenQuestionnaireInput, QuestionnaireStepInput } from '@/domain/questionnaires/inputs'
import type { WhomToAsk } from '@/domain/questionnaires/whom-to-ask'

const dialogVerbs = ['open', 'send', 'remind', 'close', 'reopen', 'discard'] as const
type DialogVerb = (typeof dialogVerbs)[number]
export type QuestionnaireActions = Record<DialogVerb, CommandFormProps['action']>

/** The verb that leads on, by status. */
const next: Record<QuestionnaireStatus, readonly string[]> = {
  draft: ['open', 'edit'],
  open: ['room'],
  closed: [],
}

/** What can be done with a form now. */
export function QuestionnaireVerbs({
  form,
  verbs,
  whom,
  actions,
}: {
  form: { id: number; status: QuestionnaireStatus; closesOn: string | null }
  verbs: readonly { verb: string; why: string | null }[]
  whom: WhomToAsk
  actions: QuestionnaireActions
}) {
  const t = useTranslations('learning')
  const closes = (
    <DateField name="closesOn" label={t('form.closesOn')} help={t('dialogs.closesOnHint')} optional />
  )
  const byVerb: Record<string, readonly (DialogVerb | 'edit' | 'typeIn' | 'room')[]> = {
    open: ['open'],
    edit: ['edit'],
    discard: ['discard'],
    close: ['close'],
    reopen: ['reopen'],
    send: ['room', 'send', 'remind'],
    typeIn: ['typeIn'],
  }
  const links: Record<string, string> = {
    edit: `/questionnaires/${form.id}/edit`,
    typeIn: `/questionnaires/${form.id}/paper`,
    room: `/questionnaires/${form.id}/room`,
  }
  const counts = { ...whom, others: whom.noAddress + whom.refused }
  const dialogs = {
    open: {
      schema: OpenQuestionnaireInput,
      defaultValues: { closesOn: form.closesOn ?? '' },
      children: closes,
    },
    reopen: { schema: OpenQuestionnaireInput, defaultValues: { closesOn: '' }, children: closes },
    close: { schema: QuestionnaireStepInput },
    discard: { schema: QuestionnaireStepInput, doneMessage: t('dialogs.discarded') },
    send: { schema: QuestionnaireStepInput, doneMessage: t('dialogs.sent', { count: whom.toAsk }) },
    remind: { schema: QuestionnaireStepInput, doneMessage: t('dialogs.sent', { count: whom.toRemind }) },
  }
  const offered = verbs.flatMap(({ verb, why }) =>
    (byVerb[verb] ?? []).flatMap((key): OfferedVerb[] => {
      if (key === 'remind' && whom.asked === 0) return []
      const nobody =
        (key === 'send' && whom.toAsk === 0) || (key === 'remind' && whom.toRemind === 0)
          ? t(`nobody.${key as 'send' | 'remind'}`, counts)
          : null
      const shared = { key, label: t(`verbs.${key}`), why: why ?? nobody }
      const href = links[key]
      if (href) return [{ ...shared, href }]
      const dialog = key as DialogVerb
      const form_ = {
        title: t(`verbs.${dialog}`),
        description: t(`dialogs.${dialog}`, counts),
        submitLabel: t(`verbs.${dialog}`),
        hidden: { id: form.id },
        action: actions[dialog],
        ...dialogs[dialog],
      }
      return [{ ...shared, danger: dialog === 'discard', form: form_ }]
    }),
  )
  const primary = next[form.status]
    .map((verb) => offered.find(({ key }) => key === verb))
    .find((verb) => verb !== undefined)
  if (offered.length === 0) return null
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}
