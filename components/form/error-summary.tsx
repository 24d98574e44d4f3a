'use client'

import { useTranslations } from 'next-intl'
import type { RefObject } from 'react'
import type { FieldErrors } from 'react-hook-form'
import { Alert } from '@/components/ui/alert'
import { fieldId } from './form-context'

export type Fault = { name: string; key: string }

/** The errors of a form as a flat list of field names and message keys. */
export function faultsOf(errors: FieldErrors, prefix = ''): Fault[] {
  return Object.entries(errors).flatMap(([name, error]): Fault[] => {
    if (typeof error !== 'object' || error === null || name === 'ref') return []
    const path = prefix + name
    if (typeof error.message === 'string') return [{ name: path, key: error.message }]
    return faultsOf(error as FieldErrors, `${path}.`)
  })
}

/** What is wrong, in one place at the top, in the order of the fields; each line leads to its field. */
export function ErrorSummary({
  formId,
  faults,
  labels,
  message,
  focusRef,
}: {
  formId: string
  faults: Fault[]
  labels: ReadonlyMap<string, string>
  message: string | null
  focusRef: RefObject<HTMLDivElement | null>
}) {
  const t = useTranslations('form')
  const say = useTranslations('fieldErrors')
  if (faults.length === 0 && !message) return null
  const order = [...labels.keys()]
  // A list's field stands for those of its lines that have none of their own.
  const known = (name: string) =>
    order
      .filter((each) => name === each || name.startsWith(`${each}.`))
      .reduce<string | undefined>(
        (best, each) => (best && best.length >= each.length ? best : each),
        undefined,
      )
  const lines = faults
    .map((fault) => ({ ...fault, field: known(fault.name) }))
    .sort((a, b) => place(order, a.field) - place(order, b.field))
  return (
    <div ref={focusRef} tabIndex={-1} className="max-w-2xl" role="alert">
      <Alert tone="attention" title={message ?? t('errorCount', { count: lines.length })}>
        {lines.length > 0 ? (
          <ul className="mt-1 space-y-1">
            {lines.map(({ name, key, field }) => {
              const sentence = say.has(key) ? say(key) : say('invalid')
              return (
                <li key={name}>
                  {field ? (
                    <a
                      className="link text-attention hover:text-attention-strong"
                      href={`#${fieldId(formId, field)}`}
                      onClick={(event) => {
                        event.preventDefault()
                        document.getElementById(fieldId(formId, field))?.focus()
                      }}
                    >
                      {t('errorLine', { label: labels.get(field) ?? field, error: sentence })}
                    </a>
                  ) : (
                    sentence
                  )}
                </li>
              )
            })}
          </ul>
        ) : null}
      </Alert>
    </div>
  )
}

const place = (order: string[], name: string | undefined) => {
  const at = name === undefined ? -1 : order.indexOf(name)
  return at < 0 ? order.length : at
}
