'use client'

import type { ReactNode } from 'react'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'

/** A form whose answer is the address of a link, which is shown this once. */
export const ShareForm = ({
  action,
  labels,
  children,
}: {
  action: PlainAction
  labels: { submit: string; once: string }
  children: ReactNode
}) => (
  <PlainForm
    action={action}
    submitLabel={labels.submit}
    submitVariant="secondary"
    wide={false}
    done={({ codes: [address] = [] }) => (
      <div className="space-y-3">
        <Alert tone="good" live>
          {labels.once}
        </Alert>
        <code className="block select-all break-all rounded-md border border-line bg-sunken p-4">
          {address}
        </code>
      </div>
    )}
  >
    {children}
  </PlainForm>
)
