'use client'

import { WifiOff } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useActionState, useEffect, useRef, useState } from 'react'
import { useKeptPage } from '@/components/offline/use-kept-page'
import { PlainRadios, PlainText } from '@/components/plain/plain-fields'
import { type PlainAction, PlainFormContext } from '@/components/plain/plain-form'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { CheckIn } from '@/domain/check-in/by-link'
import { formatWeekday } from '@/lib/format'
import type { PlainState } from '@/lib/plain-answer'
import { ConsentCheck } from './consent-check'
import { type Refused, useOwnArrivals } from './use-own-arrivals'

/** Somebody checks herself in by her name. Works without a script, and keeps what it can't send. */
export function CheckMyselfIn({
  secret,
  of,
  days,
  until,
  action,
}: {
  secret: string
  of: Pick<CheckIn, 'sessions' | 'consent'>
  /** The days that are today somewhere. */
  days: readonly string[]
  until: number
  action: PlainAction
}) {
  const t = useTranslations('checkIn')
  const locale = useLocale() as Locale
  const [answered, submit, pending] = useActionState(action, null)
  const [own, setOwn] = useState<PlainState>(null)
  const [turn, setTurn] = useState(0)
  const { send, waiting, refused, takeAway } = useOwnArrivals(secret)
  const outcome = useRef<HTMLDivElement>(null)
  useKeptPage(until, null)
  const state = own ?? answered
  useEffect(() => {
    if (state) outcome.current?.focus()
  }, [state])

  async function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const typed = Object.fromEntries(
      [...new FormData(event.currentTarget)].flatMap(([name, value]) =>
        typeof value === 'string' && !name.startsWith('$') ? [[name, value]] : [],
      ),
    )
    setOwn(await send(typed))
  }

  if (state?.done)
    return (
      <div ref={outcome} tabIndex={-1} className="space-y-5 focus:outline-none">
        <Alert tone="good" live title={state.done.words === 'kept' ? t('self.kept') : t('self.done')}>
          {state.done.words === 'kept' ? t('self.keptHint') : t('self.doneHint')}
        </Alert>
        <Button
          onClick={() => {
            setOwn(null)
            setTurn(turn + 1)
            if (!own) window.location.reload()
          }}
        >
          {t('self.another')}
        </Button>
        <Waiting count={waiting} refused={refused} takeAway={takeAway} />
      </div>
    )
  return (
    <form action={submit} onSubmit={onSubmit} className="space-y-5">
      <div ref={outcome} tabIndex={-1} className="focus:outline-none">
        {state?.message ? (
          <Alert tone="attention" live>
            {state.message}
          </Alert>
        ) : null}
      </div>
      <PlainFormContext value={state} key={`${turn} ${state?.turn ?? 0}`}>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="arrivalId" value={state?.values.arrivalId ?? ''} />
        {days.length > 1 ? (
          <PlainRadios
            name="day"
            label={t('self.day')}
            options={days.map((day) => ({ value: day, label: formatWeekday(day, locale) }))}
          />
        ) : (
          <input type="hidden" name="day" value={days[0]} />
        )}
        {of.sessions.length > 1 ? (
          <PlainRadios
            name="session"
            label={t('self.session')}
            options={of.sessions.map((name, at) => ({ value: String(at + 1), label: name }))}
          />
        ) : (
          <input type="hidden" name="session" value="1" />
        )}
        <PlainText name="givenNames" label={t('add.givenNames')} autoComplete="given-name" maxLength={150} />
        <PlainText
          name="familyNames"
          label={t('add.familyNames')}
          autoComplete="family-name"
          maxLength={150}
        />
        <PlainText
          name="email"
          label={t('add.email')}
          help={t('self.emailHint')}
          type="email"
          autoComplete="email"
          optional
        />
        <PlainText
          name="institution"
          label={t('add.institution')}
          autoComplete="organization"
          maxLength={300}
          optional
        />
        <ConsentCheck text={of.consent?.[locale] ?? t('add.consentWords')} label={t('self.consent')} />
      </PlainFormContext>
      <Button type="submit" variant="primary" className="w-full" aria-busy={pending}>
        {t('self.submit')}
      </Button>
      <Waiting count={waiting} refused={refused} takeAway={takeAway} />
    </form>
  )
}

/** How many are kept on this device, and who of them was not taken, and why. */
function Waiting({
  count,
  refused,
  takeAway,
}: {
  count: number
  refused: readonly Refused[]
  takeAway: (arrivalId: string) => void
}) {
  const t = useTranslations('checkIn.self')
  return (
    <>
      <p role="status" className="flex min-h-7 items-center gap-2 text-ink-soft">
        {count > 0 ? (
          <>
            <WifiOff aria-hidden className="size-4.5 shrink-0" />
            {t('waiting', { count })}
          </>
        ) : null}
      </p>
      {refused.length > 0 ? (
        <Alert tone="attention" title={t('refused')}>
          <ul className="mt-2 space-y-2">
            {refused.map(({ arrivalId, name, reason }) => (
              <li key={arrivalId} className="flex flex-wrap items-center justify-between gap-x-4">
                <span>
                  <strong>{name}</strong>: {reason}
                </span>
                <Button type="button" size="small" onClick={() => takeAway(arrivalId)}>
                  {t('takeAway')}
                  <span className="sr-only"> {name}</span>
                </Button>
              </li>
            ))}
          </ul>
        </Alert>
      ) : null}
    </>
  )
}
