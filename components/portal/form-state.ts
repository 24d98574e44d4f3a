'use client'

import { createContext, useContext } from 'react'
import { nothingYet, type PortalState } from '@/lib/portal-state'

export const FormState = createContext<PortalState>(nothingYet)

const listOf = (value: string | readonly string[] = []) => [value].flat().filter(Boolean).sort().join('\n')
const isSame = (one?: string | readonly string[], other?: string | readonly string[]) =>
  listOf(one).replace(/\r/g, '') === listOf(other).replace(/\r/g, '')

/** What a field shows: what was typed and refused, else what is on record, and what is wrong with it. */
export function usePortalField(name: string, given: string | readonly string[] = '') {
  const { errors, values, theirs } = useContext(FormState)
  const typed = values === null ? given : (values[name] ?? (typeof given === 'string' ? '' : []))
  return {
    error: errors[name],
    value: typeof typed === 'string' ? typed : (typed[0] ?? ''),
    theirs: theirs && name in theirs.values && !isSame(theirs.values[name], typed) ? theirs : undefined,
    chosen: typeof typed === 'string' ? [typed].filter(Boolean) : typed,
  }
}
