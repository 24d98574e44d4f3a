'use client'

import { useCallback, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import type { Newer } from '@/domain/errors'
import { type Merged, mergeValues } from './merge'

/** What somebody else saved while this form was open, and what was typed here where both changed a field. */
export type Met = Newer & Merged & { mine: FieldValues; message: string }

/**
 * Lays what somebody else has saved meanwhile under what is typed: fields that only she changed take her value, the
 * others stay as they are, and the next save stands on her version. `before` is the record as it was when typing
 * began.
 */
export function useNewer(form: UseFormReturn, before: FieldValues) {
  const base = useRef(before)
  const [met, setMet] = useState<Met | null>(null)
  const meet = useCallback(
    (newer: Newer, message: string) => {
      const mine = structuredClone(form.getValues())
      const merged = mergeValues(base.current, mine, newer.values)
      const labels = newer.values._labels as Record<string, FieldValues> | undefined
      for (const [name, ofField] of Object.entries(labels ?? {})) {
        form.setValue(`_labels.${name}`, { ...mine._labels?.[name], ...ofField })
      }
      for (const name of merged.theirs) form.setValue(name, newer.values[name], { shouldDirty: true })
      if ('version' in mine) form.setValue('version', newer.version)
      base.current = newer.values
      setMet({ ...newer, ...merged, mine, message })
    },
    [form],
  )
  return {
    met,
    meet,
    forget: useCallback(() => setMet(null), []),
    /** The record on which what is typed stands. */
    base,
  }
}
