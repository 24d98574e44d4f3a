'use client'

import { Plus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { sendJson } from '@/components/document/send-json'
import { ChipsField } from '@/components/form/chips-field'
import { ComboField, type OfferedList } from '@/components/form/combo-field'
import type { FieldProps } from '@/components/form/field'
import type { Option } from '@/components/form/option'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { VerbFormDialog } from '@/components/form/verb-dialog'
import { Button } from '@/components/ui/button'
import { institutionKinds } from '@/db/enums'
import { AddInstitutionInput } from '@/domain/institutions/inputs'

type Props = FieldProps & {
  /** For the country of an institution that is added. */
  countries: readonly Option[]
  /** The country that it most likely has. */
  countryCode?: string
}

/** One institution, found by its name or added to the list. */
export function InstitutionField({ countries, countryCode, ...field }: Props) {
  const adding = useAdding()
  return (
    <>
      <ComboField {...field} search="/api/institutions" none={adding.offer} />
      <AddInstitution {...adding} countries={countries} countryCode={countryCode} />
    </>
  )
}

/** Any number of institutions. */
export function InstitutionsField({ countries, countryCode, ...field }: Props) {
  const adding = useAdding()
  return (
    <>
      <ChipsField {...field} search="/api/institutions" none={adding.offer} />
      <AddInstitution {...adding} countries={countries} countryCode={countryCode} />
    </>
  )
}

type Wanted = { name: string; choose: OfferedList['choose'] }

function useAdding() {
  const t = useTranslations('institutions')
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const offer = (name: string, { choose, close }: OfferedList) => (
    <Button
      variant="quiet"
      className="w-full justify-start text-left"
      onClick={() => {
        close()
        setWanted({ name, choose })
      }}
    >
      <Plus aria-hidden />
      {t('addNamed', { name })}
    </Button>
  )
  return { wanted, offer, done: () => setWanted(null) }
}

function AddInstitution({
  wanted,
  done,
  countries,
  countryCode,
}: Pick<Props, 'countries' | 'countryCode'> & { wanted: Wanted | null; done: () => void }) {
  const t = useTranslations('institutions')
  const tKind = useTranslations('enums.institutionKind')
  return (
    <VerbFormDialog
      open={wanted !== null}
      onOpenChange={(open) => (open ? undefined : done())}
      title={t('add')}
      description={t('addHint')}
      submitLabel={t('add')}
      doneMessage={null}
      schema={AddInstitutionInput}
      action={(values: unknown) => sendJson('POST', '/api/institutions', values)}
      defaultValues={{ name: wanted?.name ?? '', countryCode: countryCode ?? '', kind: '' }}
      onDone={({ value }) => wanted?.choose(value as Option)}
    >
      <TextField name="name" label={t('name')} help={t('nameHint')} />
      <TextField name="shortName" label={t('shortName')} optional width="half" />
      <SelectField
        name="kind"
        label={t('kind')}
        options={institutionKinds.map((kind) => ({ value: kind, label: tKind(kind) }))}
      />
      <ComboField
        name="countryCode"
        label={t('country')}
        help={t('countryHint')}
        options={countries}
        optional
      />
    </VerbFormDialog>
  )
}
