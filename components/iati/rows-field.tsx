'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useFieldArray } from 'react-hook-form'
import { Button } from '@/components/ui/button'

/** Any number of short lines of the same fields, one below the other. */
export function RowsField({
  name,
  label,
  help,
  addLabel,
  blank,
  children,
}: {
  name: string
  label: string
  help?: string
  addLabel: string
  /** A new line. */
  blank: Record<string, string>
  /** The fields of a line, by the beginning of their names. */
  children: (prefix: string) => ReactNode
}) {
  const t = useTranslations('iati.action')
  const { fields, append, remove } = useFieldArray({ name })
  return (
    <fieldset>
      <legend className="font-semibold">{label}</legend>
      {help ? <p className="text-ink-soft text-sm">{help}</p> : null}
      <div className="mt-2 space-y-3">
        {fields.map((field, index) => (
          <div key={field.id} className="flex items-start gap-2 border-line border-b pb-3">
            <div className="grid flex-1 gap-x-4 gap-y-3 sm:grid-cols-[repeat(auto-fit,minmax(9rem,1fr))]">
              {children(`${name}.${index}.`)}
            </div>
            <Button
              type="button"
              variant="quiet"
              size="icon"
              className="mt-7"
              aria-label={`${label}: ${t('remove', { number: index + 1 })}`}
              onClick={() => remove(index)}
            >
              <X aria-hidden />
            </Button>
          </div>
        ))}
        <Button type="button" size="small" onClick={() => append(blank)}>
          <Plus aria-hidden />
          {addLabel}
        </Button>
      </div>
    </fieldset>
  )
}
