'use client'

import { useFormContext } from 'react-hook-form'
import { Textarea } from '@/components/ui/textarea'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'

/** Several lines or paragraphs; the box grows with them. */
export function ProseField({
  name,
  label,
  help,
  optional,
  className,
  disabled,
  rows,
  lang,
}: FieldProps & { rows?: number; lang?: string }) {
  const parts = useField(name, label, help)
  const { register } = useFormContext()
  return (
    <Field parts={parts} label={label} help={help} optional={optional} className={className}>
      <Textarea
        id={parts.id}
        rows={rows}
        lang={lang}
        disabled={disabled}
        aria-invalid={parts.errorKey ? true : undefined}
        aria-describedby={parts.describedBy}
        aria-required={optional ? undefined : true}
        {...register(name)}
      />
    </Field>
  )
}
