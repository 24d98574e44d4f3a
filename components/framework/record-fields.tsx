'use client'

import { useTranslations } from 'next-intl'
import { DateField } from '@/components/form/date-field'
import { NumberField } from '@/components/form/number-field'
import { ProseField } from '@/components/form/prose-field'
import type { IndicatorUnit } from '@/db/enums'

/** What was measured on a day. */
export function RecordFields({ unit }: { unit: IndicatorUnit }) {
  const t = useTranslations('framework.record')
  return (
    <>
      <DateField name="measuredOn" label={t('measuredOn')} />
      {unit === 'words' ? (
        <ProseField name="note" label={t('found')} rows={4} />
      ) : (
        <>
          <NumberField name="value" label={t(unit === 'percentage' ? 'valuePercent' : 'value')} />
          {unit === 'number' ? (
            <div className="grid gap-4 sm:grid-cols-2">
              <NumberField name="women" label={t('women')} optional />
              <NumberField name="men" label={t('men')} optional />
            </div>
          ) : null}
          <ProseField name="note" label={t('note')} rows={3} optional />
        </>
      )}
    </>
  )
}
