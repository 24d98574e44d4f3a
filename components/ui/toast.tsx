'use client'

import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { cn } from '@/lib/cn'

type Word = { id: number; text: string; tone: 'good' | 'attention' }

const listeners = new Set<(word: Word) => void>()
let last = 0

/** Says a short sentence in the corner of the page and to screen readers, for example "Saved". */
export function say(text: string, tone: Word['tone'] = 'good') {
  last += 1
  for (const listener of listeners) listener({ id: last, text, tone })
}

/** Where the words of `say` appear; stands once in the layout, so that they outlive a change of page. */
export function Toaster() {
  const [words, setWords] = useState<Word[]>([])
  useEffect(() => {
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const listener = (word: Word) => {
      setWords((before) => [...before.slice(-2), word])
      timers.add(setTimeout(() => setWords((before) => before.filter((each) => each.id !== word.id)), 6000))
    }
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      for (const timer of timers) clearTimeout(timer)
    }
  }, [])
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-60 flex flex-col items-center gap-2 md:inset-x-auto md:right-6 md:bottom-6 md:items-end"
    >
      {words.map((word) => (
        <p
          key={word.id}
          className={cn(
            'appear flex items-center gap-2.5 rounded-md px-4 py-2.5 shadow-float',
            word.tone === 'good' ? 'bg-ink text-paper' : 'bg-attention text-on-attention',
          )}
        >
          {word.tone === 'good' ? (
            <CircleCheck aria-hidden className="size-4.5 shrink-0" />
          ) : (
            <TriangleAlert aria-hidden className="size-4.5 shrink-0" />
          )}
          {word.text}
        </p>
      ))}
    </div>
  )
}
