'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { NativeSelect } from '@/components/ui/native-select'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'
import { labelIn, type Option } from './option'

/** One of a short list, by the browser's own list. */
export function SelectField({
  name,
  label,
  help,
  optional,
  className,
  disabled,
  options,
  nothing,
}: FieldProps & { options: readonly Option[]; nothing?: string }) {
  const t = useTranslations('form')
  const parts = useField(name, label, help, (value) => labelIn(options, value))
  const { register } = useFormContext()
  return (
    <Field parts={parts} label={label} help={help} optional={optional} className={className}>
      <NativeSelect
        className="max-w-lg"
        id={parts.id}
        disabled={disabled}
        aria-invalid={parts.errorKey ? true : undefined}
        aria-describedby={parts.describedBy}
        aria-required={optional ? undefined : true}
        {...register(name)}
      >
        <option value="">{nothing ?? (optional ? t('nothingChosen') : t('choose'))}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}
