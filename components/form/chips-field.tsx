'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useController } from 'react-hook-form'
import { buttonLook } from '@/components/ui/button'
import { Popover } from '@/components/ui/popover'
import { cn } from '@/lib/cn'
import { type ComboProps, useLabels } from './combo-field'
import { Field } from './field'
import { useField } from './form-context'
import { listOf } from './multi-field'
import type { Option } from './option'
import { OptionsList } from './options-list'

/** Any number of a long list, found by typing; what is chosen stands as chips. */
export function ChipsField({
  name,
  label,
  help,
  optional,
  className,
  disabled,
  options = [],
  search,
  none,
  addLabel,
}: ComboProps & { addLabel?: string }) {
  const t = useTranslations('form')
  const { field } = useController({ name })
  const labels = useLabels(name, options)
  const parts = useField(name, label, help, (value) => listOf(value).map(labels.of).join(', '))
  const [open, setOpen] = useState(false)
  const chosen = listOf(field.value)
  const toggle = (option: Option) => {
    labels.remember(option)
    field.onChange(
      chosen.includes(option.value)
        ? chosen.filter((value) => value !== option.value)
        : [...chosen, option.value],
    )
  }
  const add = (option: Option) => {
    if (!chosen.includes(option.value)) toggle(option)
  }
  return (
    <Field parts={parts} label={label} help={help} optional={optional} className={className}>
      {chosen.length > 0 ? (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((value) => (
            <li
              key={value}
              className="flex max-w-full items-center rounded-md border border-line bg-sunken pl-3"
            >
              <span className="min-w-0 py-1">{labels.of(value)}</span>
              <button
                type="button"
                disabled={disabled}
                aria-label={t('takeOut', { label: labels.of(value) })}
                className="grid size-11 shrink-0 place-items-center rounded-md text-ink-soft hover:text-ink md:size-9"
                onClick={() => {
                  field.onChange(chosen.filter((each) => each !== value))
                  document.getElementById(parts.id)?.focus()
                }}
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
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
            className={cn(buttonLook({ variant: 'secondary' }), 'font-normal')}
          >
            <Plus aria-hidden />
            {addLabel ?? t('add')}
          </button>
        }
      >
        <OptionsList
          label={label}
          options={options}
          search={search}
          chosen={chosen}
          onChoose={toggle}
          none={none ? (query) => none(query, { choose: add, close: () => setOpen(false) }) : undefined}
        />
      </Popover>
    </Field>
  )
}
