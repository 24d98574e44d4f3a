'use client'

import { useController } from 'react-hook-form'
import { cn } from '@/lib/cn'
import { FieldGroup, type FieldProps } from './field'
import { useField } from './form-context'
import { labelIn, type Option } from './option'

/** Any number of a short list, as boxes to tick. */
export function MultiField({
  name,
  label,
  help,
  optional,
  className,
  disabled,
  options,
  columns,
}: FieldProps & { options: readonly Option[]; columns?: boolean }) {
  const parts = useField(name, label, help, (value) => labelIn(options, value))
  const { field } = useController({ name })
  const chosen = listOf(field.value)
  return (
    <FieldGroup
      parts={parts}
      label={label}
      help={help}
      optional={optional}
      className={cn(columns && 'max-w-3xl', className)}
    >
      <div className={cn(columns && 'gap-x-8 sm:columns-2')}>
        {options.map((option, index) => (
          <label
            key={option.value}
            className="flex min-h-11 break-inside-avoid items-start gap-3 py-2 md:min-h-9 md:py-1"
          >
            <input
              type="checkbox"
              id={index === 0 ? parts.id : undefined}
              name={name}
              value={option.value}
              disabled={disabled}
              checked={chosen.includes(option.value)}
              onBlur={field.onBlur}
              onChange={(event) =>
                field.onChange(
                  event.target.checked
                    ? [...chosen, option.value]
                    : chosen.filter((value) => value !== option.value),
                )
              }
              className="mt-1 size-5 shrink-0"
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

/** Records come with numbers for ids, boxes have text for values. */
export const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])
