'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useActionState, useEffect, useId, useRef } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import type { Role } from '@/db/enums'
import { goingOnTo } from '@/lib/local-path'

type State = { email: string; message: string } | null
type Demo = { password: string; accounts: readonly { email: string; name: string; role: Role }[] }

/**
 * E-mail address and password, or the organisation's own way to sign in; in the demo also its accounts. Works without
 * JavaScript.
 */
export function SignInForm({
  action,
  provider,
  refused,
  to,
  demo,
}: {
  action: (before: State, form: FormData) => Promise<State>
  /** The name of the provider of identities, where there is one. */
  provider: string | null
  /** Why signing in through it came to nothing. */
  refused: 'unknown' | 'unverified' | 'failed' | null
  /** Where it goes on afterwards. */
  to: string
  demo: Demo | null
}) {
  const t = useTranslations('signIn')
  const [state, submit, pending] = useActionState(action, null)
  const id = useId()
  const errorId = state ? `${id}-error` : undefined
  const email = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (state) password.current?.focus()
  }, [state])
  return (
    <>
      <form action={submit} className="rounded-lg border border-line bg-surface p-6 sm:p-8">
        <h1 className="mb-5 font-semibold text-xl">{t('title')}</h1>
        <input type="hidden" name="to" value={to} />
        {refused && provider && !state ? (
          <Alert tone="attention" live title={t('refusedTitle')} className="mb-5">
            {t(`refused.${refused}`, { name: provider })}
          </Alert>
        ) : null}
        {state ? (
          <div id={errorId} className="mb-5">
            <Alert tone="attention" live>
              {state.message}
            </Alert>
          </div>
        ) : null}
        <label htmlFor={`${id}-email`} className="font-semibold">
          {t('email')}
        </label>
        <Input
          ref={email}
          id={`${id}-email`}
          name="email"
          type="email"
          autoComplete="username"
          required
          // React empties the form after its action: what was typed is put back.
          key={state?.email}
          defaultValue={state?.email}
          aria-describedby={errorId}
          className="mt-1.5 mb-5"
        />
        <label htmlFor={`${id}-password`} className="font-semibold">
          {t('password')}
        </label>
        <Input
          ref={password}
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete="current-password"
          required
          aria-describedby={errorId}
          className="mt-1.5 mb-6"
        />
        <Button type="submit" variant="primary" className="w-full" aria-busy={pending}>
          {t('submit')}
        </Button>
        {provider ? (
          <>
            <p className="my-3 text-center text-ink-soft text-sm">{t('or')}</p>
            <Button asChild className="w-full">
              {/* Leads away from here: a page of the product it is not. */}
              <a href={goingOnTo('/api/auth/start', to)}>{t('with', { name: provider })}</a>
            </Button>
          </>
        ) : null}
        <p className="mt-4">
          <Link href="/forgot" className="link inline-flex min-h-11 items-center">
            {t('forgot')}
          </Link>
        </p>
      </form>
      <p className="mt-4 px-6 text-ink-soft sm:px-8">
        {t('registerHint')}{' '}
        <Link href="/register" className="link">
          {t('register')}
        </Link>
      </p>
      {demo ? (
        <DemoAccounts
          demo={demo}
          fill={(address) => {
            if (!email.current || !password.current) return
            email.current.value = address
            password.current.value = demo.password
            email.current.form?.requestSubmit()
          }}
        />
      ) : null}
    </>
  )
}

function DemoAccounts({ demo, fill }: { demo: Demo; fill: (email: string) => void }) {
  const t = useTranslations('signIn')
  const role = useTranslations('enums.role')
  return (
    <section aria-labelledby="demo-accounts" className="mt-8">
      <h2 id="demo-accounts" className="font-semibold">
        {t('demoTitle')}
      </h2>
      <p className="text-ink-soft text-sm">{t('demoIntro', { password: demo.password })}</p>
      <p className="mt-1 text-sm">
        <Link href="/mail" className="inline-flex min-h-9 items-center text-action underline">
          {t('demoMail')}
        </Link>
      </p>
      <ul className="mt-3 divide-y divide-line border-line border-y">
        {demo.accounts.map((account) => (
          <li key={account.email}>
            <button
              type="button"
              onClick={() => fill(account.email)}
              className="block min-h-11 w-full px-2 py-2 text-left leading-snug hover:bg-action-soft"
            >
              <span className="sr-only">{t('useAccount')} </span>
              <span className="block">
                {account.name} <span className="text-ink-soft">· {role(account.role)}</span>
              </span>
              <span className="block break-all text-ink-soft text-sm">{account.email}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
