'use client'

import type { ReactNode } from 'react'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

/** A form whose answer is the secret of a webhook, which is shown this once, with the way to its page. */
export const SecretForm = ({
  action,
  labels,
  variant,
  children,
}: {
  action: PlainAction
  labels: { submit: string; title: string; hint: string; done: string }
  variant?: 'primary' | 'secondary'
  children?: ReactNode
}) => (
  <PlainForm
    action={action}
    submitLabel={labels.submit}
    submitVariant={variant}
    wide={false}
    done={({ codes: [secret, page] = [] }) => (
      <div className="space-y-4">
        <Alert tone="good" live title={labels.title}>
          {labels.hint}
        </Alert>
        <code className="block select-all break-all rounded-md border border-line bg-sunken p-4">
          {secret}
        </code>
        <Button asChild variant="primary">
          <a href={page}>{labels.done}</a>
        </Button>
      </div>
    )}
  >
    {children}
  </PlainForm>
)
