'use client'

import { useContext, useEffect } from 'react'
import { ErrorTextsContext } from '@/components/shell/error-words'

const button =
  'inline-flex min-h-11 cursor-pointer items-center rounded-md border px-4 py-1.5 font-semibold leading-snug'

/** Something broke that is ours to mend; its text is never shown, the number leads to it in the log. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const words = useContext(ErrorTextsContext)
  const digest =
    typeof error === 'object' && error !== null && 'digest' in error ? String(error.digest) : null
  useEffect(() => console.error(error), [error])
  if (!words) return null
  return (
    <div className="mx-auto max-w-2xl px-4 py-16">
      <h1 className="font-serif text-2xl">{words.title}</h1>
      <p className="mt-3">{words.text}</p>
      {digest ? (
        <p className="tabular mt-2 text-ink-soft">{words.number.replace('{digest}', digest)}</p>
      ) : null}
      <div className="mt-6 flex flex-wrap gap-3">
        <button
          type="button"
          onClick={() => retry()}
          className={`${button} border-action bg-action text-on-action hover:bg-action-strong`}
        >
          {words.again}
        </button>
        <a href="/" className={`${button} border-line-strong bg-surface text-ink hover:bg-sunken`}>
          {words.home}
        </a>
      </div>
    </div>
  )
}
