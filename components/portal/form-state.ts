'use client'

import { createContext, useContext } from 'react'
import { nothingYet, type PortalState } from '@/lib/portal-state'

export const FormState = createContext<PortalState>(nothingYet)

/** What a field shows: what was typed and refused, else what is on record, and what is wrong with it. */
export function usePortalField(name: string, given: string | readonly string[] = '') {
  const { errors, values } = useContext(FormState)
  const typed = values === null ? given : (values[name] ?? (typeof given === 'string' ? '' : []))
  return {
    error: errors[name],
    value: typeof typed === 'string' ? typed : (typed[0] ?? ''),
    chosen: typeof typed === 'string' ? [typed].filter(Boolean) : typed,
  }
}
