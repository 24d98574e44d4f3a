'use client'

import { ChevronsUpDown, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController, useFormContext } from 'react-hook-form'
import { Popover } from '@/components/ui/popover'
import { cn } from '@/lib/cn'
import { Field, type FieldProps } from './field'
import { useField } from './form-context'
import type { Option } from './option'
import { OptionsList } from './options-list'

export type OfferedList = { choose: (option: Option) => void; close: () => void }

export type ComboProps = FieldProps & {
  options?: readonly Option[]
  /** An address that is asked with ?q= and answers {items: Option[]}, instead of a list given whole. */
  search?: string
  /** What to offer under what is found, for example to add what is not there; `close` closes the list. */
  none?: (query: string, list: OfferedList) => React.ReactNode
  onChosen?: (option: Option | null) => void
}

/** One of a long list, found by typing: a country, an institution, a person of the team. */
export function ComboField({
  name,
  label,
  help,
  optional,
  className,
  disabled,
  options = [],
  search,
  none,
  onChosen,
}: ComboProps) {
  const t = useTranslations('form')
  const { field } = useController({ name })
  const labels = useLabels(name, options)
  const parts = useField(name, label, help, (value) => (value ? labels.of(String(value)) : ''))
  const [open, setOpen] = useState(false)
  const value = field.value === undefined || field.value === null ? '' : String(field.value)
  const choose = (option: Option) => {
    labels.remember(option)
    field.onChange(option.value)
    onChosen?.(option)
    setOpen(false)
  }
  return (
    <Field parts={parts} label={label} help={help} optional={optional} className={className}>
      <span className="flex max-w-xl items-center gap-1">
        <Popover
          open={open}
          onOpenChange={setOpen}
          label={label}
          trigger={
            <button
              type="button"
              id={parts.id}
              disabled={disabled}
              ref={field.ref}
              onBlur={field.onBlur}
              aria-haspopup="dialog"
              aria-labelledby={`${parts.labelId} ${parts.id}`}
              aria-describedby={parts.describedBy}
              aria-invalid={parts.errorKey ? true : undefined}
              className="control flex items-center justify-between gap-2 text-left"
            >
              <span className={cn('min-w-0 truncate', !value && 'text-ink-soft')}>
                {value ? labels.of(value) : t('choose')}
              </span>
              <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-ink-soft" />
            </button>
          }
        >
          <OptionsList
            label={label}
            options={options}
            search={search}
            chosen={value ? [value] : []}
            onChoose={choose}
            none={none ? (query) => none(query, { choose, close: () => setOpen(false) }) : undefined}
          />
        </Popover>
        {optional && value ? (
          <button
            type="button"
            className="grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
            aria-label={t('clear', { label })}
            onClick={() => {
              field.onChange('')
              onChosen?.(null)
            }}
          >
            <X aria-hidden className="size-4" />
          </button>
        ) : null}
      </span>
    </Field>
  )
}

/**
 * The labels of what is chosen. Those found at an address are kept among the form's values, so that a draft
 * comes back with names and not with numbers; schemas drop them.
 */
export function useLabels(name: string, options: readonly Option[]) {
  const { getValues, setValue } = useFormContext()
  const key = `_labels.${name.replaceAll('.', '_')}`
  return {
    of: (value: string) =>
      options.find((option) => option.value === value)?.label ??
      ((getValues(key) as Record<string, string> | undefined)?.[`v${value}`] || value),
    remember: (option: Option) => {
      const before = (getValues(key) as Record<string, string> | undefined) ?? {}
      setValue(key, { ...before, [`v${option.value}`]: option.label })
    },
  }
}
