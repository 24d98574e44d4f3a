'use client'

import type { ReactNode } from 'react'
import type { FieldProps } from './field'
import { TextField } from './text-field'

/** A whole number; not type="number", which changes under a turning mouse wheel and hides what was mistyped. */
export const NumberField = (props: FieldProps & { unit?: ReactNode }) => {
  const { unit, ...field } = props
  return (
    <TextField
      inputMode="numeric"
      autoComplete="off"
      width="short"
      after={unit ? <span className="text-ink-soft">{unit}</span> : null}
      {...field}
    />
  )
}
