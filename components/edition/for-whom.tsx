'use client'

import { useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { MultiField } from '@/components/form/multi-field'
import type { Option } from '@/components/form/option'
import { RadioField } from '@/components/form/radio-field'

/** For the team or for readers, and then for those of which places; of a frozen report and of a schedule. */
export function ForWhom({ places }: { places: readonly Option[] }) {
  const t = useTranslations('editions.freeze')
  const audience = useWatch({ name: 'audience' })
  return (
    <>
      <RadioField
        name="audience"
        label={t('audience')}
        options={[
          { value: 'team', label: t('team'), detail: t('teamDetail') },
          { value: 'readers', label: t('readers'), detail: t('readersDetail') },
        ]}
      />
      {audience === 'readers' ? (
        <MultiField name="places" label={t('places')} options={places} columns />
      ) : null}
    </>
  )
}
