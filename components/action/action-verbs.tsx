'use client'

import { useTranslations } from 'next-intl'
import { ChipsField } from '@/components/form/chips-field'
import type { CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { SelectField } from '@/components/form/select-field'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import type { ActionStatus } from '@/db/enums'
import {
  ActionReasonInput,
  ActionStepInput,
  AssignActionInput,
  EndorseActionInput,
} from '@/domain/actions/inputs'

const dialogVerbs = [
  'sendFiche',
  'endorse',
  'start',
  'report',
  'close',
  'suspend',
  'resume',
  'cancel',
  'assign',
] as const
type DialogVerb = (typeof dialogVerbs)[number]
export type ActionActions = Record<DialogVerb, CommandFormProps['action']>

/** The verb that leads on, by status; the first that is offered. */
const next: Record<ActionStatus, readonly string[]> = {
  design: ['sendFiche', 'endorse'],
  endorsed: ['planActivity', 'start'],
  implementation: ['report'],
  reporting: ['close'],
  closed: [],
  suspended: ['resume'],
  cancelled: [],
}

/** What can be done with an Action now. */
export function ActionVerbs({
  action,
  verbs,
  officers,
  today,
  actions,
}: {
  action: {
    id: number
    reference: string
    status: ActionStatus
    leadId: number | null
    teamIds: readonly number[]
  }
  verbs: readonly { verb: string; why: string | null }[]
  officers: readonly Option[]
  today: string
  actions: ActionActions
}) {
  const t = useTranslations('actions')
  const links: Record<string, string> = {
    edit: `/actions/${action.reference}/edit`,
    planActivity: `/actions/${action.reference}/activities/new`,
    planResult: `/actions/${action.reference}/results/new`,
  }
  const note = <ProseField name="note" label={t('dialogs.note')} optional rows={3} />
  const reason = <ProseField name="reason" label={t('dialogs.reason')} rows={3} />
  const step = { schema: ActionStepInput, children: note }
  const withReason = { schema: ActionReasonInput, children: reason }
  const dialogs = {
    sendFiche: step,
    start: step,
    report: step,
    close: step,
    resume: step,
    suspend: withReason,
    cancel: withReason,
    endorse: {
      schema: EndorseActionInput,
      defaultValues: { endorsedOn: today },
      children: (
        <>
          <DateField name="endorsedOn" label={t('dialogs.endorsedOn')} />
          <ProseField
            name="note"
            label={t('dialogs.endorsedBy')}
            help={t('dialogs.endorsedByHint')}
            optional
            rows={3}
          />
        </>
      ),
    },
    assign: {
      schema: AssignActionInput,
      defaultValues: {
        leadId: action.leadId === null ? '' : String(action.leadId),
        teamIds: action.teamIds.map(String),
      },
      children: (
        <>
          <SelectField name="leadId" label={t('dialogs.lead')} options={[...officers]} />
          <ChipsField name="teamIds" label={t('dialogs.team')} options={officers} optional />
        </>
      ),
    },
  }
  const offered = verbs.flatMap(({ verb, why }): OfferedVerb[] => {
    const known = dialogVerbs.find((each) => each === verb)
    const href = links[verb]
    if (href) return [{ key: verb, label: t(`verbs.${verb}` as never), why, href }]
    if (!known) return []
    const form = {
      title: t(`verbs.${known}`),
      description: t(`dialogs.${known}`),
      submitLabel: t(`verbs.${known}`),
      hidden: { id: action.id },
      action: actions[known],
      ...dialogs[known],
    }
    return [{ key: verb, label: t(`verbs.${known}`), why, danger: known === 'cancel', form }]
  })
  const primary = next[action.status]
    .map((verb) => offered.find(({ key }) => key === verb))
    .find((verb) => verb !== undefined)
  if (offered.length === 0) return null
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}
