'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, type RefObject, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { CommandForm, type CommandFormProps } from './command-form'

/** What a verb needs in order to be done in a dialog; without children it only asks whether to go on. */
export type VerbForm = Pick<
  CommandFormProps,
  | 'schema'
  | 'action'
  | 'defaultValues'
  | 'hidden'
  | 'submitVariant'
  | 'doneMessage'
  | 'onDone'
  | 'resetWhenDone'
  | 'children'
> & {
  title: ReactNode
  description?: ReactNode
  submitLabel: string
  wide?: boolean
}

/** The dialog of a verb, opened from elsewhere (a button, a menu). */
export function VerbFormDialog({
  open,
  onOpenChange,
  title,
  description,
  wide,
  returnTo,
  onDone,
  ...form
}: VerbForm & {
  open: boolean
  onOpenChange: (open: boolean) => void
  returnTo?: RefObject<HTMLElement | null>
}) {
  const t = useTranslations('form')
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={title}
      description={description}
      wide={wide}
      returnTo={returnTo}
    >
      <CommandForm
        {...form}
        onDone={(answer) => {
          onOpenChange(false)
          onDone?.(answer)
        }}
        beside={
          <Button variant="quiet" onClick={() => onOpenChange(false)}>
            {t('cancel')}
          </Button>
        }
      />
    </Dialog>
  )
}

/** A button that opens the dialog of a verb. */
export function VerbDialog({
  label,
  name,
  variant,
  size,
  icon,
  ...form
}: VerbForm & {
  label: string
  /** What tells it apart from others of the same label. */
  name?: string
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger'
  size?: 'normal' | 'small'
  icon?: ReactNode
}) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button variant={variant} size={size} onClick={() => setOpen(true)}>
        {icon}
        {label}
        {name ? <span className="sr-only">: {name}</span> : null}
      </Button>
      <VerbFormDialog {...form} open={open} onOpenChange={setOpen} />
    </>
  )
}
