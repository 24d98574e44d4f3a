'use client'

import { useEffect, useState } from 'react'

/**
 * Asks the service worker to keep this page until then, in milliseconds, for when there is no network, anew where
 * `state` changes; gives back whether it is kept.
 */
export function useKeptPage(until: number, state: unknown) {
  const [kept, setKept] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the page shows of its own is not what it is asked for
  useEffect(() => {
    let gone = false
    void keepPage(until).then((is) => {
      if (!gone) setKept(is)
    })
    return () => {
      gone = true
    }
  }, [until, state])
  return kept
}

async function keepPage(until: number): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('/sw.js')
    const { active } = await navigator.serviceWorker.ready
    if (!active) return false
    const { pathname, search } = window.location
    if (!navigator.onLine) return await isKept(pathname + search)
    const heard = new MessageChannel()
    const answer = new Promise<boolean>((resolve) => {
      heard.port1.onmessage = ({ data }) => resolve(data.kept === true)
    })
    // What was loaded before the service worker was there, such as letters, it has not seen.
    const resources = performance.getEntriesByType('resource').map(({ name }) => name)
    active.postMessage({ type: 'keep', url: pathname + search, until, resources }, [heard.port2])
    return (await answer) || (await isKept(pathname + search))
  } catch {
    return false
  }
}

const isKept = async (path: string) =>
  (await (await caches.open('minga-pages')).match(path, { ignoreSearch: true })) !== undefined
