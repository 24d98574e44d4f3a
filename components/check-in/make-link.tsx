'use client'

import { QrCode } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { CommandFormProps } from '@/components/form/command-form'
import { RadioField } from '@/components/form/radio-field'
import { SelectField } from '@/components/form/select-field'
import { VerbDialog } from '@/components/form/verb-dialog'
import { checkInKinds, type Locale } from '@/db/enums'
import { CheckInLinkForm } from '@/domain/check-in/inputs'
import { formatDay } from '@/lib/format'

/** The button that makes a check-in link. */
export function MakeLink({
  activityId,
  days,
  action,
}: {
  activityId: number
  days: readonly string[]
  action: CommandFormProps['action']
}) {
  const t = useTranslations('checkIn.links')
  const locale = useLocale() as Locale
  const options = days.map((day) => ({ value: day, label: formatDay(day, locale) }))
  return (
    <VerbDialog
      label={t('make')}
      variant="primary"
      size="small"
      icon={<QrCode aria-hidden />}
      title={t('make')}
      description={t('makeHint')}
      submitLabel={t('make')}
      schema={CheckInLinkForm}
      action={action}
      hidden={{ id: activityId }}
      defaultValues={{ kind: 'door', firstDay: days[0], lastDay: days.at(-1) }}
      doneMessage={t('madeOne')}
    >
      <RadioField
        name="kind"
        label={t('for')}
        options={checkInKinds.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}.name`),
          detail: t(`kind.${kind}.hint`),
        }))}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <SelectField name="firstDay" label={t('firstDay')} options={options} />
        <SelectField name="lastDay" label={t('lastDay')} options={options} />
      </div>
    </VerbDialog>
  )
}
