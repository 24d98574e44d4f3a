'use client'

import { useLocale } from 'next-intl'
import type { ComponentProps, ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { Input } from '@/components/ui/input'
import type { Locale } from '@/db/enums'
import { cn } from '@/lib/cn'
import { formatDay } from '@/lib/format'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'

type Props = FieldProps &
  Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'spellCheck' | 'lang' | 'placeholder'
  > & {
    /** As wide as what is expected in it. */
    width?: 'full' | 'half' | 'short'
    /** A unit before or after the box. */
    before?: ReactNode
    after?: ReactNode
  }

const widths = { full: 'max-w-full', half: 'max-w-80', short: 'max-w-44' }

/** One line of text. */
export function TextField({
  name,
  label,
  inSummary = label,
  help,
  optional,
  className,
  disabled,
  width = 'full',
  before,
  after,
  ...input
}: Props) {
  const locale = useLocale() as Locale
  const day = (value: unknown) => (value ? formatDay(String(value), locale) : '')
  const parts = useField(name, inSummary, help, input.type === 'date' ? day : undefined)
  const { register } = useFormContext()
  // The unit keeps its line, so the box keeps its width.
  const isNumberWithUnit = width === 'short' && Boolean(after)
  return (
    <Field parts={parts} label={label} help={help} optional={optional} className={className}>
      <span className={cn('flex items-center gap-2', isNumberWithUnit ? undefined : widths[width])}>
        {before}
        <Input
          id={parts.id}
          className={isNumberWithUnit ? 'w-24 shrink-0' : undefined}
          disabled={disabled}
          aria-invalid={parts.errorKey ? true : undefined}
          aria-describedby={parts.describedBy}
          aria-required={optional ? undefined : true}
          {...input}
          {...register(name)}
        />
        {after}
      </span>
    </Field>
  )
}
