'use client'

import { useController, useFormContext } from 'react-hook-form'
import { Field, type FieldProps } from './field'
import { FileDrop, type SentFile } from './file-drop'
import { useField } from './form-context'

type Held = { id: string; filename: string; size: number }

/**
 * A file that is sent as soon as it is chosen and waits on the server for its form; the field's value is the id that
 * the server gave it.
 */
export function FileField({
  name,
  label,
  help,
  optional,
  className,
  disabled,
  endpoint = '/api/documents/held',
  accept,
  limit,
}: FieldProps & { endpoint?: string; accept?: string; limit?: number }) {
  const parts = useField(name, label, help)
  const { setValue } = useFormContext()
  const { field } = useController({ name })
  // Kept beside the value, so that a draft comes back with the file's name; schemas drop it.
  const { field: file } = useController({ name: `_files.${name.replaceAll('.', '_')}` })
  const sent = (field.value ? (file.value as SentFile | undefined) : undefined) ?? null
  return (
    <Field parts={parts} label={label} help={help} optional={optional} className={className}>
      <FileDrop<Held>
        id={parts.id}
        endpoint={endpoint}
        accept={accept}
        limit={limit}
        sent={sent}
        disabled={disabled}
        describedBy={parts.describedBy}
        labelledBy={parts.labelId}
        invalid={Boolean(parts.errorKey)}
        onSent={(held) => {
          setValue(file.name, { filename: held.filename, size: held.size })
          field.onChange(held.id)
        }}
        onRemoved={() => {
          setValue(file.name, undefined)
          field.onChange('')
        }}
      />
    </Field>
  )
}
