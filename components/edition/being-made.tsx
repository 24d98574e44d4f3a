'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** How often the page looks whether a worker is done, in milliseconds. */
const every = 1500

/** Draws the page anew until what it waits for is there, which takes this away. Without a script one reloads it. */
export function BeingMade() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), every)
    return () => clearInterval(timer)
  }, [router])
  return null
}
