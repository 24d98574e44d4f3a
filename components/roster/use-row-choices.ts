'use client'

import { type RefObject, useCallback, useEffect, useState } from 'react'
import type { Choices } from './import-choices'

type Kept = { choices: Choices; leftOut: Readonly<Record<string, boolean>> }

/**
 * What the boxes of a list's rows say: those on the page by the form, others as they were left. All outlive a reload
 * in the browser's memory of this window.
 */
export function useRowChoices(form: RefObject<HTMLFormElement | null>, uploadId: number, said: Choices) {
  const name = `roster-choices-${uploadId}`
  const [kept, setKept] = useState<Kept>({ choices: said, leftOut: {} })
  const [leftOutMore, setLeftOutMore] = useState(0)

  const keep = useCallback(
    (next: Kept) => {
      setKept(next)
      setLeftOutMore(moreLeftOut(form.current))
      try {
        sessionStorage.setItem(name, JSON.stringify(next))
      } catch {
        // A browser that keeps nothing still records what is chosen.
      }
    },
    [form, name],
  )

  /** Takes in what the form says. */
  const take = useCallback(
    (before: Kept) => {
      if (!form.current) return
      const data = new FormData(form.current)
      const choices: Record<string, string> = { ...before.choices }
      for (const [field, value] of data)
        if (field.startsWith('choice.')) choices[field.slice('choice.'.length)] = String(value)
      const leftOut: Record<string, boolean> = { ...before.leftOut }
      const out = new Set(data.getAll('leaveOut').map(String))
      for (const key of data.getAll('shown').map(String)) leftOut[key] = out.has(key)
      keep({ choices, leftOut })
    },
    [form, keep],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: what was said is new with every page, and taken once
  useEffect(() => {
    const left = remembered(name)
    const choices = { ...said, ...left.choices }
    for (const [key, value] of Object.entries(choices)) check(form.current, `choice.${key}`, value, true)
    for (const [key, isOut] of Object.entries(left.leftOut)) check(form.current, 'leaveOut', key, isOut)
    take({ choices, leftOut: left.leftOut })
  }, [name])

  const chooseAll = (keys: readonly string[], choice: 'new' | 'out') => {
    for (const key of keys) check(form.current, `choice.${key}`, choice, true)
    keep({
      ...kept,
      choices: { ...kept.choices, ...Object.fromEntries(keys.map((key) => [key, choice])) },
    })
  }

  return { ...kept, leftOutMore, take: () => take(kept), chooseAll }
}

function check(form: HTMLFormElement | null, name: string, value: string, isOn: boolean) {
  const boxes = form?.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`) ?? []
  const box = [...boxes].find((each) => each.value === value)
  if (box) box.checked = isOn
}

/** How many more of the people on the page are left out than when it came. */
function moreLeftOut(form: HTMLFormElement | null) {
  const boxes = form?.querySelectorAll<HTMLInputElement>('input[name="leaveOut"][data-counts]') ?? []
  return [...boxes].reduce((sum, box) => sum + Number(box.checked) - Number(box.defaultChecked), 0)
}

function remembered(name: string): Kept {
  try {
    const read = JSON.parse(sessionStorage.getItem(name) ?? '{}') as Partial<Kept>
    return { choices: read.choices ?? {}, leftOut: read.leftOut ?? {} }
  } catch {
    return { choices: {}, leftOut: {} }
  }
}
