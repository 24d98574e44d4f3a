'use client'

import { CircleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'
import type { FieldParts } from './form-context'

/** What every field component takes. */
export type FieldProps = {
  /** The name of the input in the schema. */
  name: string
  label: string
  /** What the summary of errors calls the field, where its label alone would not tell it from others. */
  inSummary?: string
  help?: ReactNode
  /** Marks the label with "(optional)"; fields that must be filled bear no mark. */
  optional?: boolean
  disabled?: boolean
  className?: string
}

/** Label above, help under it, the error at the field, then the field itself. */
export function Field({
  parts,
  label,
  help,
  optional,
  className,
  children,
}: {
  parts: FieldParts
  label: string
  help?: ReactNode
  optional?: boolean
  className?: string
  children: ReactNode
}) {
  return (
    <div className={cn('max-w-2xl', parts.errorKey && 'border-attention border-l-4 pl-4', className)}>
      <label id={parts.labelId} htmlFor={parts.id} className="font-semibold">
        {label}
        {optional ? <Optional /> : null}
      </label>
      <FieldHelp parts={parts} help={help} />
      <div className="mt-1.5">{children}</div>
    </div>
  )
}

/** The same for several boxes that answer one question. */
export function FieldGroup({
  parts,
  label,
  help,
  optional,
  className,
  children,
}: Parameters<typeof Field>[0]) {
  return (
    <fieldset
      aria-describedby={parts.describedBy}
      className={cn('max-w-2xl', parts.errorKey && 'border-attention border-l-4 pl-4', className)}
    >
      <legend className="font-semibold">
        {label}
        {optional ? <Optional /> : null}
      </legend>
      <FieldHelp parts={parts} help={help} />
      <div className="mt-1.5">{children}</div>
    </fieldset>
  )
}

export function Optional() {
  const t = useTranslations('form')
  return <span className="font-normal text-ink-soft"> {t('optional')}</span>
}

export function FieldHelp({ parts, help }: { parts: FieldParts; help?: ReactNode }) {
  return (
    <>
      {help ? (
        <p id={parts.helpId} className="text-ink-soft text-sm">
          {help}
        </p>
      ) : null}
      {parts.errorKey ? <FieldError id={parts.errorId} errorKey={parts.errorKey} /> : null}
    </>
  )
}

function FieldError({ id, errorKey }: { id: string | undefined; errorKey: string }) {
  const t = useTranslations('fieldErrors')
  return (
    <p id={id} className="mt-1 flex items-start gap-1.5 font-semibold text-attention">
      <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
      {t.has(errorKey) ? t(errorKey) : t('invalid')}
    </p>
  )
}
