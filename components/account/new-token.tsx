'use client'

import type { ReactNode } from 'react'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

/** A form whose answer is a secret, which is shown this once. */
export const NewToken = ({
  action,
  labels,
  children,
}: {
  action: PlainAction
  labels: { submit: string; title: string; hint: string; done: string }
  children?: ReactNode
}) => (
  <PlainForm
    action={action}
    submitLabel={labels.submit}
    wide={false}
    done={({ codes = [] }) => (
      <div className="space-y-4">
        <Alert tone="good" live title={labels.title}>
          {labels.hint}
        </Alert>
        <code className="block select-all break-all rounded-md border border-line bg-sunken p-4">
          {codes[0]}
        </code>
        <Button asChild variant="primary">
          <a href="/account/tokens">{labels.done}</a>
        </Button>
      </div>
    )}
  >
    {children}
  </PlainForm>
)
