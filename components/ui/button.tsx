import { cva, type VariantProps } from 'class-variance-authority'
import { Slot } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from '@/lib/cn'

export const buttonLook = cva(
  'inline-flex min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border px-4 py-1.5 text-center font-semibold leading-snug transition-colors disabled:cursor-not-allowed disabled:border-line-strong disabled:border-dashed disabled:bg-sunken disabled:text-ink-soft aria-disabled:cursor-not-allowed aria-disabled:border-line-strong aria-disabled:border-dashed aria-disabled:bg-sunken aria-disabled:text-ink-soft [&_svg]:size-[1.1em] [&_svg]:shrink-0',
  {
    variants: {
      variant: {
        primary: 'border-action bg-action text-on-action hover:border-action-strong hover:bg-action-strong',
        secondary: 'border-line-strong bg-surface text-ink hover:border-ink hover:bg-sunken',
        quiet: 'border-transparent bg-transparent text-action hover:bg-action-soft',
        danger:
          'border-attention bg-attention text-on-attention hover:border-attention-strong hover:bg-attention-strong',
      },
      size: {
        normal: '',
        small: 'px-3 text-sm md:min-h-9 md:py-1',
        icon: 'min-w-11 px-2 md:min-h-9 md:min-w-9',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'normal' },
  },
)

type Props = ComponentProps<'button'> & VariantProps<typeof buttonLook> & { asChild?: boolean }

/** A button; with `asChild` its only child (a link) looks like one. */
export function Button({ asChild, className, variant, size, type, ...props }: Props) {
  const look = cn(buttonLook({ variant, size }), className)
  return asChild ? (
    <Slot.Root className={look} {...props} />
  ) : (
    <button type={type ?? 'button'} className={look} {...props} />
  )
}
