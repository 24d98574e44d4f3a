'use client'

import { UserPlus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { type FormEvent, useRef } from 'react'
import { PlainText } from '@/components/plain/plain-fields'
import { Button } from '@/components/ui/button'
import type { Locale } from '@/db/enums'
import type { CheckIn } from '@/domain/check-in/by-link'
import { ConsentCheck } from './consent-check'
import type { Slot } from './session-choice'

type Typed = {
  givenNames: string
  familyNames: string
  institution?: string
  email?: string
  consent: boolean
}

/** Somebody came who is on no list: she is written down, and an officer says who she is. */
export function AddAtDoor({
  secret,
  slot,
  consent,
  arrive,
  action,
}: {
  secret: string
  slot: Slot
  consent: CheckIn['consent']
  arrive: (who: Typed) => void
  action: (form: FormData) => Promise<void>
}) {
  const t = useTranslations('checkIn.add')
  const locale = useLocale() as Locale
  const box = useRef<HTMLDetailsElement>(null)

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const text = (name: string) => String(new FormData(form).get(name) ?? '').trim()
    const [institution, email] = [text('institution'), text('email')]
    // The form asks for both, but takes a space for a name.
    const blank = ['familyNames', 'givenNames'].find((name) => text(name) === '')
    if (blank) return void (form.elements.namedItem(blank) as HTMLInputElement).focus()
    arrive({
      givenNames: text('givenNames'),
      familyNames: text('familyNames'),
      ...(institution ? { institution } : {}),
      ...(email ? { email } : {}),
      consent: text('consent') === 'on',
    })
    form.reset()
    if (box.current) box.current.open = false
  }

  return (
    <details ref={box} className="rounded-lg border border-line bg-surface">
      <summary className="flex min-h-14 items-center gap-2 px-4 font-semibold text-action">
        <UserPlus aria-hidden className="size-5" />
        {t('heading')}
      </summary>
      <form action={action} onSubmit={onSubmit} className="space-y-5 border-line border-t p-4">
        <p className="text-ink-soft">{t('hint')}</p>
        <input type="hidden" name="secret" value={secret} />
        <input type="hidden" name="day" value={slot.day} />
        <input type="hidden" name="session" value={slot.session} />
        <PlainText name="givenNames" label={t('givenNames')} autoComplete="off" maxLength={150} />
        <PlainText name="familyNames" label={t('familyNames')} autoComplete="off" maxLength={150} />
        <PlainText name="institution" label={t('institution')} optional autoComplete="off" maxLength={300} />
        <PlainText name="email" label={t('email')} type="email" optional autoComplete="off" />
        <ConsentCheck text={consent?.[locale] ?? t('consentWords')} label={t('consentOfHers')} />
        <Button type="submit" variant="primary" className="w-full">
          {t('submit')}
        </Button>
      </form>
    </details>
  )
}
