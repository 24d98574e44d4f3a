'use client'

import { ChevronDown, ChevronUp } from 'lucide-react'
import { useActionState } from 'react'
import type { PlainAction } from '@/components/plain/plain-form'
import { Button } from '@/components/ui/button'

/** Moves one of a list up or down: two buttons of a form, which work without JavaScript; what came of it is told. */
export function MoveButtons({
  action,
  hidden,
  labels,
  isFirst,
  isLast,
}: {
  action: PlainAction
  hidden: Record<string, string | number>
  /** With the name of what is moved. */
  labels: Record<'up' | 'down', string>
  isFirst: boolean
  isLast: boolean
}) {
  const [state, submit, pending] = useActionState(action, null)
  const ends = { up: isFirst, down: isLast }
  const icons = { up: ChevronUp, down: ChevronDown }
  return (
    <form action={submit} className="flex items-center gap-1" aria-busy={pending}>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {(['up', 'down'] as const).map((to) => {
        const Icon = icons[to]
        return (
          <Button
            key={to}
            type="submit"
            name="to"
            value={to}
            variant="quiet"
            size="icon"
            aria-label={labels[to]}
            title={labels[to]}
            aria-disabled={ends[to] || undefined}
          >
            <Icon aria-hidden />
          </Button>
        )
      })}
      <span role="status" className={state?.message ? 'text-attention text-sm' : 'sr-only'}>
        {state?.message ?? state?.done?.words}
      </span>
    </form>
  )
}
