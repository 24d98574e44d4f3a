'use client'

import type { FieldProps } from './field'
import { TextField } from './text-field'

/** A day, with the browser's own calendar. */
export const DateField = (props: FieldProps) => <TextField type="date" width="short" {...props} />
