'use client'

import { Popover as Radix } from 'radix-ui'
import type { ReactElement, ReactNode } from 'react'

/** Something that opens beside a button and closes by Escape or a click elsewhere. */
export function Popover({
  open,
  onOpenChange,
  label,
  trigger,
  children,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  label: string
  trigger: ReactElement
  children: ReactNode
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={12}
          className="appear z-50 w-(--radix-popover-trigger-width) min-w-64 rounded-lg border border-line bg-raised shadow-float focus-visible:outline-none"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
