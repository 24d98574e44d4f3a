'use client'

import { type RefObject, useEffect, useState } from 'react'

export type Keeping = {
  /**
   * Where what was typed is posted; answers `{ saved, version, base }`: the sentence that says when, and what the form
   * is made on now.
   */
  url: string
  /** What is said before anything was typed: when it was saved last. */
  saved?: string
}

const pause = 1200

/** The sentence of an answer that refuses; what is only unfinished is said when it is sent. */
async function whyNot(answer: Response) {
  if (answer.status !== 409 && answer.status !== 401) return ''
  const { detail } = (await answer.json().catch(() => ({}))) as { detail?: string }
  return detail ?? ''
}

/** Keeps what is typed into a form while it is typed, files aside, and says when; without JavaScript its button does. */
export function Kept({ form, url, saved }: Keeping & { form: RefObject<HTMLFormElement | null> }) {
  const [words, setWords] = useState(saved)
  useEffect(() => {
    const element = form.current
    if (!element) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const keep = async () => {
      clearTimeout(timer)
      timer = undefined
      const typed = new FormData(element)
      for (const [name, value] of [...typed]) if (typeof value !== 'string') typed.delete(name)
      const answer = await fetch(url, { method: 'POST', body: typed, keepalive: true }).catch(() => null)
      if (!answer) return
      // Not kept, because nobody is signed in any more or a colleague was faster: it says so, and sending it shows what.
      if (!answer.ok) return setWords(await whyNot(answer))
      const { saved, ...stamps } = (await answer.json()) as {
        saved?: string
        version?: number
        base?: string
      }
      if (saved) setWords(saved)
      for (const [name, value] of Object.entries(stamps)) {
        const stamp = element.elements.namedItem(name)
        if (value && stamp instanceof HTMLInputElement) stamp.value = String(value)
      }
    }
    const later = () => {
      clearTimeout(timer)
      timer = setTimeout(keep, pause)
    }
    // Leaving the page, or the telephone's screen going dark, doesn't wait.
    const leave = () => {
      if (timer) keep()
    }
    // What is sent is not kept besides: the page that is left after it would bring it back as typed and not sent.
    const sent = () => {
      clearTimeout(timer)
      timer = undefined
    }
    element.addEventListener('input', later)
    element.addEventListener('submit', sent)
    document.addEventListener('visibilitychange', leave)
    addEventListener('pagehide', leave)
    return () => {
      leave()
      element.removeEventListener('input', later)
      element.removeEventListener('submit', sent)
      document.removeEventListener('visibilitychange', leave)
      removeEventListener('pagehide', leave)
    }
  }, [form, url])
  return (
    <p role="status" className="mt-3 min-h-6 text-ink-soft text-sm">
      {words}
    </p>
  )
}
