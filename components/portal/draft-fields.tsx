import 'server-only'
import { getLocale, getTranslations } from 'next-intl/server'
import { db } from '@/db/client'
import { activityKinds, type Locale, locales, requestUrgencies } from '@/db/enums'
import { listAreas } from '@/domain/reference'
import type { DraftStep } from '@/domain/requests/draft-steps'
import { gcmObjectives, sdgTargets } from '@/domain/requests/inputs'
import type { RequestRecord } from '@/domain/requests/queries'
import { languageName } from '@/lib/format'
import { targetKey } from '../request/target-key'
import { ChoicesField, ProseField, SelectField, TextField } from './fields'

type Props = { draft: RequestRecord }

/** The fields of a step of a draft, filled with what is on record. */
export const fieldsOf: Record<
  Exclude<DraftStep, 'who' | 'letter'>,
  (props: Props) => React.ReactNode | Promise<React.ReactNode>
> = {
  ask: AskFields,
  problem: ProblemFields,
  aims: AimsFields,
  activities: ActivitiesFields,
  beneficiaries: BeneficiariesFields,
  fit: FitFields,
  practical: PracticalFields,
}

/** What it is called, and the one sentence; also the form that a draft begins with. */
export async function AskFields({ draft }: { draft?: RequestRecord }) {
  const t = await getTranslations('portal.fields')
  return (
    <>
      <TextField name="title" label={t('title')} help={t('titleHelp')} value={draft?.title} required />
      <ProseField name="ask" label={t('ask')} help={t('askHelp')} value={draft?.ask} rows={4} required />
    </>
  )
}

async function ProblemFields({ draft }: Props) {
  const t = await getTranslations('portal.fields')
  const optional = t('optional')
  return (
    <>
      <p className="border-action border-l-4 bg-action-soft px-4 py-3">{t('noCaseData')}</p>
      <ProseField
        name="problem"
        label={t('problem')}
        help={t('problemHelp')}
        optional={optional}
        value={draft.problem}
        rows={8}
      />
      <ProseField name="triedBefore" label={t('triedBefore')} optional={optional} value={draft.triedBefore} />
      <ProseField
        name="otherSupport"
        label={t('otherSupport')}
        help={t('otherSupportHelp')}
        optional={optional}
        value={draft.otherSupport}
        rows={3}
      />
    </>
  )
}

async function AimsFields({ draft }: Props) {
  const t = await getTranslations('portal.fields')
  return (
    <>
      {(['objective', 'expectedResults', 'sustainability'] as const).map((name) => (
        <ProseField
          key={name}
          name={name}
          label={t(name)}
          help={t(`${name}Help`)}
          optional={t('optional')}
          value={draft[name]}
        />
      ))}
    </>
  )
}

async function ActivitiesFields({ draft }: Props) {
  const t = await getTranslations('portal.fields')
  const tKind = await getTranslations('enums.activityKind')
  const areas = await listAreas(db(), (await getLocale()) as Locale)
  return (
    <>
      <ChoicesField
        name="areaIds"
        label={t('areas')}
        optional={t('optional')}
        value={draft.areas.map(({ id }) => String(id))}
        options={areas.map(({ id, label }) => ({ value: String(id), label }))}
      />
      <ChoicesField
        name="activityKinds"
        label={t('activityKinds')}
        help={t('activityKindsHelp')}
        optional={t('optional')}
        value={draft.activityKinds}
        options={activityKinds.map((kind) => ({ value: kind, label: tKind(kind) }))}
      />
    </>
  )
}

async function BeneficiariesFields({ draft }: Props) {
  const t = await getTranslations('portal.fields')
  return (
    <>
      <ProseField
        name="beneficiaries"
        label={t('beneficiaries')}
        help={t('beneficiariesHelp')}
        optional={t('optional')}
        value={draft.beneficiaries}
      />
      <TextField
        name="beneficiaryCount"
        label={t('beneficiaryCount')}
        help={t('beneficiaryCountHelp')}
        optional={t('optional')}
        inputMode="numeric"
        className="max-w-40"
        value={draft.beneficiaryCount === null ? '' : String(draft.beneficiaryCount)}
      />
      <TextField
        name="genderBalance"
        label={t('genderBalance')}
        help={t('genderBalanceHelp')}
        optional={t('optional')}
        value={draft.genderBalance}
      />
    </>
  )
}

async function FitFields({ draft }: Props) {
  const t = await getTranslations('portal.fields')
  const tObjective = await getTranslations('requests.gcm')
  const tTarget = await getTranslations('requests.sdg')
  return (
    <>
      <ProseField
        name="policyLink"
        label={t('policyLink')}
        help={t('policyLinkHelp')}
        optional={t('optional')}
        value={draft.policyLink}
        rows={3}
      />
      <ChoicesField
        name="sdgTargets"
        label={t('sdgTargets')}
        optional={t('optional')}
        value={draft.sdgTargets}
        options={sdgTargets.map((each) => ({ value: each, label: `${each} · ${tTarget(targetKey(each))}` }))}
      />
      <ChoicesField
        name="gcmObjectives"
        label={t('gcmObjectives')}
        optional={t('optional')}
        value={draft.gcmObjectives.map(String)}
        options={gcmObjectives.map((each) => ({
          value: each,
          label: `${each} · ${tObjective(each as '1')}`,
        }))}
      />
    </>
  )
}

async function PracticalFields({ draft }: Props) {
  const t = await getTranslations('portal.fields')
  const tUrgency = await getTranslations('portal.urgency')
  const locale = (await getLocale()) as Locale
  return (
    <>
      <ChoicesField
        one
        name="urgency"
        label={t('urgency')}
        value={[draft.urgency]}
        options={requestUrgencies.map((each) => ({ value: each, label: tUrgency(each) }))}
      />
      <TextField
        name="wishedStart"
        type="date"
        label={t('wishedStart')}
        optional={t('optional')}
        className="max-w-56"
        value={draft.wishedStart}
      />
      <SelectField
        name="workingLanguage"
        label={t('workingLanguage')}
        help={t('workingLanguageHelp')}
        optional={t('optional')}
        empty={t('anyLanguage')}
        value={draft.workingLanguage}
        options={locales.map((each) => ({ value: each, label: languageName(each, locale) }))}
      />
      <TextField
        name="signatory"
        label={t('signatory')}
        help={t('signatoryHelp')}
        optional={t('optional')}
        value={draft.signatory}
      />
    </>
  )
}
