'use client'

import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode, RefObject } from 'react'
import { cn } from '@/lib/cn'
import { Button } from './button'
import { useFocusBack } from './focus-back'

/** What is filled in; the first of it has the focus when a window opens, for that is what one came to do. */
const fields = [
  'input:not([type=hidden]):not([type=file])',
  'select',
  'textarea',
  'button[aria-haspopup=dialog]',
]
  .map((field) => `form ${field}:not(:disabled)`)
  .join(', ')

/** A window over the page that holds the focus; on a phone it rises from the bottom edge. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  wide,
  returnTo,
  children,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: ReactNode
  description?: ReactNode
  wide?: boolean
  /** Where the focus goes when it closes; where it came from when left out. */
  returnTo?: RefObject<HTMLElement | null>
  children: ReactNode
}) {
  const t = useTranslations('ui')
  const focusBack = useFocusBack(returnTo)
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-scrim" />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          {...focusBack}
          onOpenAutoFocus={(event) => {
            focusBack.onOpenAutoFocus()
            const field = (event.currentTarget as HTMLElement).querySelector<HTMLElement>(fields)
            if (!field) return
            event.preventDefault()
            field.focus()
          }}
          className={cn(
            'appear fixed inset-x-0 bottom-0 z-50 max-h-[92dvh] overflow-y-auto rounded-t-lg bg-raised p-5 shadow-float focus-visible:outline-none sm:inset-x-auto sm:top-[8dvh] sm:bottom-auto sm:left-1/2 sm:max-h-[84dvh] sm:w-[calc(100%-3rem)] sm:-translate-x-1/2 sm:rounded-lg sm:p-7',
            wide ? 'sm:max-w-3xl' : 'sm:max-w-xl',
          )}
        >
          <div className="mb-5 flex items-start gap-4">
            <div className="min-w-0 flex-1">
              <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="mt-1 text-ink-soft">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <Button variant="quiet" size="icon" aria-label={t('close')} className="-mt-2 -mr-3 text-ink">
                <X aria-hidden />
              </Button>
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
