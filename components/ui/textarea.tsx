import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

/** Grows with what is typed where the browser can do that, else it scrolls. */
export const Textarea = ({ className, rows = 4, ...props }: ComponentProps<'textarea'>) => (
  <textarea
    rows={rows}
    className={cn('control max-h-[70vh] resize-y py-2 field-sizing-content', className)}
    style={{ minHeight: `calc(${rows * 1.55}em + 1.125rem)` }}
    {...props}
  />
)
