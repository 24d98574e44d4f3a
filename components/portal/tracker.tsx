import { useLocale, useTranslations } from 'next-intl'
import type { Locale } from '@/db/enums'
import type { ProgrammeSettings } from '@/db/schema/reference'
import { dayOf } from '@/domain/deadlines'
import type { AuthorityCase } from '@/domain/requests/authority-case'
import { hasClock, requestDeadlines } from '@/domain/requests/due'
import { formatDay } from '@/lib/format'

type Step = {
  key: string
  /** done: it was; current: it stands there; coming: it will be; ended: the way ended there. */
  state: 'done' | 'current' | 'coming' | 'ended'
  /** The day on which it was reached. */
  on?: string | null
  /** The day by which it is reached, or was to be. */
  by?: string | null
}

/** The whole way of a request in plain words, from the letter to what came of it, with the days kept and expected. */
export function Tracker({ request, settings }: { request: AuthorityCase; settings: ProgrammeSettings }) {
  const t = useTranslations('portal.way')
  const locale = useLocale() as Locale
  const steps = stepsOf(request, settings)
  return (
    <ol>
      {steps.map(({ key, state, on, by }, at) => (
        <li
          key={key}
          aria-current={state === 'current' ? 'step' : undefined}
          className="relative flex gap-4 pb-6 last:pb-0"
        >
          {at < steps.length - 1 ? (
            <span
              aria-hidden="true"
              className={`absolute top-6 bottom-0 left-[0.6875rem] w-0.5 ${state === 'done' ? 'bg-action' : 'bg-line'}`}
            />
          ) : null}
          <Mark state={state} />
          <div className="min-w-0 leading-snug">
            <p className={state === 'coming' ? 'text-ink-soft' : 'font-semibold'}>
              {t(`steps.${key}` as never)}
              <span className="sr-only">, {t(`state.${state}`)}</span>
            </p>
            {on ? <p className="tabular text-ink-soft">{formatDay(on, locale, 'long')}</p> : null}
            {by && !on ? (
              <p className="tabular text-ink-soft">{t('by', { day: formatDay(by, locale, 'long') })}</p>
            ) : null}
            {state === 'current' ? <p className="mt-1 max-w-[56ch]">{t(`says.${key}` as never)}</p> : null}
          </div>
        </li>
      ))}
    </ol>
  )
}

function stepsOf(request: AuthorityCase, settings: ProgrammeSettings): Step[] {
  const { status, action, decision, moves } = request
  const by = hasClock(request) ? requestDeadlines(request, settings) : null
  const dayOfMove = (move: (typeof moves)[number] | undefined) => (move ? dayOf(move.at) : null)
  const day = (to: string) => dayOfMove(moves.find((each) => each.to === to))
  // A step that it came back to was reached the first time; the history begins with what was last.
  const reachedOn = (to: string) => dayOfMove(moves.findLast((each) => each.to === to))
  const early = ['submitted', 'screening', 'consultation'] as const
  const from = status === 'clarification' ? moves.find(({ to }) => to === status)?.from : status
  const at = early.indexOf(from as (typeof early)[number])
  const isOver = at < 0
  const reached = early.map((step): Step => {
    const on = step === 'submitted' ? request.receivedOn : reachedOn(step)
    const index = early.indexOf(step)
    const due = { submitted: null, screening: by?.acknowledge, consultation: by?.screen }[step]
    const state = index < at || (isOver && on) ? 'done' : index === at ? 'current' : 'coming'
    return { key: step, state, on: state === 'coming' ? null : on, by: due }
  })
  if (status === 'withdrawn')
    return [
      ...reached.filter(({ state }) => state === 'done'),
      { key: 'withdrawn', state: 'ended', on: day('withdrawn') },
    ]
  const before: Step[] =
    status === 'clarification' ? withClarification(reached, at, day('clarification')) : reached
  if (status === 'deferred')
    return [...before, { key: 'deferred', state: 'current', on: decision?.decidedOn }, ...ahead(null)]
  if (status === 'declined' || status === 'referred')
    return [...before, { key: status, state: 'ended', on: decision?.decidedOn }]
  if (status === 'approved')
    return [...before, { key: 'decided', state: 'done', on: decision?.decidedOn }, ...ofAction(action)]
  return [...before, { key: 'decided', state: 'coming', by: by?.decide }, ...ahead(null)]
}

function withClarification(steps: readonly Step[], at: number, on: string | null): Step[] {
  const done = steps.map((step, index): Step => (index <= at ? { ...step, state: 'done' } : step))
  return [...done.slice(0, at + 1), { key: 'clarification', state: 'current', on }, ...done.slice(at + 1)]
}

const actionSteps = ['design', 'implementation', 'reporting', 'followUp'] as const

/** What comes once it is approved. */
const ahead = (by: string | null): Step[] =>
  actionSteps.map((key) => ({ key, state: 'coming', by: key === 'reporting' ? by : null }))

function ofAction(action: AuthorityCase['action']): Step[] {
  if (!action) return ahead(null)
  const { status, endorsedOn, endsOn } = action
  if (status === 'cancelled') return [{ key: 'cancelled', state: 'ended' }]
  const at = { design: 0, endorsed: 1, implementation: 1, suspended: 1, reporting: 2, closed: 3 }[status]
  const lastAnswer =
    action.followUps.every((each) => each.status === 'answered') && action.followUps.length > 0
  return actionSteps.map((key, index): Step => {
    const state =
      index < at || (key === 'followUp' && lastAnswer) ? 'done' : index === at ? 'current' : 'coming'
    const on = key === 'design' && state === 'done' ? endorsedOn : null
    const name = key === 'implementation' && status === 'suspended' ? 'suspended' : key
    return { key: name, state, on, by: key === 'reporting' && state !== 'done' ? endsOn : null }
  })
}

const Mark = ({ state }: { state: Step['state'] }) => (
  <svg
    viewBox="0 0 24 24"
    aria-hidden="true"
    className={`size-6 shrink-0 ${state === 'coming' ? 'text-line-strong' : state === 'ended' ? 'text-ink' : 'text-action'}`}
    fill="none"
    stroke="currentColor"
    strokeWidth="2"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <circle cx="12" cy="12" r="9.5" fill={state === 'done' ? 'currentColor' : 'none'} />
    {state === 'done' ? <path d="m7.5 12.3 3 3 6-6.4" stroke="var(--paper)" /> : null}
    {state === 'current' ? <circle cx="12" cy="12" r="4.5" fill="currentColor" /> : null}
    {state === 'ended' ? <path d="M8 12h8" /> : null}
  </svg>
)
