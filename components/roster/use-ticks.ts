'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { sendJson } from '@/components/document/send-json'
import { useLeaveWarning } from '@/components/form/leave-warning'
import { type Tick, TickQueue } from './tick-queue'

/** Ticks that come one after the other leave together. */
const pause = 500
const batch = 1000

/** What the server said about ticks that it did not take; without a sentence it was not reached. */
type Failure = { sentence: string | null }

/**
 * Saves ticks by themselves, in batches. What could not be saved stays, is kept in the memory of this window, and is
 * sent again with the next tick, when the network is back, or on demand.
 */
export function useTicks(activityId: number, onRestored: (ticks: readonly Tick[]) => void) {
  const [queue] = useState(() => new TickQueue())
  const [unsaved, setUnsaved] = useState<readonly Tick[]>([])
  const [failure, setFailure] = useState<Failure | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const busy = useRef(false)
  const name = `attendance-${activityId}`

  const show = useCallback(() => {
    const ticks = queue.unsaved()
    setUnsaved(ticks)
    keep(name, ticks)
  }, [queue, name])

  const send = useCallback(async () => {
    clearTimeout(timer.current)
    if (busy.current) return
    busy.current = true
    let failed: Failure | null = null
    while (!failed && !queue.isEmpty) {
      const changes = queue.take(batch)
      try {
        const answer = await sendJson('PATCH', `/api/activities/${activityId}/attendance`, { changes })
        if (!answer.ok) failed = { sentence: answer.message }
      } catch {
        failed = { sentence: null }
      }
      if (failed) queue.failed()
      else queue.arrived()
      setFailure(failed)
      show()
    }
    busy.current = false
  }, [activityId, queue, show])

  const tick = useCallback(
    (ticks: readonly Tick[]) => {
      queue.add(ticks)
      show()
      clearTimeout(timer.current)
      timer.current = setTimeout(send, pause)
    },
    [queue, show, send],
  )

  useEffect(() => {
    const left = kept(name)
    if (left.length > 0) {
      onRestored(left)
      tick(left)
    }
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [name, onRestored, tick, send])

  useLeaveWarning(unsaved.length > 0)
  return { tick, send, unsaved, failure }
}

function keep(name: string, ticks: readonly Tick[]) {
  try {
    if (ticks.length > 0) sessionStorage.setItem(name, JSON.stringify(ticks))
    else sessionStorage.removeItem(name)
  } catch {
    // A browser that keeps nothing still asks before the page is left.
  }
}

function kept(name: string): Tick[] {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? '[]') as Tick[]
  } catch {
    return []
  }
}
