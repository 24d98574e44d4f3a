'use client'

import { useTranslations } from 'next-intl'
import { ChipsField } from '@/components/form/chips-field'
import { DateField } from '@/components/form/date-field'
import { MultiField } from '@/components/form/multi-field'
import { NumberField } from '@/components/form/number-field'
import { ProseField } from '@/components/form/prose-field'
import { RadioField } from '@/components/form/radio-field'
import { TextField } from '@/components/form/text-field'
import { activityKinds, requestUrgencies } from '@/db/enums'
import { gcmObjectives, sdgTargets } from '@/domain/requests/inputs'
import type { RequestChoices } from './request-form-who'
import { targetKey } from './target-key'

/** What is to be reached, how, how soon, and what stays of it. */
export function AimsFields({ choices }: { choices: RequestChoices }) {
  const t = useTranslations('requests.form')
  const tKind = useTranslations('enums.activityKind')
  const tUrgency = useTranslations('enums.requestUrgency')
  return (
    <>
      <ProseField name="objective" label={t('objective')} help={t('objectiveHint')} optional rows={4} />
      <ProseField
        name="expectedResults"
        label={t('expectedResults')}
        help={t('expectedResultsHint')}
        optional
        rows={4}
      />
      <ChipsField name="areaIds" label={t('areas')} options={choices.areas} optional />
      <MultiField
        name="activityKinds"
        label={t('activityKinds')}
        optional
        columns
        options={activityKinds.map((value) => ({ value, label: tKind(value) }))}
      />
      <RadioField
        name="urgency"
        label={t('urgency')}
        inline
        options={requestUrgencies.map((value) => ({ value, label: tUrgency(value) }))}
      />
      <DateField name="wishedStart" label={t('wishedStart')} optional />
      <ProseField
        name="sustainability"
        label={t('sustainability')}
        help={t('sustainabilityHint')}
        optional
        rows={3}
      />
    </>
  )
}

/** Whom it is for. */
export function WhoBenefitsFields() {
  const t = useTranslations('requests.form')
  return (
    <>
      <ProseField
        name="beneficiaries"
        label={t('beneficiaries')}
        help={t('beneficiariesHint')}
        optional
        rows={3}
      />
      <NumberField name="beneficiaryCount" label={t('beneficiaryCount')} optional unit={t('officials')} />
      <TextField name="genderBalance" label={t('genderBalance')} help={t('genderBalanceHint')} optional />
    </>
  )
}

/** What it serves: the country's own policy, the Global Compact, the SDGs. */
export function FitFields() {
  const t = useTranslations('requests.form')
  const tObjective = useTranslations('requests.gcm')
  const tTarget = useTranslations('requests.sdg')
  return (
    <>
      <ProseField name="policyLink" label={t('policyLink')} help={t('policyLinkHint')} optional rows={3} />
      <ChipsField
        name="gcmObjectives"
        label={t('gcmObjectives')}
        help={t('gcmObjectivesHint')}
        optional
        options={gcmObjectives.map((value) => ({ value, label: `${value} · ${tObjective(value as '1')}` }))}
      />
      <ChipsField
        name="sdgTargets"
        label={t('sdgTargets')}
        optional
        options={sdgTargets.map((value) => ({ value, label: `${value} · ${tTarget(targetKey(value))}` }))}
      />
    </>
  )
}
