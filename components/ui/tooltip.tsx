'use client'

import { Tooltip as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'
import { useState } from 'react'

/**
 * Words about a thing, on hover, on focus and on tap; Escape takes them away. The only child is what they are
 * about and must be able to take the focus.
 */
export function Tooltip({ words, children }: { words: ReactNode; children: ReactElement }) {
  const [open, setOpen] = useState(false)
  return (
    <Radix.Provider delayDuration={250}>
      <Radix.Root open={open} onOpenChange={setOpen}>
        <Radix.Trigger
          asChild
          onClick={(event) => {
            // A tap neither hovers nor, on some phones, focuses.
            event.preventDefault()
            setOpen(true)
          }}
        >
          {children}
        </Radix.Trigger>
        <Radix.Content
          sideOffset={6}
          collisionPadding={12}
          className="appear z-50 max-w-80 rounded-md bg-ink px-3 py-2 text-paper text-sm shadow-float"
        >
          {words}
          <Radix.Arrow className="fill-ink" />
        </Radix.Content>
      </Radix.Root>
    </Radix.Provider>
  )
}
