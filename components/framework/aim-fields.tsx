'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import type { Option } from '@/components/form/option'
import { ProseField } from '@/components/form/prose-field'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { aimLevels } from '@/db/enums'
import { OtherTitles } from './other-titles'

/** What an aim may lead to, by the level that it has. */
export type Parents = { objective: readonly Option[]; outcome: readonly Option[] }

/** The programme's aims, to one of which an aim of an Action may contribute; none for the programme's own. */
export type Served = readonly Option[]

/** An objective, an outcome or an output. */
export function AimFields({ parents, served }: { parents: Parents; served: Served }) {
  const t = useTranslations('framework')
  const level = useWatch({ name: 'level' })
  const above = level === 'output' ? parents.outcome : level === 'outcome' ? parents.objective : []
  return (
    <>
      <RadioField
        name="level"
        label={t('aim.levelLabel')}
        help={t('aim.levelHelp')}
        options={aimLevels.map((each) => ({ value: each, label: t(`level.${each}`) }))}
        inline
      />
      <TextField name="title" label={t('aim.titleLabel')} />
      {above.length > 0 ? (
        <SelectField name="parentId" label={t('aim.leadsTo')} options={above} optional />
      ) : null}
      {served.length > 0 ? (
        <SelectField
          name="contributesToId"
          label={t('aim.contributesTo')}
          help={t('aim.contributesToHelp')}
          options={served}
          optional
        />
      ) : null}
      <ProseField name="description" label={t('aim.descriptionLabel')} rows={3} optional />
      <OtherTitles />
    </>
  )
}
