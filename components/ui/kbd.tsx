import type { ReactNode } from 'react'

export const Kbd = ({ children }: { children: ReactNode }) => (
  <kbd className="rounded-sm border border-line bg-paper px-1.5 font-sans text-ink-soft text-xs">
    {children}
  </kbd>
)
