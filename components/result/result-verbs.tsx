'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AudienceField, DocumentFileField, LanguageField } from '@/components/document/document-fields'
import type { CommandFormProps } from '@/components/form/command-form'
import { DateField } from '@/components/form/date-field'
import { ProseField } from '@/components/form/prose-field'
import { TextField } from '@/components/form/text-field'
import { type OfferedVerb, VerbMenu } from '@/components/record/verb-menu'
import type { ResultStatus } from '@/db/enums'
import {
  AddVersionInput,
  AdoptResultInput,
  RecordUseInput,
  ResultReasonInput,
  ResultStepInput,
} from '@/domain/results/inputs'

type DialogVerb = 'draft' | 'review' | 'sendBack' | 'validate' | 'adopt' | 'drop' | 'addVersion' | 'recordUse'
export type ResultActions = Record<DialogVerb, CommandFormProps['action']>
/** A verb that the reader may use now, with what stands in its way in words. */
export type OfferedResultVerb = { verb: string; why: string | null }

/** The verb that leads on, by status; the first that is offered. */
const next: Record<ResultStatus, readonly string[]> = {
  planned: ['draft'],
  drafting: ['review'],
  review: ['validate'],
  validated: ['adopt'],
  adopted: ['recordUse'],
  dropped: [],
}

/** What can be done with a result now. */
export function ResultVerbs({
  result,
  verbs,
  actions,
}: {
  result: {
    id: number
    reference: string
    status: ResultStatus
    needsFile: boolean
    language: string
    inUseSince: string | null
  }
  verbs: readonly OfferedResultVerb[]
  actions: ResultActions
}) {
  const t = useTranslations('results')
  const dialogs = useDialogs(result)
  const offered = verbs.flatMap(({ verb, why }): OfferedVerb[] => {
    if (verb !== 'edit' && !isDialogVerb(verb)) return []
    const shared = { key: verb, label: t(`verbs.${verb}`), why }
    if (verb === 'edit') return [{ ...shared, href: `/results/${result.reference}/edit` }]
    const form = {
      title: t(`verbs.${verb}`),
      description: t(`dialogs.${verb}`),
      submitLabel: t(`verbs.${verb}`),
      hidden: { id: result.id },
      action: actions[verb],
      ...dialogs[verb],
    }
    return [{ ...shared, danger: verb === 'drop', form }]
  })
  // A draft without its file: the file comes first.
  const first = result.needsFile && result.status === 'drafting' ? ['addVersion'] : next[result.status]
  const primary = offered.find(
    (verb) => first.includes(verb.key) && !(verb.key === 'recordUse' && result.inUseSince),
  )
  if (offered.length === 0) return null
  return <VerbMenu primary={primary} others={offered.filter((verb) => verb !== primary)} />
}

const dialogVerbs = ['draft', 'review', 'sendBack', 'validate', 'adopt', 'drop', 'addVersion', 'recordUse']
const isDialogVerb = (verb: string): verb is DialogVerb => dialogVerbs.includes(verb)

function useDialogs(result: { language: string; inUseSince: string | null }) {
  const t = useTranslations('results')
  const note = <ProseField name="note" label={t('dialogs.note')} optional rows={3} />
  const reason = <ProseField name="reason" label={t('dialogs.reason')} rows={3} />
  const step = { schema: ResultStepInput, children: note }
  const withReason = { schema: ResultReasonInput, children: reason }
  return {
    draft: step,
    review: step,
    validate: step,
    sendBack: withReason,
    drop: withReason,
    adopt: {
      schema: AdoptResultInput,
      children: (
        <>
          <TextField name="adoptedBy" label={t('dialogs.adoptedBy')} help={t('dialogs.adoptedByHint')} />
          <DateField name="adoptedOn" label={t('dialogs.adoptedOn')} />
          <ProseField
            name="adoptionEvidence"
            label={t('dialogs.evidence')}
            help={t('dialogs.evidenceHint')}
            optional
            rows={3}
          />
          <DocumentFileField name="evidenceHeldId" label={t('dialogs.evidenceFile')} optional />
        </>
      ),
    },
    recordUse: {
      schema: RecordUseInput,
      defaultValues: { inUseSince: result.inUseSince ?? '' },
      children: (
        <>
          <DateField name="inUseSince" label={t('dialogs.inUseSince')} />
          {note}
        </>
      ),
    },
    addVersion: {
      schema: AddVersionInput,
      defaultValues: { language: result.language, audience: 'staff' },
      children: (
        <>
          <DocumentFileField name="heldId" label={t('versions.file')} />
          <LanguageField />
          <TextField name="note" label={t('versions.note')} optional />
          <AudienceField />
        </>
      ),
    },
  } satisfies Record<
    DialogVerb,
    { schema: unknown; defaultValues?: Record<string, unknown>; children: ReactNode }
  >
}
