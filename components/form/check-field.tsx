'use client'

import { useTranslations } from 'next-intl'
import { useFormContext } from 'react-hook-form'
import { cn } from '@/lib/cn'
import { FieldHelp, type FieldProps } from './field'
import { useField } from './form-context'

/** One box to tick. */
export function CheckField({ name, label, help, className, disabled }: FieldProps) {
  const t = useTranslations('form')
  const parts = useField(name, label, help, (value) => t(value ? 'ticked' : 'notTicked'))
  const { register } = useFormContext()
  return (
    <div className={cn('max-w-2xl', parts.errorKey && 'border-attention border-l-4 pl-4', className)}>
      <label className="flex min-h-11 items-start gap-3 py-2 md:min-h-9 md:py-1">
        <input
          type="checkbox"
          id={parts.id}
          disabled={disabled}
          aria-invalid={parts.errorKey ? true : undefined}
          aria-describedby={parts.describedBy}
          className="mt-1 size-5 shrink-0"
          {...register(name)}
        />
        <span>{label}</span>
      </label>
      <div className="pl-8">
        <FieldHelp parts={parts} help={help} />
      </div>
    </div>
  )
}
