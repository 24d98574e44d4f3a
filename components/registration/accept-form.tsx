'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { CommandForm, type CommandFormProps } from '@/components/form/command-form'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { VerbDialog } from '@/components/form/verb-dialog'
import { InstitutionField } from '@/components/institution/institution-field'
import { institutionKinds } from '@/db/enums'
import { AcceptRegistrationInput, RefuseRegistrationInput } from '@/domain/registrations/inputs'

/** Lets an authority in: as one that the list has, or as a new one under the name that it gave. */
export function AcceptForm({
  registration,
  likely,
  countries,
  ...form
}: Pick<CommandFormProps, 'action' | 'beside'> & {
  registration: { id: number; authority: string; countryCode: string }
  /** The institution on the list that has this very name. */
  likely: { id: number; name: string } | null
  countries: readonly Option[]
}) {
  const t = useTranslations('registrations.decide')
  return (
    <CommandForm
      schema={AcceptRegistrationInput}
      submitLabel={t('accept')}
      doneMessage={t('accepted')}
      hidden={{ id: registration.id }}
      defaultValues={{
        which: likely ? 'known' : 'new',
        institutionId: likely ? String(likely.id) : '',
        name: registration.authority,
        kind: 'national_government',
        _labels: likely ? { institutionId: { [`v${likely.id}`]: likely.name } } : {},
      }}
      {...form}
    >
      <p className="max-w-prose text-ink-soft">{t('intro')}</p>
      <RadioField
        name="which"
        label={t('which')}
        options={[
          { value: 'known', label: t('known') },
          { value: 'new', label: t('new') },
        ]}
      />
      <Which countries={countries} countryCode={registration.countryCode} />
    </CommandForm>
  )
}

function Which({ countries, countryCode }: { countries: readonly Option[]; countryCode: string }) {
  const t = useTranslations('registrations.decide')
  const kind = useTranslations('enums.institutionKind')
  if (useWatch({ name: 'which' }) === 'known')
    return (
      <InstitutionField
        name="institutionId"
        label={t('institution')}
        countries={countries}
        countryCode={countryCode}
      />
    )
  return (
    <>
      <TextField name="name" label={t('name')} help={t('nameHint')} />
      <SelectField
        name="kind"
        label={t('kind')}
        options={institutionKinds.map((value) => ({ value, label: kind(value) }))}
      />
    </>
  )
}

/** Refuses, with an answer that is sent. */
export function RefuseButton({ id, action }: { id: number; action: CommandFormProps['action'] }) {
  const t = useTranslations('registrations.decide')
  return (
    <VerbDialog
      label={t('refuse')}
      title={t('refuse')}
      description={t('refuseHint')}
      submitLabel={t('refuse')}
      submitVariant="danger"
      schema={RefuseRegistrationInput}
      hidden={{ id }}
      action={action}
      doneMessage={t('refused')}
    >
      <ProseField name="answer" label={t('answer')} rows={4} />
    </VerbDialog>
  )
}
