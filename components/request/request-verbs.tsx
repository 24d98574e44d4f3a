'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { CommandFormProps } from '@/components/form/command-form'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { SelectField } from '@/components/form/select-field'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import type { RequestStatus } from '@/db/enums'
import {
  ApproveRequestInput,
  AskOpinionsInput,
  AssignRequestInput,
  ConsultInput,
  DecideRequestInput,
  RequestReasonInput,
  RequestStepInput,
} from '@/domain/requests/inputs'
import { AskServicesFields, newService } from './ask-services-fields'
import { DecisionFields, JoinField } from './verb-fields'

/** What a decision is recorded with unless it is written otherwise: its day, its body, the item of the minutes. */
type DecisionDefaults = { today: string; body: string; opinionBy: string; minutes?: string }

const dialogVerbs = [
  'screen',
  'consult',
  'askOpinion',
  'askClarification',
  'clarify',
  'approve',
  'defer',
  'refer',
  'decline',
  'resume',
  'assign',
  'withdraw',
] as const
type DialogVerb = (typeof dialogVerbs)[number]
export type RequestActions = Record<DialogVerb, CommandFormProps['action']>

/** The verb that leads on, by status: the first of them that is offered. */
const next: Partial<Record<RequestStatus, readonly string[]>> = {
  submitted: ['screen', 'assign'],
  screening: ['consult'],
  clarification: ['clarify'],
  consultation: ['approve', 'askOpinion'],
  deferred: ['resume'],
}

const order: readonly string[] = ['edit', ...dialogVerbs]

/** What can be done with a request now; the next step is the button. */
export function RequestVerbs({
  request,
  verbs,
  actions,
  officers,
  observers,
  joinable,
  defaults,
}: {
  request: { id: number; reference: string; status: RequestStatus; leadId: number | null; asked: boolean }
  /** The verbs that the reader may use now, with what stands in their way in words. */
  verbs: readonly { verb: string; why: string | null }[]
  actions: RequestActions
  officers: readonly Option[]
  /** Who may be asked for an opinion in the app. */
  observers: readonly Option[]
  joinable: readonly Option[]
  defaults: DecisionDefaults
}) {
  const t = useTranslations('requests')
  const dialogs = useDialogs({ officers, observers, joinable, defaults, leadId: request.leadId })
  const offered = verbs
    .flatMap(({ verb, why }): OfferedVerb[] => {
      if (verb === 'edit') {
        const href = `/requests/${request.reference}/edit`
        return [{ key: verb, label: t('verbs.edit'), why, href }]
      }
      if (!isDialogVerb(verb)) return []
      const form = {
        title: t(`verbs.${verb}`),
        description: t(`dialogs.${verb}`),
        submitLabel: t(`verbs.${verb}`),
        hidden: { id: request.id },
        action: actions[verb],
        ...dialogs[verb],
      }
      return [
        {
          key: verb,
          label: t(`verbs.${verb}`),
          why,
          danger: verb === 'withdraw' || verb === 'decline',
          form,
        },
      ]
    })
    .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key))
  const primary = (next[request.status] ?? [])
    .map((key) => offered.find((verb) => verb.key === key))
    .find((verb) => verb && !(verb.key === 'askOpinion' && request.asked))
  if (offered.length === 0) return null
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}

const isDialogVerb = (verb: string): verb is DialogVerb => dialogVerbs.some((known) => known === verb)

function useDialogs({
  officers,
  observers,
  joinable,
  defaults,
  leadId,
}: {
  officers: readonly Option[]
  observers: readonly Option[]
  joinable: readonly Option[]
  defaults: DecisionDefaults
  leadId: number | null
}) {
  const t = useTranslations('requests.dialogs')
  const locale = useLocale()
  const step = {
    schema: RequestStepInput,
    children: <ProseField name="note" label={t('note')} optional rows={3} />,
  }
  const because = (label: string) => ({
    schema: RequestReasonInput,
    children: <ProseField name="reason" label={label} rows={4} />,
  })
  const decide = {
    schema: DecideRequestInput,
    wide: true,
    defaultValues: { decidedOn: defaults.today, body: defaults.body, minutes: defaults.minutes ?? '' },
    children: <DecisionFields />,
  }
  return {
    screen: step,
    consult: {
      schema: ConsultInput,
      wide: true,
      defaultValues: { services: [], dueOn: defaults.opinionBy },
      children: (
        <>
          {step.children}
          <AskServicesFields observers={observers} />
        </>
      ),
    },
    askClarification: because(t('question')),
    clarify: because(t('answer')),
    resume: because(t('reason')),
    withdraw: because(t('reason')),
    askOpinion: {
      schema: AskOpinionsInput,
      wide: true,
      defaultValues: { services: [{ ...newService, locale }], dueOn: defaults.opinionBy },
      children: <AskServicesFields observers={observers} />,
    },
    approve: {
      ...decide,
      schema: ApproveRequestInput,
      children: (
        <>
          <DecisionFields />
          {joinable.length > 0 ? <JoinField actions={joinable} /> : null}
        </>
      ),
    },
    decline: decide,
    refer: decide,
    defer: decide,
    assign: {
      schema: AssignRequestInput,
      defaultValues: { leadId: leadId === null ? '' : String(leadId) },
      children: <SelectField name="leadId" label={t('lead')} options={officers} />,
    },
  } satisfies Record<
    DialogVerb,
    { schema: unknown; defaultValues?: Record<string, unknown>; wide?: boolean; children: ReactNode }
  >
}
