'use client'

import type { ReactNode } from 'react'
import { type PlainAction, PlainForm } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'

type Labels = { title: string; hint: string; done: string }

/** A form whose answer is recovery codes, which are shown this once. */
export const WithCodes = ({
  action,
  submitLabel,
  labels,
  over,
  goOn,
  children,
}: {
  action: PlainAction
  submitLabel: string
  labels: Labels
  over?: ReactNode
  /** Where the way leads afterwards; to the account when left out. */
  goOn?: string
  children: ReactNode
}) => (
  <PlainForm
    action={action}
    submitLabel={submitLabel}
    wide={false}
    over={over}
    done={({ codes = [] }) => <RecoveryCodes codes={codes} labels={labels} goOn={goOn} />}
  >
    {children}
  </PlainForm>
)

const RecoveryCodes = ({
  codes,
  labels,
  goOn = '/account',
}: {
  codes: readonly string[]
  labels: Labels
  goOn?: string
}) => (
  <div>
    <Alert tone="good" live title={labels.title}>
      {labels.hint}
    </Alert>
    <ul className="my-4 grid gap-x-8 gap-y-1 rounded-md border border-line bg-sunken p-4 font-mono sm:grid-cols-2">
      {codes.map((code) => (
        <li key={code} className="select-all whitespace-nowrap">
          {code}
        </li>
      ))}
    </ul>
    <Button asChild variant="primary">
      <a href={goOn}>{labels.done}</a>
    </Button>
  </div>
)
