'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'

export type Far = { status: string; done: number; total: number }

const every = 1000

/** How far a batch is, looked up every second; once it has ended the page is drawn anew. */
export function useBatch(id: string, first: Far): Far {
  const router = useRouter()
  const [far, setFar] = useState(first)
  useEffect(() => {
    let stopped = false
    const look = async () => {
      const answer = await fetch(`/api/batches/${id}`, { cache: 'no-store' }).catch(() => null)
      if (stopped || !answer?.ok) return
      const now: Far = await answer.json()
      if (stopped) return
      setFar(now)
      if (now.status !== 'waiting' && now.status !== 'running') {
        stopped = true
        clearInterval(timer)
        router.refresh()
      }
    }
    const timer = setInterval(look, every)
    return () => {
      stopped = true
      clearInterval(timer)
    }
  }, [id, router])
  return far
}
