'use client'

import type { ReactNode } from 'react'
import { Tooltip } from '@/components/ui/tooltip'

/** A word whose meaning is told on hover, focus and tap. */
export const Definition = ({ meaning, children }: { meaning: ReactNode; children: ReactNode }) => (
  <Tooltip words={meaning}>
    <button
      type="button"
      className="min-h-6 cursor-help rounded-sm text-left underline decoration-dotted decoration-line-strong underline-offset-4 hover:decoration-ink"
    >
      {children}
    </button>
  </Tooltip>
)
