'use client'

import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ComponentProps, ReactElement, ReactNode } from 'react'
import { cn } from '@/lib/cn'

/** A menu that hangs on a button: `trigger` is the button, the children are MenuItems. */
export function Menu({
  trigger,
  align = 'end',
  side,
  children,
}: {
  trigger: ReactElement
  align?: 'start' | 'end'
  side?: 'top' | 'bottom' | 'right'
  children: ReactNode
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Content
        align={align}
        side={side}
        sideOffset={6}
        collisionPadding={12}
        className="appear z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-52 max-w-88 overflow-y-auto rounded-lg border border-line bg-raised p-1.5 shadow-float"
      >
        {children}
      </Radix.Content>
    </Radix.Root>
  )
}

const itemLook =
  'flex min-h-11 cursor-pointer select-none items-center gap-3 rounded-md px-3 py-1.5 leading-snug outline-none data-highlighted:bg-action-soft data-disabled:cursor-default md:min-h-9 [&_svg]:size-4.5 [&_svg]:shrink-0'

/** One thing to do; `why` says in words why it cannot be done yet. */
export function MenuItem({
  why,
  danger,
  className,
  children,
  ...props
}: ComponentProps<typeof Radix.Item> & { why?: string | null; danger?: boolean }) {
  // Not `disabled`: a reader must be able to come to the item to learn why.
  return (
    <Radix.Item
      aria-disabled={why ? true : undefined}
      className={cn(itemLook, danger && 'text-attention', why && 'cursor-default', className)}
      {...props}
      onSelect={why ? (event) => event.preventDefault() : props.onSelect}
    >
      {why ? (
        <span className="text-ink-soft">
          {children}
          <span className="block text-sm">{why}</span>
        </span>
      ) : (
        children
      )}
    </Radix.Item>
  )
}

export function MenuChoices({
  label,
  value,
  onChange,
  options,
}: {
  label: string
  value: string
  onChange: (value: string) => void
  options: { value: string; label: string; lang?: string }[]
}) {
  return (
    <Radix.Group>
      <Radix.Label className="px-3 pt-2 pb-1 text-ink-soft text-sm">{label}</Radix.Label>
      <Radix.RadioGroup value={value} onValueChange={onChange}>
        {options.map((option) => (
          <Radix.RadioItem
            key={option.value}
            value={option.value}
            lang={option.lang}
            className={cn(itemLook, 'pl-9 relative')}
          >
            <Radix.ItemIndicator className="absolute left-3">
              <Check aria-hidden />
            </Radix.ItemIndicator>
            {option.label}
          </Radix.RadioItem>
        ))}
      </Radix.RadioGroup>
    </Radix.Group>
  )
}

export const MenuLine = () => <Radix.Separator className="my-1.5 h-px bg-line" />

export const MenuLabel = ({ children }: { children: ReactNode }) => (
  <Radix.Label className="px-3 pt-2 pb-1 text-ink-soft text-sm">{children}</Radix.Label>
)
