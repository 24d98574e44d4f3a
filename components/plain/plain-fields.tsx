'use client'

import { type ComponentProps, type ReactNode, useId } from 'react'
import { Field, FieldGroup, FieldHelp } from '@/components/form/field'
import type { Option } from '@/components/form/option'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'
import { Textarea } from '@/components/ui/textarea'
import { usePlainField } from './plain-form'

type Props = { name: string; label: string; help?: ReactNode; optional?: boolean }

function useParts({ name, help }: Props) {
  const id = useId()
  const { typed, errorKey } = usePlainField(name)
  const helpId = help ? `${id}-help` : undefined
  const errorId = errorKey ? `${id}-error` : undefined
  const describedBy = [helpId, errorId].filter(Boolean).join(' ') || undefined
  return { id, labelId: `${id}-label`, helpId, errorId, errorKey, isDirty: false, describedBy, typed }
}

const marks = ({ id, describedBy, errorKey }: ReturnType<typeof useParts>) => ({
  id,
  'aria-describedby': describedBy,
  'aria-invalid': errorKey ? true : undefined,
})

/** One line of text, or a password, which is never given back. */
export function PlainText({
  name,
  label,
  help,
  optional,
  defaultValue,
  ...input
}: Props &
  Pick<
    ComponentProps<'input'>,
    'type' | 'inputMode' | 'autoComplete' | 'maxLength' | 'spellCheck' | 'defaultValue' | 'autoCapitalize'
  >) {
  const parts = useParts({ name, label, help })
  return (
    <Field parts={parts} label={label} help={help} optional={optional}>
      <Input
        {...marks(parts)}
        name={name}
        required={!optional}
        defaultValue={parts.typed ?? defaultValue}
        {...input}
      />
    </Field>
  )
}

/** Several lines of text. */
export function PlainProse({
  name,
  label,
  help,
  optional,
  rows,
  defaultValue,
}: Props & { rows?: number; defaultValue?: string }) {
  const parts = useParts({ name, label, help })
  return (
    <Field parts={parts} label={label} help={help} optional={optional}>
      <Textarea
        {...marks(parts)}
        name={name}
        rows={rows}
        required={!optional}
        defaultValue={parts.typed ?? defaultValue}
      />
    </Field>
  )
}

/** One of a list. */
export function PlainSelect({
  name,
  label,
  help,
  optional,
  options,
  nothing,
  defaultValue,
}: Props & { options: readonly Option[]; nothing?: string; defaultValue?: string }) {
  const parts = useParts({ name, label, help })
  return (
    <Field parts={parts} label={label} help={help} optional={optional}>
      <NativeSelect
        {...marks(parts)}
        name={name}
        required={!optional}
        defaultValue={parts.typed ?? defaultValue ?? ''}
      >
        {nothing === undefined ? null : <option value="">{nothing}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </NativeSelect>
    </Field>
  )
}

/** One of a few, all of them in sight. */
export function PlainRadios({
  name,
  label,
  help,
  options,
  defaultValue,
}: Omit<Props, 'optional'> & { options: readonly Option[]; defaultValue?: string }) {
  const parts = useParts({ name, label, help })
  return (
    <FieldGroup parts={parts} label={label} help={help}>
      {options.map((option) => (
        <label key={option.value} className="flex min-h-11 items-start gap-3 py-2">
          <input
            type="radio"
            name={name}
            value={option.value}
            required
            aria-invalid={parts.errorKey ? true : undefined}
            defaultChecked={(parts.typed ?? defaultValue) === option.value}
            className="mt-1 size-5 shrink-0"
          />
          <span>{option.label}</span>
        </label>
      ))}
    </FieldGroup>
  )
}

/** One box to tick; `checked` is how it stands before anybody touches it. */
export function PlainCheck({ name, label, help, optional, checked = false }: Props & { checked?: boolean }) {
  const parts = useParts({ name, label, help })
  const { wasSent } = usePlainField(name)
  return (
    <div className={parts.errorKey ? 'border-attention border-l-4 pl-4' : undefined}>
      <label className="flex min-h-11 items-start gap-3 py-2">
        <input
          {...marks(parts)}
          type="checkbox"
          name={name}
          required={!optional}
          defaultChecked={wasSent ? parts.typed === 'on' : checked}
          className="mt-1 size-5 shrink-0"
        />
        <span>{label}</span>
      </label>
      <div className="pl-8">
        <FieldHelp parts={parts} help={help} />
      </div>
    </div>
  )
}
