'use client'

import { useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { NumberField } from '@/components/form/number-field'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { TextField } from '@/components/form/text-field'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import type { ActivityStatus } from '@/db/enums'
import {
  ActivityReasonInput,
  ActivityStepInput,
  DeployExpertInput,
  HoldActivityInput,
  RecordHeadcountInput,
  ReplanActivityInput,
} from '@/domain/activities/inputs'
import { ExpertFields } from './experts-field'

const dialogVerbs = [
  'confirm',
  'hold',
  'report',
  'postpone',
  'replan',
  'cancel',
  'deployExpert',
  'recordHeadcount',
] as const
type DialogVerb = (typeof dialogVerbs)[number]
export type ActivityActions = Record<DialogVerb, CommandFormProps['action']>

/** The verb that leads on, by status; the first that is offered. */
const next: Record<ActivityStatus, readonly string[]> = {
  planned: ['confirm'],
  confirmed: ['hold', 'importRoster'],
  held: ['report'],
  reported: [],
  postponed: ['replan'],
  cancelled: [],
}

/** What can be done with an activity now. */
export function ActivityVerbs({
  activity,
  verbs,
  countries,
  actions,
}: {
  activity: { id: number; status: ActivityStatus; hasRoster: boolean }
  verbs: readonly { verb: string; why: string | null }[]
  countries: readonly Option[]
  actions: ActivityActions
}) {
  const t = useTranslations('activities')
  const links: Record<string, string> = {
    edit: `/activities/${activity.id}/edit`,
    importRoster: `/activities/${activity.id}/roster/import`,
  }
  const note = <ProseField name="note" label={t('dialogs.note')} optional rows={3} />
  const reason = <ProseField name="reason" label={t('dialogs.reason')} rows={3} />
  const dialogs = {
    confirm: { schema: ActivityStepInput, children: note },
    report: { schema: ActivityStepInput, children: note },
    postpone: { schema: ActivityReasonInput, children: reason },
    cancel: { schema: ActivityReasonInput, children: reason },
    hold: {
      schema: HoldActivityInput,
      children: activity.hasRoster ? null : (
        <ProseField
          name="noRosterReason"
          label={t('dialogs.noRosterReason')}
          help={t('dialogs.noRosterHint')}
          rows={3}
        />
      ),
    },
    replan: {
      schema: ReplanActivityInput,
      children: (
        <>
          <DateField name="startsOn" label={t('form.startsOn')} />
          <DateField name="endsOn" label={t('form.endsOn')} optional />
          {reason}
        </>
      ),
    },
    deployExpert: {
      schema: DeployExpertInput,
      wide: true,
      children: <ExpertFields countries={countries} />,
    },
    recordHeadcount: {
      schema: RecordHeadcountInput,
      children: (
        <>
          <NumberField name="women" label={t('headcounts.women')} optional />
          <NumberField name="men" label={t('headcounts.men')} optional />
          <NumberField name="other" label={t('headcounts.other')} optional />
          <NumberField name="total" label={t('headcounts.total')} help={t('headcounts.totalHint')} optional />
          <TextField name="note" label={t('headcounts.note')} help={t('headcounts.noteHint')} />
        </>
      ),
    },
  }
  const offered = verbs.flatMap(({ verb, why }): OfferedVerb[] => {
    const href = links[verb]
    if (href) return [{ key: verb, label: t(`verbs.${verb}` as never), why, href }]
    const known = dialogVerbs.find((each) => each === verb)
    if (!known) return []
    const form = {
      title: t(`verbs.${known}`),
      description: t(`dialogs.${known}`),
      submitLabel: t(`verbs.${known}`),
      hidden: { id: activity.id },
      action: actions[known],
      ...dialogs[known],
    }
    return [{ key: verb, label: t(`verbs.${known}`), why, danger: known === 'cancel', form }]
  })
  const primary = next[activity.status]
    .map((verb) => offered.find(({ key }) => key === verb))
    .find((verb) => verb !== undefined)
  if (offered.length === 0) return null
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}
