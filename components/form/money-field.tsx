'use client'

import type { FieldProps } from './field'
import { TextField } from './text-field'

/** An amount in EUR. */
export const MoneyField = (props: FieldProps) => (
  <TextField
    inputMode="decimal"
    autoComplete="off"
    width="short"
    before={<span className="text-ink-soft">EUR</span>}
    {...props}
  />
)
