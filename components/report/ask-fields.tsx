import { type ReactNode, useId } from 'react'
import type { Option } from '@/components/form/option'
import { Input } from '@/components/ui/input'
import { NativeSelect } from '@/components/ui/native-select'

type Props = { name: string; label: string; given?: string | undefined }

const Labelled = ({ id, label, children }: { id: string; label: string; children: ReactNode }) => (
  <p className="min-w-0 max-sm:w-full">
    <label htmlFor={id} className="mb-1 block text-ink-soft text-sm">
      {label}
    </label>
    {children}
  </p>
)

/** One of a list. */
export function AskChoice({
  name,
  label,
  given,
  options,
  nothing,
  required,
}: Props & { options: readonly Option[]; nothing?: string; required?: boolean }) {
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <NativeSelect
        id={id}
        name={name}
        defaultValue={given ?? ''}
        required={required}
        className="sm:max-w-64"
      >
        {nothing === undefined ? null : <option value="">{nothing}</option>}
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </NativeSelect>
    </Labelled>
  )
}

/** Something that may be typed, with a list to choose from. */
export function AskWithList({
  name,
  label,
  given,
  options,
  optional,
}: Props & { options: readonly Option[]; optional?: boolean }) {
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <Input
        id={id}
        name={name}
        list={`${id}list`}
        defaultValue={given}
        required={!optional}
        autoComplete="off"
      />
      <datalist id={`${id}list`}>
        {options.map(({ value, label: text }) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </datalist>
    </Labelled>
  )
}

/** A day; none is today. */
export function AskDay({ name, label, given, max }: Props & { max: string }) {
  const id = useId()
  return (
    <Labelled id={id} label={label}>
      <Input id={id} type="date" name={name} defaultValue={given} max={max} />
    </Labelled>
  )
}
