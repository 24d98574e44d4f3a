'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Alert } from '@/components/ui/alert'
import { Button } from '@/components/ui/button'
import { Input } from '@/components/ui/input'
import { Textarea } from '@/components/ui/textarea'
import type { ShownOperation } from '@/lib/rest/examples'

type Heard = { status: string; headers: string; body: string } | { failed: true }

/** Asks the API as a program would, with a token that the reader pastes, and shows what it hears. */
export function TryOperation({ operation }: { operation: ShownOperation }) {
  const t = useTranslations('account.api')
  const id = useId()
  const [heard, setHeard] = useState<Heard | null>(null)
  const [busy, setBusy] = useState(false)

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string) => String(form.get(name) ?? '').trim()
    setBusy(true)
    setHeard(await ask(operation, said).catch(() => ({ failed: true }) as const))
    setBusy(false)
  }

  return (
    <form onSubmit={send} className="mb-5 space-y-4 rounded-md border border-line bg-surface p-4">
      <label htmlFor={`${id}-token`} className="block max-w-xl font-semibold">
        {t('token')}
        <Input
          id={`${id}-token`}
          name="token"
          type="password"
          autoComplete="off"
          required
          className="mt-1 font-mono"
        />
      </label>
      {[...operation.params, ...operation.query].map((name) => (
        <label key={name} htmlFor={`${id}-${name}`} className="block max-w-xl">
          <code>{name}</code>
          <Input
            id={`${id}-${name}`}
            name={name}
            required={operation.params.includes(name)}
            className="mt-1 font-mono"
          />
        </label>
      ))}
      {operation.body === null ? null : (
        <label htmlFor={`${id}-body`} className="block">
          {t('body')}
          <Textarea
            id={`${id}-body`}
            name="body"
            rows={8}
            spellCheck={false}
            defaultValue={operation.body}
            className="mt-1 font-mono text-sm"
          />
        </label>
      )}
      <Button type="submit" aria-busy={busy}>
        {t('send')}
      </Button>
      <div role="status">{heard ? <Answer heard={heard} /> : null}</div>
    </form>
  )
}

function Answer({ heard }: { heard: Heard }) {
  const t = useTranslations('account.api')
  if ('failed' in heard) return <Alert tone="attention">{t('failed')}</Alert>
  return (
    <>
      <p className="font-semibold">{t('answer', { status: heard.status })}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls is reached by keyboard */}
      <pre className="mt-2 max-h-96 overflow-auto rounded-md bg-sunken p-4 text-sm" tabIndex={0}>
        {heard.headers}
        {'\n\n'}
        {heard.body}
      </pre>
    </>
  )
}

async function ask(operation: ShownOperation, said: (name: string) => string): Promise<Heard> {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name) => encodeURIComponent(said(name)))
  const query = new URLSearchParams(
    operation.query.flatMap((name) => (said(name) ? [[name, said(name)]] : [])),
  )
  const response = await fetch(`/api/v1${path}${query.size > 0 ? `?${query}` : ''}`, {
    method: operation.method,
    credentials: 'omit',
    headers: {
      authorization: `Bearer ${said('token')}`,
      ...(operation.body === null ? {} : { 'content-type': 'application/json' }),
    },
    ...(operation.body === null ? {} : { body: said('body') || '{}' }),
  })
  const text = await response.text()
  const shown = ['content-type', 'etag', 'link', 'ratelimit-remaining'].flatMap((name) => {
    const value = response.headers.get(name)
    return value ? [`${name}: ${value}`] : []
  })
  return { status: `${response.status}`, headers: shown.join('\n'), body: pretty(text) }
}

function pretty(text: string) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
