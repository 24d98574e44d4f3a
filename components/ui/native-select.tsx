import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

export const NativeSelect = ({ className, ...props }: ComponentProps<'select'>) => (
  <span className={cn('relative block', className)}>
    <select className="control appearance-none pr-10" {...props} />
    <ChevronDown
      aria-hidden
      className="pointer-events-none absolute top-1/2 right-3 size-4 -translate-y-1/2 text-ink-soft"
    />
  </span>
)
