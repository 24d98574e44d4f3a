'use client'

import { useFormContext } from 'react-hook-form'
import { cn } from '@/lib/cn'
import { FieldGroup, type FieldProps } from './field'
import { useField } from './form-context'
import { labelIn, type Option } from './option'

/** One of a few, all in sight. */
export function RadioField({
  name,
  label,
  help,
  optional,
  className,
  disabled,
  options,
  inline,
}: FieldProps & { options: readonly Option[]; inline?: boolean }) {
  const parts = useField(name, label, help, (value) => labelIn(options, value))
  const { register } = useFormContext()
  return (
    <FieldGroup parts={parts} label={label} help={help} optional={optional} className={className}>
      <div className={cn(inline && 'flex flex-wrap gap-x-6')}>
        {options.map((option, index) => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 py-2 md:min-h-9 md:py-1">
            <input
              type="radio"
              id={index === 0 ? parts.id : undefined}
              value={option.value}
              disabled={disabled}
              className="mt-1 size-5 shrink-0"
              {...register(name)}
            />
            <span>
              {option.label}
              {option.detail ? <span className="block text-ink-soft text-sm">{option.detail}</span> : null}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
