import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { cn } from '@/lib/cn'

export type LifecycleStep = {
  label: string
  state: 'done' | 'current' | 'coming' | 'skipped'
  /** The day it was reached or is due, in words. */
  date?: string
  note?: ReactNode
}

/** The way of a record through its statuses: what was, where it stands, what is to come. */
export function LifecycleStrip({ steps, label }: { steps: readonly LifecycleStep[]; label?: string }) {
  const t = useTranslations('shell.lifecycle')
  return (
    <ol aria-label={label ?? t('label')} className="flex flex-col sm:flex-row sm:overflow-x-auto sm:pb-1">
      {steps.map((step, index) => (
        <li
          key={step.label}
          aria-current={step.state === 'current' ? 'step' : undefined}
          className="relative flex min-w-0 gap-3 pb-4 last:pb-0 sm:min-w-fit sm:flex-1 sm:flex-col sm:gap-2 sm:pb-0"
        >
          <span
            aria-hidden
            className={cn(
              'absolute top-5 bottom-0 left-[7px] w-0.5 sm:top-[7px] sm:right-0 sm:bottom-auto sm:left-5 sm:h-0.5 sm:w-auto',
              step.state === 'done' ? 'bg-action' : 'bg-line',
              index === steps.length - 1 && 'hidden',
            )}
          />
          <StepMark state={step.state} />
          <span className="min-w-0 pr-3 leading-snug">
            <span
              className={cn(
                'block sm:whitespace-nowrap',
                step.state === 'current' ? 'font-semibold text-ink' : 'text-ink-soft',
                step.state === 'skipped' && 'line-through decoration-1',
              )}
            >
              {step.label}
              <span className="sr-only">, {t(step.state)}</span>
            </span>
            {step.date ? <span className="tabular block text-ink-soft text-sm">{step.date}</span> : null}
            {step.note ? <span className="block text-ink-soft text-sm">{step.note}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  )
}

const StepMark = ({ state }: { state: LifecycleStep['state'] }) => (
  <svg
    viewBox="0 0 16 16"
    aria-hidden="true"
    className={cn(
      'mt-1 size-4 shrink-0 sm:mt-0',
      state === 'done' || state === 'current' ? 'text-action' : 'text-line-strong',
    )}
    fill="none"
    stroke="currentColor"
    strokeWidth="1.8"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {state === 'done' ? (
      <>
        <circle cx="8" cy="8" r="7" fill="currentColor" />
        <path d="m5 8.2 2.1 2.1L11.2 6" stroke="var(--paper)" />
      </>
    ) : null}
    {state === 'current' ? (
      <>
        <circle cx="8" cy="8" r="7" />
        <circle cx="8" cy="8" r="3.4" fill="currentColor" />
      </>
    ) : null}
    {state === 'coming' ? <circle cx="8" cy="8" r="7" /> : null}
    {state === 'skipped' ? <path d="M3 8h10" /> : null}
  </svg>
)
