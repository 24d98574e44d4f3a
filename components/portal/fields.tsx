'use client'

import type { ReactNode } from 'react'
import { usePortalField } from './form-state'
import { Theirs } from './theirs'

type Told = {
  name: string
  label: ReactNode
  /** Said under the label. */
  help?: ReactNode
  /** The word for "optional" where it is. */
  optional?: string
}

function Head({ name, label, help, optional, error }: Told & { error?: string }) {
  return (
    <>
      <label htmlFor={name} className="font-semibold">
        {label}
        {optional ? <span className="font-normal text-ink-soft"> ({optional})</span> : null}
      </label>
      <Said name={name} help={help} error={error} />
    </>
  )
}

const Said = ({ name, help, error }: { name: string; help?: ReactNode; error?: string }) => (
  <>
    {help ? (
      <div id={`${name}-help`} className="mt-0.5 text-ink-soft">
        {help}
      </div>
    ) : null}
    {error ? (
      <p id={`${name}-error`} className="mt-1 font-semibold text-attention">
        {error}
      </p>
    ) : null}
  </>
)

const frame = (error?: string) => (error ? 'border-attention border-l-4 pl-4' : '')
const described = (help: ReactNode, name: string, error?: string) =>
  [help ? `${name}-help` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ') || undefined

/** What a form sends along unseen, such as the version that it was made on. */
export function HiddenField({ name, value: given }: { name: string; value: string | number }) {
  const { value } = usePortalField(name, String(given))
  return <input type="hidden" name={name} defaultValue={value} />
}

/** One line of text. */
export function TextField({
  value: given,
  type = 'text',
  className,
  autoComplete,
  inputMode,
  required,
  ...told
}: Told & {
  value?: string | null
  type?: 'text' | 'email' | 'tel' | 'date' | 'search'
  className?: string
  autoComplete?: string
  inputMode?: 'numeric'
  required?: boolean
}) {
  const { value, error } = usePortalField(told.name, given ?? '')
  return (
    <div className={frame(error)}>
      <Head {...told} error={error} />
      <input
        id={told.name}
        name={told.name}
        type={type}
        defaultValue={value}
        autoComplete={autoComplete}
        inputMode={inputMode}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(told.help, told.name, error)}
        className={`control mt-2 block ${className ?? ''}`}
      />
      <Theirs name={told.name} />
    </div>
  )
}

/** Several lines; grows with what is typed where the browser can do that. */
export function ProseField({
  value: given,
  rows = 5,
  required,
  ...told
}: Told & { value?: string | null; rows?: number; required?: boolean }) {
  const { value, error } = usePortalField(told.name, given ?? '')
  return (
    <div className={frame(error)}>
      <Head {...told} error={error} />
      <textarea
        id={told.name}
        name={told.name}
        rows={rows}
        defaultValue={value}
        aria-required={required}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(told.help, told.name, error)}
        className="control field-sizing-content mt-2 block max-h-[60vh] leading-normal"
        style={{ minHeight: `${rows * 1.6 + 1}rem` }}
      />
      <Theirs name={told.name} />
    </div>
  )
}

export type PortalOption = { value: string; label: string; help?: string }

/** One of a list. */
export function SelectField({
  value: given,
  options,
  empty,
  ...told
}: Told & { value?: string | null; options: readonly PortalOption[]; empty?: string }) {
  const { value, error } = usePortalField(told.name, given ?? '')
  return (
    <div className={frame(error)}>
      <Head {...told} error={error} />
      <select
        id={told.name}
        name={told.name}
        defaultValue={value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(told.help, told.name, error)}
        className="control mt-2 block"
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <Theirs name={told.name} options={options} />
    </div>
  )
}

/** Any of a list, or one of it, as boxes with their words beside them. */
export function ChoicesField({
  value: given,
  options,
  one,
  ...told
}: Told & { value?: readonly string[]; options: readonly PortalOption[]; one?: boolean }) {
  const { chosen, error } = usePortalField(told.name, given ?? [])
  return (
    <fieldset
      id={told.name}
      tabIndex={-1}
      className={frame(error)}
      aria-describedby={described(told.help, told.name, error)}
    >
      <legend className="font-semibold">
        {told.label}
        {told.optional ? <span className="font-normal text-ink-soft"> ({told.optional})</span> : null}
      </legend>
      <Said name={told.name} help={told.help} error={error} />
      <ul className="mt-2">
        {options.map(({ value, label, help }) => (
          <li key={value}>
            <label className="flex min-h-11 items-start gap-3 py-1.5 leading-snug">
              <input
                type={one ? 'radio' : 'checkbox'}
                name={told.name}
                value={value}
                defaultChecked={chosen.includes(value)}
                className="mt-0.5 size-5 shrink-0"
              />
              <span className="min-w-0 pt-px">
                {label}
                {help ? <span className="block text-ink-soft text-sm">{help}</span> : null}
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Theirs name={told.name} options={options} />
    </fieldset>
  )
}

/** A box of several that bear one name but stand apart. */
export function TickBox({
  id,
  name,
  value,
  checked,
}: {
  id: string
  name: string
  value: string
  checked: boolean
}) {
  const { chosen } = usePortalField(name, checked ? [value] : [])
  return (
    <input
      id={id}
      type="checkbox"
      name={name}
      value={value}
      defaultChecked={chosen.includes(value)}
      className="size-5 shrink-0"
    />
  )
}

/** One box to tick. */
export function CheckField({ checked, ...told }: Told & { checked?: boolean }) {
  const { value, error } = usePortalField(told.name, checked ? 'on' : '')
  return (
    <div className={frame(error)}>
      <label className="flex items-start gap-3 font-semibold leading-snug">
        <input
          id={told.name}
          name={told.name}
          type="checkbox"
          defaultChecked={value === 'on'}
          aria-invalid={error ? true : undefined}
          aria-describedby={described(told.help, told.name, error)}
          className="mt-0.5 size-6 shrink-0"
        />
        <span>{told.label}</span>
      </label>
      <div className="pl-9">
        <Said name={told.name} help={told.help} error={error} />
      </div>
    </div>
  )
}

/** A file; what is chosen has to be chosen again when it was refused, as browsers have it. */
export function FileField({ accept, ...told }: Told & { accept: string }) {
  const { error } = usePortalField(told.name)
  return (
    <div className={frame(error)}>
      <Head {...told} error={error} />
      <input
        id={told.name}
        name={told.name}
        type="file"
        accept={accept}
        aria-invalid={error ? true : undefined}
        aria-describedby={described(told.help, told.name, error)}
        className="mt-2 block min-h-11 w-full min-w-0 py-1.5 file:mr-4 file:min-h-9 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:border-solid file:bg-surface file:px-3 file:font-semibold file:text-ink"
      />
    </div>
  )
}
