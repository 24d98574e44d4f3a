import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

export const Input = ({ className, ...props }: ComponentProps<'input'>) => (
  <input className={cn('control', className)} {...props} />
)
